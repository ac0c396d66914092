/** Captions: a picture, formula, table or piece of code with one is a figure, and without one it is none. */
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";
import { freshId } from "./block-ids";

const CAPTIONED = new Set(["image", "formulaBlock", "codeBlock", "table"]);

/** Whether what is selected, or what the caret is in, has a caption or may have one; null where it can't. */
export function captionAt(state: EditorState): "there" | "possible" | null {
  const found = thingAt(state);
  if (!found) return null;
  if (captionIn(found.$pos.parent)) return "there";
  return toCaption(state) ? "possible" : null;
}

/** Puts the caret into the caption, and makes one where there is none: above a table, below all else. */
export const toCaption: Command = (state, dispatch) => {
  const { figure, paragraph } = state.schema.nodes;
  const found = thingAt(state);
  if (!found || !figure || !paragraph) return false;
  const { $pos, node } = found;
  const { parent, pos } = $pos;
  const there = captionIn(parent);
  const { tr } = state;
  if (there) {
    const at = $pos.start() + there.offset + there.node.nodeSize - 1;
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView());
    return true;
  }
  const caption = paragraph.create({ id: freshId(), role: "caption" });
  const above = node.type.name === "table";
  if (parent.type === figure) tr.insert($pos.end(), caption);
  else {
    if (!parent.canReplaceWith($pos.index(), $pos.index() + 1, figure)) return false;
    const whole = figure.create({ id: freshId() }, above ? [caption, node] : [node, caption]);
    tr.replaceWith(pos, pos + node.nodeSize, whole);
  }
  const at = parent.type === figure ? $pos.end() + 1 : above ? pos + 2 : pos + node.nodeSize + 2;
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView());
  return true;
};

/** Enter at the end of a caption: on behind the figure, or to what stands below the caption. */
export const leaveCaption: Command = (state, dispatch) => {
  const $caption = inCaption(state);
  if (!$caption || $caption.parentOffset < $caption.parent.content.size) return false;
  const figure = $caption.node(-1);
  const { tr } = state;
  if ($caption.indexAfter(-1) < figure.childCount)
    tr.setSelection(Selection.near(tr.doc.resolve($caption.after()), 1));
  else {
    const paragraph = state.schema.nodes.paragraph?.create({ id: freshId() });
    if (!paragraph) return false;
    const behind = $caption.after(-1);
    tr.insert(behind, paragraph).setSelection(TextSelection.create(tr.doc, behind + 1));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace in an empty caption takes it away; what had no other is no figure any more. */
export const dropCaption: Command = (state, dispatch) => {
  const $caption = inCaption(state);
  if (!$caption || $caption.parent.content.size > 0) return false;
  const figure = $caption.node(-1);
  const others: Node[] = [];
  figure.forEach((child) => {
    if (child !== $caption.parent) others.push(child);
  });
  const from = $caption.before(-1);
  const { tr } = state;
  if (others.some(({ type }) => type.name === "paragraph")) tr.delete($caption.before(), $caption.after());
  else tr.replaceWith(from, from + figure.nodeSize, others);
  const { nodeAfter } = tr.doc.resolve(from);
  tr.setSelection(
    nodeAfter?.isAtom ? NodeSelection.create(tr.doc, from) : Selection.near(tr.doc.resolve(from + 1)),
  );
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** What can have a caption, the innermost: what is selected, or what the caret is in. */
function thingAt({ doc, selection }: EditorState): { $pos: ResolvedPos; node: Node } | null {
  if (selection instanceof NodeSelection && CAPTIONED.has(selection.node.type.name))
    return { $pos: selection.$from, node: selection.node };
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (CAPTIONED.has(node.type.name)) return { $pos: doc.resolve($from.before(depth)), node };
  }
  return null;
}

/** The first caption of a figure, with its place in it; null for what is no figure. */
function captionIn(parent: Node): { node: Node; offset: number } | null {
  let found: { node: Node; offset: number } | null = null;
  if (parent.type.name !== "figure") return null;
  parent.forEach((node, offset) => {
    if (node.type.name === "paragraph") found ??= { node, offset };
  });
  return found;
}

function inCaption({ selection: { empty, $from } }: EditorState): ResolvedPos | null {
  return empty && $from.depth > 1 && $from.node(-1).type.name === "figure" ? $from : null;
}
