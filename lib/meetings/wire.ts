/** What crosses the wire about meetings. Types and small constants only: safe in the browser. */
import type { PersonView } from "@/lib/accounts/wire";

export const COMING = ["yes", "maybe", "no"] as const;
export type Coming = (typeof COMING)[number];

export type MeetingView = {
  id: string;
  groupId: string;
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
  can: { facilitate: boolean; answer: boolean };
};

export type AgendaItemView = {
  id: string;
  position: number;
  title: string;
  /** The thread it is about; null for words alone, and where it is gone or sealed for this reader. */
  thread: {
    annotationId: string;
    quote: string;
    /** The first words of the note. */
    words: string;
    author: PersonView | null;
    replies: number;
    /** The address of the passage in the group's room. */
    path: string;
  } | null;
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
