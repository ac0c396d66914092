/** What crosses the wire about annotations. Types only: safe in the browser. */
import type { PersonView, Removal } from "@/lib/accounts/wire";
import type { PlacementStatus } from "@/lib/anchoring/anchor";
import type { CommentBody, CommentState, CommentView } from "@/lib/comments/wire";

export const KINDS = ["highlight", "note", "question"] as const;
export type Kind = (typeof KINDS)[number];

export const COLOURS = ["sun", "sky", "moss", "rose"] as const;
export type Colour = (typeof COLOURS)[number];

/** The layers that everybody has. */
export const LAYERS = ["public", "private"] as const;
/** A layer: one that everybody has, or a group's by the group's id. */
export type LayerKey = (typeof LAYERS)[number] | `group:${string}`;

/** The group whose layer it is; null for the layers that everybody has. */
export const groupOfLayer = (layer: LayerKey): string | null =>
  layer.startsWith("group:") ? layer.slice("group:".length) : null;

/** A claim about a passage of an edition. UTF-16 offsets into its canonical text, half-open. */
export type AnchorClaim = { exact: string; prefix: string; suffix: string; start: number; end: number };

/** The room of a group in whose layer a reader may read an article. */
export type GroupRoom = {
  id: string;
  handle: string;
  name: string;
  /** Notes can be written there: the group is not closed. */
  writes: boolean;
  /** The article is on its list. */
  listed: boolean;
};

/** How others' notes come to show where some are sealed. */
export type Sealing = {
  reveal: "notes" | "date" | "facilitator";
  /** Notes of one's own that unseal them, under the rule `notes`. */
  after: number | null;
  /** ISO 8601, under the rule `date`. */
  at: string | null;
};

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

/** What a person said to a placement: it is right, it belongs elsewhere, it has no place any more. */
export const DECISIONS = ["accepted", "replaced", "detached"] as const;
export type Decision = (typeof DECISIONS)[number];

/** How it came to stand where it stands: what the program found, and what a person said to it since. */
export type PlacementView = {
  /** The edition that it stands in. */
  editionId: string;
  status: PlacementStatus;
  decision: Decision | null;
  /** From 0 (nothing) to 1 (certain). */
  confidence: number;
  /** What a decision is made from. */
  version: number;
};

/** How surely it stands: a decision has the last word; undefined is sure. */
export function standingOf({
  status,
  decision,
}: Pick<PlacementView, "status" | "decision">): Standing | undefined {
  if (decision) return decision === "detached" ? DETACHED : undefined;
  return status === "gone" ? DETACHED : status === "uncertain" ? UNCERTAIN : undefined;
}

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
export type AnnotationIndex = {
  edition: string;
  layer: LayerKey;
  entries: IndexEntry[];
  /** Others' notes that a reading of the group still seals for this reader: one number for the whole text. */
  sealed?: number;
  /** Notes beyond the reader's furthest place that were kept back, where that is the reader's choice or the rule. */
  ahead?: number;
};

export type AnnotationView = {
  id: string;
  articleId: string;
  /** The edition it was made on, and its number. */
  editionId: string;
  madeOn: number;
  layer: LayerKey;
  kind: Kind;
  colour: Colour;
  target: "passage" | "block" | "text";
  /** Where it stands in the edition that was asked for; -1 for the whole text, the same where it is detached. */
  start: number;
  end: number;
  placement: PlacementView;
  /** Its words as its author chose them last; empty for the whole text. */
  quote: string;
  /** Its author chose other words after somebody had answered: it shows a mark and its history. */
  adjusted: boolean;
  author: PersonView | null;
  state: CommentState;
  removal: Removal | null;
  /** The author's own note among the comments; null for a bare highlight. */
  noteId: string | null;
  /** The comment marked as the answer of a question. */
  answerId: string | null;
  /** A facilitator's question or note that shows in every cohort and is never sealed. */
  seed: boolean;
  /** Others' answers to this seed wait for the rule of its reading, as others' notes do. */
  answersWait: boolean;
  createdAt: string;
  version: number;
  can: {
    edit: boolean;
    /** Choose other words for it, on the current edition. */
    adjust: boolean;
    /** Judge where it stands in the current edition. */
    place: boolean;
    delete: boolean;
    restore: boolean;
    reply: boolean;
    answer: boolean;
    /** Take it to another layer; refused where others have answered. */
    move: boolean;
    /** Write it into another layer as well. */
    copy: boolean;
    /** Make it a seed of its reading, or an ordinary note again. */
    seed: boolean;
    /** Put it on the agenda of a meeting. */
    pin: boolean;
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

/** `PUT /annotations/{id}/layer`: moves it. Answers a Thread; 409 `answered` where others have answered. */
export type LayerChoice = { layer: LayerKey };

/** `POST /annotations/{id}/copies` answers the copy's Thread (201). */
export type AnnotationCopy = { key: string; layer: LayerKey };

/** `PATCH /annotations/{id}` */
export type AnnotationEdit = { version: number; colour?: Colour; kind?: Kind };
