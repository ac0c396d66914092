import "server-only";
import type { Actor } from "@/lib/access/actor";
import { groupFacts } from "@/lib/access/facts";
import { groupsOf, mine } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import type { Meeting, Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/id";
import { minutesAsMarkdown } from "./minutes";
import { presentMeeting, presentMeetingLine } from "./present";
import { readPinned } from "./threads";
import { MAX_LENGTH, type MeetingLine, type MeetingList, type MeetingView, USUAL_LENGTH } from "./wire";

const PAGE = 20;
/** Meetings to come that are shown at once. */
const AHEAD = 100;
const MINUTE_MS = 60_000;

const isOver = ({ closedAt, startsAt, length }: Meeting) =>
  closedAt !== null || startsAt.getTime() + (length ?? USUAL_LENGTH) * MINUTE_MS < Date.now();

/** Who has left the group comes no more. */
const lineInclude = (groupId: string) =>
  ({
    attendance: { where: { user: { deletedAt: null, memberships: { some: { groupId } } } } },
    _count: { select: { agenda: true } },
  }) satisfies Prisma.MeetingInclude;

/** What may not be over: what began within the longest time that a meeting lasts, or has not begun. */
const mayBeAhead = (groupId: string): Prisma.MeetingWhereInput => ({
  groupId,
  closedAt: null,
  startsAt: { gte: new Date(Date.now() - MAX_LENGTH * MINUTE_MS) },
});

/** The meetings of a group: what is to come or goes on, and one page of what is over. @throws AppError 404 */
export async function listMeetings(
  actor: Actor,
  groupId: string,
  { cursor }: { cursor?: string | undefined },
): Promise<MeetingList> {
  const group = await db().group.findFirst({
    where: { AND: [{ id: groupId }, groupsOf(actor)] },
    select: { id: true },
  });
  if (!group) throw notFound();
  const include = lineInclude(groupId);
  const [ahead, before] = await Promise.all([
    db().meeting.findMany({
      where: mayBeAhead(groupId),
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: AHEAD,
      include,
    }),
    db().meeting.findMany({
      where: {
        AND: [
          { groupId, OR: [{ startsAt: { lt: new Date() } }, { closedAt: { not: null } }] },
          after(cursor),
        ],
      },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: PAGE + 1,
      include,
    }),
  ]);
  const page = before.slice(0, PAGE);
  const last = page.at(-1);
  const line = (it: (typeof ahead)[number]) => presentMeetingLine(actor, it);
  return {
    next: ahead.filter((it) => !isOver(it)).map(line),
    past: page.filter(isOver).map(line),
    cursor: before.length > PAGE && last ? `${last.startsAt.getTime()}.${last.id}` : null,
  };
}

/** The rows after a cursor; one that isn't ours begins at the first page. */
function after(cursor: string | undefined): Prisma.MeetingWhereInput {
  const [time, id] = (cursor ?? "").split(".");
  if (!id || !isId(id) || !/^\d{1,14}$/.test(time ?? "")) return {};
  const startsAt = new Date(Number(time));
  return { startsAt: { lte: startsAt }, OR: [{ startsAt: { lt: startsAt } }, { id: { lt: id } }] };
}

/** The meeting that comes next or goes on, for the group's first page; null where none is called. */
export async function nextMeeting(actor: Actor, groupId: string): Promise<MeetingLine | null> {
  const found = await db().meeting.findMany({
    where: { ...mayBeAhead(groupId), cancelledAt: null, group: groupsOf(actor) },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: AHEAD,
    include: lineInclude(groupId),
  });
  const next = found.find((it) => !isOver(it));
  return next ? presentMeetingLine(actor, next) : null;
}

/** One meeting with its agenda. @throws AppError 404 */
export async function readMeeting(actor: Actor, id: string): Promise<MeetingView> {
  const meeting = await db().meeting.findFirst({
    where: { id, group: groupsOf(actor) },
    include: {
      group: { include: groupFacts(actor) },
      agenda: { orderBy: [{ position: "asc" }, { id: "asc" }] },
    },
  });
  if (!meeting) throw notFound();
  const { groupId, closedAt } = meeting;
  const [attendance, pinned] = await Promise.all([
    db().attendance.findMany({
      // The minutes remember who was there, whether they are still in the group or not.
      where: { meetingId: id, ...(closedAt ? {} : { user: { memberships: { some: { groupId } } } }) },
      orderBy: [{ saidAt: "asc" }, { userId: "asc" }],
      include: { user: true },
    }),
    readPinned(
      actor,
      meeting.agenda.flatMap(({ annotationId }) => annotationId ?? []),
      meeting.group,
    ),
  ]);
  return presentMeeting(actor, { ...meeting, attendance }, pinned);
}

/** The minutes as Markdown, in the reader's own zone. @throws AppError 404 */
export async function readMinutes(actor: Actor, id: string): Promise<string> {
  const meeting = await readMeeting(actor, id);
  const reader = await db().user.findUnique({ where: { id: mine(actor) }, select: { timeZone: true } });
  return minutesAsMarkdown(meeting, { zone: reader?.timeZone ?? "UTC", site: env().PUBLIC_URL });
}
