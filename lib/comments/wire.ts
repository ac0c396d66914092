/** What crosses the wire about comments. Types only: safe in the browser. */
import type { PersonView, Removal } from "@/lib/accounts/wire";

/** The comment's document: ProseMirror JSON of the small schema that `lib/comments/schema.ts` checks. */
export type CommentMark =
  | { type: "bold" }
  | { type: "italic" }
  | { type: "code" }
  | { type: "link"; attrs: { href: string } };
export type CommentInline = { type: "text"; text: string; marks?: CommentMark[] } | { type: "hardBreak" };
export type CommentBlock =
  | { type: "paragraph"; content?: CommentInline[] }
  | { type: "codeBlock"; content?: { type: "text"; text: string }[] }
  | { type: "blockquote"; content: CommentBlock[] }
  | { type: "bulletList"; content: CommentListItem[] }
  | { type: "orderedList"; attrs?: { start: number }; content: CommentListItem[] };
export type CommentListItem = { type: "listItem"; content: CommentBlock[] };
export type CommentBody = { type: "doc"; content: CommentBlock[] };

/** `deleted`: taken back by its author. `removed`: by the host, with a reason. Both show no text. */
export type CommentState = "live" | "deleted" | "removed";

export type CommentView = {
  id: string;
  annotationId: string;
  /** The comment it answers; null at the top of the thread. */
  parentId: string | null;
  /** Null when the account was deleted. */
  author: PersonView | null;
  state: CommentState;
  removal: Removal | null;
  /** Rendered by the server, safe to insert; empty unless `state` is live. */
  html: string;
  /** The document, for the author's own editor; null for everyone else. */
  body: CommentBody | null;
  /** ISO 8601 instants. */
  createdAt: string;
  editedAt: string | null;
  version: number;
  can: {
    edit: boolean;
    delete: boolean;
    restore: boolean;
    reply: boolean;
    remove: boolean;
    unremove: boolean;
  };
};

/** `POST /annotations/{id}/comments` */
export type NewComment = {
  key: string;
  parentId: string | null;
  /** True when the annotation's author writes their own note onto a bare highlight. */
  note: boolean;
  body: CommentBody;
  /** The layer in which its author saw the thread; where it was moved since, nothing is written before other eyes. */
  layer?: string;
};

/** `PATCH /comments/{id}` */
export type CommentEdit = { version: number; body: CommentBody };

/** `GET /comments/{id}/revisions`, oldest first; the last is what stands now. */
export type CommentRevisions = { revisions: { version: number; html: string; at: string }[] };
