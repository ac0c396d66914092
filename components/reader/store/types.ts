/** What the reading room knows while somebody reads: one state, replaced piece by piece, never edited. */
import type { PersonView, Role } from "@/lib/accounts/wire";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type {
  Colour,
  GroupRoom,
  IndexEntry,
  Kind,
  LayerKey,
  Sealing,
  TargetClaim,
  Thread,
} from "@/lib/annotations/wire";
import type { ArticleView } from "@/lib/articles/wire";
import type { CommentBody } from "@/lib/comments/wire";
import type { GroupView } from "@/lib/groups/wire";
import type { PositionView } from "@/lib/readings/wire";
import type { OutboxItem } from "./outbox-queue";

/** The signed-in reader. */
export type Viewer = PersonView & { role: Role };

export const DENSITIES = ["quiet", "marks", "full"] as const;
/** How much of the margin is shown: only the open thread, one line a note, or whole notes. */
export type Density = (typeof DENSITIES)[number];

export type RoomArticle = Pick<ArticleView, "id" | "slug" | "title" | "language" | "direction">;

/** The group in whose layer the text is read. */
export type RoomGroup = Pick<GroupView, "id" | "handle" | "name" | "legend"> & {
  /** Whether this reader may write in its layer. */
  writes: boolean;
  /** Why others' notes are sealed for this reader; null where none are. */
  sealing: Sealing | null;
};

/** What the server hands to the page. */
export type RoomInit = {
  /** Null for somebody who is not signed in: reads the public layer, writes nothing. */
  viewer: Viewer | null;
  article: RoomArticle;
  editionId: string;
  /** Its number among the editions of the text. */
  number: number;
  /** False for an earlier edition that is looked up. */
  newest: boolean;
  /** Null in the public layer. */
  group: RoomGroup | null;
  /** The reader's groups, whose layers can be read instead. */
  groups: readonly GroupRoom[];
  /** The text blocks of the edition, in document order. */
  blocks: readonly BlockSpan[];
};

/** One thread as far as this browser knows it. */
export type ThreadSlot =
  | { status: "loading" }
  | { status: "ready"; thread: Thread }
  | { status: "failed"; message: string };

/** Something is being written that is not an annotation yet. */
export type Composing = {
  target: TargetClaim;
  kind: Exclude<Kind, "highlight">;
  colour: Colour;
  layer: LayerKey;
  /** Where it will stand; -1 for the whole text. */
  start: number;
  end: number;
  quote: string;
  /** Names its draft (see `components/discussion/drafts.ts`). */
  draftKey: string;
  /** What the writing starts with: a refused post that is written again, or null. */
  body: CommentBody | null;
};

/** A passage is being chosen for a note that exists: the place of one that lost its own, or other words. */
export type Choosing = { annotationId: string; purpose: "place" | "adjust" };

/** A short line that goes by itself: "Deleted." with a way back. */
export type Notice = { id: number; text: string; undo: (() => void) | null };

/** Asks the margin to bring a passage, and a comment in its thread, before the reader's eyes. */
export type Reveal = { turn: number; annotationId: string; commentId: string | null; focus: boolean };

/** What changed in the index, for whoever paints it. Ids of unsent annotations are their keys. */
export type EntryChange = {
  added: readonly IndexEntry[];
  removed: readonly string[];
  updated: readonly IndexEntry[];
};

export type RoomState = RoomInit & {
  /** All annotations of all layers that are shown, by start, end, id. A new array when it changes. */
  entries: readonly IndexEntry[];
  index: "waiting" | "ready" | "failed";
  /** Select one slot, not the map: the map is new whenever any thread changes. */
  threads: ReadonlyMap<string, ThreadSlot>;
  /** The open annotations; the first is the one the others make room for. */
  active: readonly string[];
  /** Under the pointer or focused, in the text or in the margin. */
  hovered: readonly string[];
  composing: Composing | null;
  choosing: Choosing | null;
  density: Density;
  /** Where new annotations go. */
  layer: LayerKey;
  /** In a group's layer: whether the public notes are shown as well, dimmed. */
  publicToo: boolean;
  /** Notes of others that are sealed for this reader. */
  sealed: number;
  /** Notes of others further on than this reader has been, which are kept back until then. */
  ahead: number;
  /** How far the reader is, as the server keeps it; null before it is known. */
  position: PositionView | null;
  /** The last colour used; the next note takes it. */
  colour: Colour;
  /** Posts of this article that the server does not have yet, oldest first. */
  outbox: readonly OutboxItem[];
  notices: readonly Notice[];
  /** Read out by the live region. */
  announcement: string;
  reveal: Reveal | null;
};
