/** How posts look that the server does not have yet. Their ids are their keys, and nobody can act on them. */
import type { AnnotationView, IndexEntry, Thread } from "@/lib/annotations/wire";
import { COLOURS, KINDS } from "@/lib/annotations/wire";
import type { CommentBody, CommentView } from "@/lib/comments/wire";
import type { OutboxAnnotation, OutboxComment } from "./outbox-queue";
import type { Viewer } from "./types";

const NOTHING = {
  edit: false,
  adjust: false,
  place: false,
  delete: false,
  restore: false,
  reply: false,
  answer: false,
  move: false,
  copy: false,
  remove: false,
  seed: false,
  pin: false,
  unremove: false,
};

/** The index entry of an unsent annotation. */
export function unsentEntry({ key, post, place }: OutboxAnnotation): IndexEntry {
  const comments = post.body ? 1 : 0;
  return [key, place.start, place.end, KINDS.indexOf(post.kind), COLOURS.indexOf(post.colour), comments];
}

/** An unsent annotation as a thread: with its note, if it has one. It can be answered already. */
export function unsentThread(item: OutboxAnnotation, viewer: Viewer): Thread {
  const { key, post, place } = item;
  const annotation: AnnotationView = {
    id: key,
    articleId: item.articleId,
    editionId: post.editionId,
    // Known once it is sent; nothing shows the number of the edition that is on the page.
    madeOn: 0,
    layer: post.layer,
    kind: post.kind,
    colour: post.colour,
    target: post.target.type,
    ...place,
    placement: { editionId: post.editionId, status: "kept", decision: null, confidence: 1, version: 0 },
    adjusted: false,
    author: { id: viewer.id, handle: viewer.handle, name: viewer.name },
    state: "live",
    removal: null,
    seed: false,
    answersWait: false,
    noteId: post.body ? `${key}:note` : null,
    answerId: null,
    createdAt: new Date(item.at).toISOString(),
    version: 0,
    can: { ...NOTHING, reply: true },
  };
  const comments = post.body ? [comment(`${key}:note`, key, null, post.body, item.at, viewer)] : [];
  return { annotation, comments };
}

/** An unsent reply as a comment. */
export function unsentComment(item: OutboxComment, viewer: Viewer): CommentView {
  return comment(item.key, item.annotationId, item.post.parentId, item.post.body, item.at, viewer);
}

function comment(
  id: string,
  annotationId: string,
  parentId: string | null,
  body: CommentBody,
  at: number,
  viewer: Viewer,
): CommentView {
  return {
    id,
    annotationId,
    parentId,
    author: { id: viewer.id, handle: viewer.handle, name: viewer.name },
    state: "live",
    removal: null,
    // Only the server renders to HTML; an unsent body is drawn from its document.
    html: "",
    body,
    createdAt: new Date(at).toISOString(),
    editedAt: null,
    version: 0,
    can: NOTHING,
  };
}
