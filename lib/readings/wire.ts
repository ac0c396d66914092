/** What crosses the wire about readings and places. Types and small constants only: safe in the browser. */
import type { PersonView } from "@/lib/accounts/wire";

/** In UTF-16 units. */
export const MAX_INSTRUCTIONS = 2_000;
/** Readings on one list. */
export const MAX_READINGS = 200;
/** Notes of one's own that a rule may ask for. */
export const MAX_REVEAL_AFTER = 50;

export const REVEALS = ["now", "notes", "date", "facilitator"] as const;
/** When others' notes show: at once, after so many notes of one's own, on a date, when a facilitator opens them. */
export type Reveal = (typeof REVEALS)[number];

export type ReadingRules = {
  /** The first and the last block to be read, by their ids; null is from the start, to the end. */
  startBlock: string | null;
  endBlock: string | null;
  /** Instants, ISO 8601 in UTC. */
  opensAt: string | null;
  dueAt: string | null;
  instructions: string;
  reveal: Reveal;
  /** From 1; only under the rule `notes`. */
  revealAfter: number | null;
  /** Only under the rule `date`. */
  revealAt: string | null;
  /** Notes ahead of each reader are kept back, from all but the staff. */
  hidesAhead: boolean;
};

export type ReadingView = ReadingRules & {
  id: string;
  groupId: string;
  position: number;
  article: {
    id: string;
    slug: string;
    title: string;
    byline: string;
    language: string;
    direction: "ltr" | "rtl";
    words: number;
    /** This reader can't open it now: not yet opened, or its owner took it back. */
    closed: boolean;
  };
  /** Whether others' notes show to this reader, and how they come to. */
  unsealed: boolean;
  /** A facilitator opened it to everybody. */
  revealedAt: string | null;
  /** Notes of the reader's own that count, under the rule `notes`. */
  myNotes: number;
  /** How far this reader is in it: 0 to 1; null before they opened it. */
  progress: number | null;
  /** Annotations of the layer in it that the reader may see. */
  annotations: number;
  seeds: number;
  version: number;
  /** Taken off the list: only facilitators still see it, and can put it back. */
  removed: boolean;
};

/** `GET /groups/{id}/readings`: in their order; what was taken off, for facilitators. */
export type ReadingList = { readings: ReadingView[]; removed: ReadingView[] };

/** `POST /groups/{id}/readings` answers a ReadingView (201). */
export type NewReading = Partial<ReadingRules> & { key: string; articleId: string };
/** `PATCH /readings/{id}`: only what is named changes. */
export type ReadingEdit = Partial<ReadingRules> & { version: number };
/** `PUT /groups/{id}/readings/order`: all that are on the list, in their new order. */
export type ReadingOrder = { ids: string[] };

/** Something that a reading can begin or end with: a section with all that is in it, or a paragraph. */
export type TextPart = {
  /** The ids of its first and last block. */
  first: string;
  last: string;
  /** Its heading, or its first words. */
  label: string;
  /** From 1; what is within something has a higher one. */
  level: number;
};

/** `GET PUT /articles/{id}/position`. UTF-16 offsets into the canonical text of `editionId`. */
export type PositionView = {
  editionId: string;
  start: number;
  furthest: number;
  /** The reader's own choice. */
  hidesAhead: boolean;
  /** Passages ahead that they unsealed. */
  unsealed: [start: number, end: number][];
  /** When the place was kept, ISO 8601. */
  at: string;
};
/** The furthest place never goes back. */
export type PositionClaim = { editionId: string; start: number; furthest: number };

/** `GET /readings/{id}/overview`, for facilitators. */
export type ReadingOverview = {
  reading: ReadingView;
  members: {
    person: PersonView;
    opened: boolean;
    /** 0 to 1; null where the group does not show it, or they have not opened it. */
    progress: number | null;
    notes: number;
    comments: number;
    /** When they last wrote there. */
    lastAt: string | null;
  }[];
  /** Notes per block of the text, in its order: what the strip shows. */
  strip: { blockId: string; start: number; end: number; notes: number }[];
  /** The passages with most notes. */
  busiest: { quote: string; notes: number; annotationId: string }[];
  /** Questions without an answer. */
  open: { annotationId: string; quote: string; words: string; author: PersonView | null; at: string }[];
};

/** The home page: what is due for this reader, the soonest first. */
export type MyReading = {
  id: string;
  group: { handle: string; name: string };
  article: { slug: string; title: string; language: string; direction: "ltr" | "rtl" };
  dueAt: string | null;
  opensAt: string | null;
  progress: number | null;
};
