/** What crosses the wire about meetings. Types and small constants only: safe in the browser. */
import type { PersonView } from "@/lib/accounts/wire";

export const COMING = ["yes", "maybe", "no"] as const;
export type Coming = (typeof COMING)[number];

/** A meeting in lists. */
export type MeetingLine = {
  id: string;
  title: string;
  /** ISO 8601 in UTC; shown in each reader's zone. */
  startsAt: string;
  /** In minutes. */
  length: number | null;
  place: string;
  state: "called" | "cancelled" | "closed";
  /** How many said so. */
  coming: Record<Coming, number>;
  mine: Coming | null;
  /** Points on its agenda. */
  points: number;
};
/** `GET /groups/{id}/meetings?cursor=`: what is to come, the soonest first; what is over, the last first. */
export type MeetingList = { next: MeetingLine[]; past: MeetingLine[]; cursor: string | null };

export type MeetingView = {
  id: string;
  group: { id: string; handle: string; name: string };
  title: string;
  /** ISO 8601 in UTC; shown in each reader's zone. */
  startsAt: string;
  /** In minutes. */
  length: number | null;
  /** An address, a room, or a link (http or https). */
  place: string;
  note: string;
  state: "called" | "cancelled" | "closed";
  /** Who said what, and what the reader said. */
  coming: Record<Coming, PersonView[]>;
  mine: Coming | null;
  agenda: AgendaItemView[];
  version: number;
  /** `edit`: its agenda too; `reopen`: its closed minutes. */
  can: {
    edit: boolean;
    cancel: boolean;
    restore: boolean;
    close: boolean;
    reopen: boolean;
    answer: boolean;
  };
};

/** A thread of the group's margin, as far as an agenda tells of it. */
export type AgendaThread = {
  annotationId: string;
  quote: string;
  /** The first words of the note; empty for a bare highlight. */
  words: string;
  author: PersonView | null;
  /** What was said in it beside the note. */
  replies: number;
  article: { title: string; language: string; direction: "ltr" | "rtl" };
  /** The address of the thread in the group's room. */
  path: string;
};

export type AgendaItemView = {
  id: string;
  position: number;
  title: string;
  /**
   * What it is about: words alone; a thread; one that this reader can't see yet, of which nothing is told; one that
   * was deleted or removed.
   */
  about: "words" | "thread" | "sealed" | "gone";
  thread: AgendaThread | null;
  /** Set aside for it. */
  minutes: number | null;
  discussedAt: string | null;
  outcome: string;
  version: number;
};

/** `POST /groups/{id}/meetings` answers a MeetingView (201). */
export type NewMeeting = {
  key: string;
  title: string;
  startsAt: string;
  length: number | null;
  place: string;
  note: string;
};
/** `PATCH /meetings/{id}` */
export type MeetingEdit = Partial<Omit<NewMeeting, "key">> & { version: number };
/** `POST /meetings/{id}/agenda`: a thread of the group's layer, or words. */
export type NewAgendaItem = {
  key: string;
  annotationId: string | null;
  title: string;
  minutes: number | null;
};
/** `PATCH /agenda/{id}` */
export type AgendaEdit = {
  version: number;
  title?: string;
  minutes?: number | null;
  discussed?: boolean;
  outcome?: string;
};
/** `PUT /meetings/{id}/agenda/order` */
export type AgendaOrder = { ids: string[] };

/** `GET /meetings/{id}/threads`: what could be talked about: open questions, and what was answered most. */
export type PinnableThreads = { open: AgendaThread[]; busiest: AgendaThread[] };

/** Limits, in UTF-16 units, minutes and points. */
export const MAX_PLACE = 300;
export const MAX_MEETING_NOTE = 2_000;
export const MAX_LENGTH = 24 * 60;
export const MAX_OUTCOME = 1_000;
export const MAX_POINTS = 100;
/** Where nobody said how long a meeting is, it counts as over after so many minutes. */
export const USUAL_LENGTH = 120;
