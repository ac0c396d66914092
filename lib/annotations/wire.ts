/** What crosses the wire about annotations. Types only: safe in the browser. */
import type { PersonView, Removal } from "@/lib/accounts/wire";
import type { CommentBody, CommentState, CommentView } from "@/lib/comments/wire";

export const KINDS = ["highlight", "note", "question"] as const;
export type Kind = (typeof KINDS)[number];

export const COLOURS = ["sun", "sky", "moss", "rose"] as const;
export type Colour = (typeof COLOURS)[number];

/** The layers of this release; a group's layer will be `group:<id>`. */
export const LAYERS = ["public", "private"] as const;
export type LayerKey = (typeof LAYERS)[number];

/** A claim about a passage of an edition. UTF-16 offsets into its canonical text, half-open. */
export type AnchorClaim = { exact: string; prefix: string; suffix: string; start: number; end: number };

export type TargetClaim =
  | { type: "passage"; anchor: AnchorClaim }
  /** A thing that is not text, such as an image. */
  | { type: "block"; blockId: string }
  /** The whole text. */
  | { type: "text" };

/**
 * How surely an annotation stands: nothing said is sure; `UNCERTAIN` is a guess that nobody has confirmed, listed
 * but never painted; `DETACHED` has no words any more and is listed at the place where they stood (start = end).
 */
export const UNCERTAIN = 1;
export const DETACHED = 2;
export type Standing = typeof UNCERTAIN | typeof DETACHED;

/**
 * One annotation in the index: `[id, start, end, kind, colour, comments, standing]`, where kind and colour are
 * positions in KINDS and COLOURS, `comments` counts the live comments of its thread, and `standing` is left out
 * where it is sure. A note on the whole text has start = end = -1.
 */
export type IndexEntry = [
  id: string,
  start: number,
  end: number,
  kind: number,
  colour: number,
  comments: number,
  standing?: Standing,
];

/** `GET /editions/{id}/annotations?layer=`: sorted by start, then end, then id. */
export type AnnotationIndex = { edition: string; layer: LayerKey; entries: IndexEntry[] };

export type AnnotationView = {
  id: string;
  articleId: string;
  /** The edition it was made on. */
  editionId: string;
  layer: LayerKey;
  kind: Kind;
  colour: Colour;
  target: "passage" | "block" | "text";
  /** Where it stands in the edition that was asked for; -1 for the whole text. */
  start: number;
  end: number;
  /** Its words when it was made; empty for the whole text. */
  quote: string;
  author: PersonView | null;
  state: CommentState;
  removal: Removal | null;
  /** The author's own note among the comments; null for a bare highlight. */
  noteId: string | null;
  /** The comment marked as the answer of a question. */
  answerId: string | null;
  createdAt: string;
  version: number;
  can: {
    edit: boolean;
    delete: boolean;
    restore: boolean;
    reply: boolean;
    answer: boolean;
    remove: boolean;
    unremove: boolean;
  };
};

/** Comments in the order they were written; nest them by `parentId`. */
export type Thread = { annotation: AnnotationView; comments: CommentView[] };

/** `POST /annotations` answers a Thread. `body` is the author's note. */
export type NewAnnotation = {
  key: string;
  editionId: string;
  layer: LayerKey;
  kind: Kind;
  colour: Colour;
  target: TargetClaim;
  body: CommentBody | null;
};

/** `PATCH /annotations/{id}` */
export type AnnotationEdit = { version: number; colour?: Colour; kind?: Kind };
