import { type Actor, idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import type { GroupFacts } from "@/lib/access/group-facts";
import { presentPerson } from "@/lib/accounts/present";
import type { AgendaItem, Attendance, Group, Meeting, User } from "@/lib/db/generated/client";
import type { Pinned } from "./threads";
import type { AgendaItemView, Coming, MeetingLine, MeetingView } from "./wire";

const stateOf = ({ closedAt, cancelledAt }: Meeting) =>
  closedAt ? "closed" : cancelledAt ? "cancelled" : "called";

const aboutMeeting = (it: Meeting) => ({
  id: it.id,
  title: it.title,
  startsAt: it.startsAt.toISOString(),
  length: it.length,
  place: it.place,
  state: stateOf(it) as MeetingView["state"],
});

/** A meeting in lists. */
export function presentMeetingLine(
  actor: Actor,
  it: Meeting & { attendance: Attendance[]; _count: { agenda: number } },
): MeetingLine {
  const said = (coming: Coming) => it.attendance.filter((each) => each.coming === coming).length;
  return {
    ...aboutMeeting(it),
    coming: { yes: said("yes"), maybe: said("maybe"), no: said("no") },
    mine: it.attendance.find(({ userId }) => userId === idOf(actor))?.coming ?? null,
    points: it._count.agenda,
  };
}

type Loaded = Meeting & {
  group: Group & GroupFacts;
  attendance: (Attendance & { user: User })[];
  agenda: AgendaItem[];
};

/** A meeting with its agenda, as this reader sees it. */
export function presentMeeting(actor: Actor, it: Loaded, pinned: Pinned): MeetingView {
  const said = (coming: Coming) =>
    it.attendance.flatMap((each) => (each.coming === coming ? (presentPerson(each.user) ?? []) : []));
  const facilitates = may(actor, "group", "facilitate", it.group);
  const { id, handle, name } = it.group;
  const state = stateOf(it);
  return {
    ...aboutMeeting(it),
    group: { id, handle, name },
    note: it.note,
    coming: { yes: said("yes"), maybe: said("maybe"), no: said("no") },
    mine: it.attendance.find(({ userId }) => userId === idOf(actor))?.coming ?? null,
    agenda: it.agenda.map((item) => presentItem(item, pinned)),
    version: it.version,
    can: {
      edit: facilitates && state !== "closed",
      cancel: facilitates && state === "called",
      restore: facilitates && state === "cancelled",
      close: facilitates && state === "called",
      reopen: facilitates && state === "closed",
      answer: may(actor, "group", "write", it.group) && state === "called",
    },
  };
}

function presentItem(item: AgendaItem, { seen, gone }: Pinned): AgendaItemView {
  const thread = (item.annotationId && seen.get(item.annotationId)) || null;
  return {
    id: item.id,
    position: item.position,
    title: item.title,
    about: thread ? "thread" : aboutNoThread(item, gone),
    thread,
    minutes: item.minutes,
    discussedAt: item.discussedAt?.toISOString() ?? null,
    outcome: item.outcome,
    version: item.version,
  };
}

/** A point without words was about a thread that was erased. */
function aboutNoThread({ annotationId, title }: AgendaItem, gone: Set<string>): AgendaItemView["about"] {
  if (!annotationId) return title ? "words" : "gone";
  return gone.has(annotationId) ? "gone" : "sealed";
}
