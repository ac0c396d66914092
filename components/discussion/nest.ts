import type { CommentView } from "@/lib/comments/wire";

/** Deeper answers stand on this level and name whom they answer. */
export const MAX_INDENT = 4;

export type CommentNode = {
  comment: CommentView;
  /** 1 at the top of the thread. */
  level: number;
  /** Set where the indent no longer shows whom it answers. */
  answers: CommentView | null;
  children: CommentNode[];
};

/**
 * The comments of a thread as a tree, in the order they were written. Answers to the author's own note stand
 * at the top, because the note is what the thread is about. A comment whose parent is not there stands at
 * the top too. Linear.
 */
export function nest(comments: readonly CommentView[], noteId: string | null): CommentNode[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const nodes = new Map<string, CommentNode>();
  const top: CommentNode[] = [];
  for (const comment of comments) {
    const parent = comment.parentId === noteId ? undefined : nodes.get(comment.parentId ?? "");
    const node: CommentNode = {
      comment,
      level: Math.min(MAX_INDENT, (parent?.level ?? 0) + 1),
      answers: parent && parent.level === MAX_INDENT ? (byId.get(comment.parentId ?? "") ?? null) : null,
      children: [],
    };
    if (!parent) top.push(node);
    else if (parent.level < MAX_INDENT) parent.children.push(node);
    else siblingsOf(parent, nodes, top).push(node);
    nodes.set(comment.id, node);
  }
  return top;
}

/** The list that a node of the last level stands in. */
function siblingsOf(node: CommentNode, nodes: Map<string, CommentNode>, top: CommentNode[]): CommentNode[] {
  let at: CommentNode | undefined = node;
  while (at && at.level === MAX_INDENT) at = nodes.get(at.comment.parentId ?? "");
  return at?.children ?? top;
}

/**
 * The tree without places that tell nobody anything: deleted comments that nobody answered. Those that
 * their author can still restore stay, unless the whole annotation went with them. Linear.
 */
export function prune(nodes: readonly CommentNode[], annotationLives: boolean): CommentNode[] {
  return nodes.flatMap((node) => {
    const children = prune(node.children, annotationLives);
    const { state, can } = node.comment;
    const idle = state === "deleted" && children.length === 0 && !(can.restore && annotationLives);
    return idle ? [] : [{ ...node, children }];
  });
}
