import "server-only";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { annotationFacts, groupFacts } from "@/lib/access/facts";
import { annotationsFor, groupsOf } from "@/lib/access/scope";
import { presentPerson } from "@/lib/accounts/present";
import { countComments } from "@/lib/comments/queries";
import { commentText } from "@/lib/comments/text";
import type { CommentBody } from "@/lib/comments/wire";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { forbidden, notFound } from "@/lib/errors";
import { liesAhead } from "@/lib/readings/ahead";
import type { AgendaThread, PinnableThreads } from "./wire";

/** Threads of each kind that are offered. */
const OFFERED = 20;
/** What is told of a note and of a quote, in UTF-16 units. */
const WORDS = 280;

const threadInclude = (actor: Actor) =>
  ({
    ...annotationFacts(actor),
    author: true,
    note: true,
    placements: { select: { editionId: true, start: true } },
    adjustments: { select: { exact: true }, orderBy: { number: "desc" }, take: 1 },
  }) satisfies Prisma.AnnotationInclude;
type Loaded = Prisma.AnnotationGetPayload<{ include: ReturnType<typeof threadInclude> }>;

const LIVE = { deletedAt: null, removedAt: null };

/** One line of at most so many units, never cut inside a sign. What is no text stands as an ellipsis. */
function brief(text: string): string {
  const line = text.replaceAll("\uFFFC", "…").replace(/\s+/gu, " ").trim();
  if (line.length <= WORDS) return line;
  return `${line
    .slice(0, WORDS)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}

function present(it: Loaded, handle: string, comments: number): AgendaThread {
  const note = it.note && !it.note.deletedAt && !it.note.removedAt ? it.note : null;
  const { slug, title, language, direction } = it.article;
  return {
    annotationId: it.id,
    quote: brief(it.adjustments[0]?.exact ?? it.exact),
    words: note ? brief(commentText(note.body as CommentBody)) : "",
    author: presentPerson(it.author),
    replies: Math.max(0, comments - (note ? 1 : 0)),
    article: { title, language, direction },
    path: `/groups/${encodeURIComponent(handle)}/read/${encodeURIComponent(slug)}#annotation-${it.id}`,
  };
}

/** What lies ahead of this reader waits for them on an agenda as it does in the margin; what they wrote does not. */
async function presentReached(
  actor: Actor,
  threads: Loaded[],
  { id, handle }: { id: string; handle: string },
): Promise<AgendaThread[]> {
  const replies = await countComments(actor, threads);
  const shown: AgendaThread[] = [];
  for (const it of threads)
    if (!(await liesAhead(actor, `group:${id}`, it)))
      shown.push(present(it, handle, replies.get(it.id) ?? 0));
  return shown;
}

export type Pinned = { seen: Map<string, AgendaThread>; gone: Set<string> };

/**
 * The threads of an agenda as this reader may see them: of what is sealed for them, lies ahead of them, or is in a
 * text that they can't open, nothing is told; of what was taken away, or into another layer, only
 * that it was.
 */
export async function readPinned(
  actor: Actor,
  ids: readonly string[],
  group: { id: string; handle: string },
): Promise<Pinned> {
  const layer = { groupId: group.id };
  const elsewhere = { OR: [{ groupId: null }, { groupId: { not: group.id } }] };
  const [found, gone] = await Promise.all([
    db().annotation.findMany({
      where: { AND: [{ id: { in: [...ids] }, ...LIVE, layer }, annotationsFor(actor)] },
      include: threadInclude(actor),
    }),
    db().annotation.findMany({
      where: {
        id: { in: [...ids] },
        OR: [{ deletedAt: { not: null } }, { removedAt: { not: null } }, { layer: elsewhere }],
      },
      select: { id: true },
    }),
  ]);
  return {
    seen: new Map((await presentReached(actor, found, group)).map((it) => [it.annotationId, it])),
    gone: new Set(gone.map(({ id }) => id)),
  };
}

/**
 * What could be put on an agenda: open questions, the newest first, and what was talked about most, in the texts on
 * the group's list. For facilitators.
 * @throws AppError 404, 403
 */
export async function listPinnable(actor: Actor, meetingId: string): Promise<PinnableThreads> {
  const meeting = await db().meeting.findFirst({
    where: { id: meetingId, group: groupsOf(actor) },
    include: {
      group: {
        include: {
          ...groupFacts(actor),
          layer: true,
          readings: { where: { removedAt: null }, select: { articleId: true } },
        },
      },
      agenda: { where: { annotationId: { not: null } }, select: { annotationId: true } },
    },
  });
  if (!meeting) throw notFound();
  const { group } = meeting;
  if (!may(actor, "group", "facilitate", group)) throw forbidden("Ask a facilitator of the group.");
  const pinned = meeting.agenda.flatMap(({ annotationId }) => annotationId ?? []);
  const among: Prisma.AnnotationWhereInput = {
    AND: [
      {
        layerId: group.layer?.id ?? "",
        articleId: { in: group.readings.map(({ articleId }) => articleId) },
        id: { notIn: pinned },
        ...LIVE,
      },
      annotationsFor(actor),
    ],
  };
  const include = threadInclude(actor);
  const [open, busiest] = await Promise.all([
    db().annotation.findMany({
      where: { AND: [among, { kind: "question", answerId: null }] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: OFFERED,
      include,
    }),
    db().annotation.findMany({
      where: { AND: [among, { commentCount: { gt: 1 } }] },
      orderBy: [{ commentCount: "desc" }, { id: "desc" }],
      take: OFFERED,
      include,
    }),
  ]);
  return {
    open: await presentReached(actor, open, group),
    busiest: await presentReached(actor, busiest, group),
  };
}
