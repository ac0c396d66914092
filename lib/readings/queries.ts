import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { groupFacts } from "@/lib/access/facts";
import { facilitates, roleIn } from "@/lib/access/group-facts";
import { annotationsFor, articlesFor, groupsFor, groupsOf, marginsFor, mine } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import { forbidden, notFound, signInFirst } from "@/lib/errors";
import { extentsOf, progressIn } from "./extents";
import { type Counted, type LoadedReading, presentReading, readingInclude } from "./present";
import type { MyReading, ReadingList, ReadingView } from "./wire";

/**
 * What is on a group's list, in its order; and what was taken off it, for those who can put it back.
 * @throws AppError 404 for who may not know of the group, 401 or 403 for who does not read its margin
 */
export async function readList(actor: Actor, groupId: string): Promise<ReadingList> {
  const group = await db().group.findFirst({
    where: { AND: [{ id: groupId }, groupsFor(actor)] },
    include: groupFacts(actor),
  });
  if (!group) throw notFound();
  if (!may(actor, "group", "margin", group))
    throw actor.kind === "anonymous" ? signInFirst() : forbidden("It is for the group’s own people.");
  const rows = await db().reading.findMany({
    where: { groupId, ...(facilitates(actor, group) ? {} : { removedAt: null }) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: readingInclude(actor),
  });
  const views = await presentAll(actor, rows);
  return {
    readings: views.filter(({ removed }) => !removed),
    removed: views.filter(({ removed }) => removed),
  };
}

/** The readings on a group's list, in their order. @throws AppError 404, 401, 403 */
export const listReadings = async (actor: Actor, { id }: { id: string }): Promise<ReadingView[]> =>
  (await readList(actor, id)).readings;

/** One reading; taken off the list it is there for facilitators alone. @throws AppError 404 */
export async function readReading(actor: Actor, id: string): Promise<ReadingView> {
  const row = await db().reading.findFirst({
    where: { id, group: marginsFor(actor) },
    include: readingInclude(actor),
  });
  if (!row || (row.removedAt && !facilitates(actor, row.group))) throw notFound();
  const [view] = await presentAll(actor, [row]);
  if (!view) throw notFound();
  return view;
}

async function presentAll(actor: Actor, rows: readonly LoadedReading[]): Promise<ReadingView[]> {
  const [counted, progress] = await Promise.all([countIn(actor, rows), progressOf(actor, rows)]);
  return rows.map((row) =>
    presentReading(actor, row, {
      // Rules by one's own notes concern members: who has left writes none that count.
      myNotes: roleIn(actor, row.group) ? (counted.mine.get(row.id) ?? 0) : 0,
      annotations: counted.all.get(row.id) ?? 0,
      seeds: counted.seeds.get(row.id) ?? 0,
      progress: progress.get(row.id) ?? null,
    } satisfies Counted),
  );
}

/** Annotations by reading: those the reader may see, the seeds among them, and their own notes that count. */
async function countIn(actor: Actor, rows: readonly LoadedReading[]) {
  const live = { readingId: { in: rows.map(({ id }) => id) }, deletedAt: null, removedAt: null };
  const by = async (where: object) => {
    const groups = await db().annotation.groupBy({
      by: ["readingId"],
      where: { AND: [live, where] },
      _count: true,
    });
    return new Map(groups.map(({ readingId, _count }) => [readingId ?? "", _count]));
  };
  const seen = annotationsFor(actor);
  const [all, seeds, own] = await Promise.all([
    by(seen),
    by({ AND: [{ seed: true }, seen] }),
    by({ authorId: mine(actor), note: { deletedAt: null, removedAt: null } }),
  ]);
  return { all, seeds, mine: own };
}

/** How far the reader is in each: measured in the edition that their place is in. Null before they opened it. */
async function progressOf(actor: Actor, rows: readonly LoadedReading[]): Promise<Map<string, number>> {
  const me = idOf(actor);
  if (!me || rows.length === 0) return new Map();
  const positions = await db().readingPosition.findMany({
    where: { userId: me, articleId: { in: rows.map(({ articleId }) => articleId) } },
  });
  const asked = rows.flatMap((reading) => {
    const position = positions.find(({ articleId }) => articleId === reading.articleId);
    return position ? [{ reading, editionId: position.editionId, furthest: position.furthest }] : [];
  });
  const extents = await extentsOf(asked);
  return new Map(
    asked.flatMap(({ reading, furthest }, index) => {
      const extent = extents[index];
      return extent ? [[reading.id, progressIn(extent, furthest)] as const] : [];
    }),
  );
}

/** So long after its due date an unfinished reading is still offered, in milliseconds. */
const OVERDUE = 14 * 24 * 3600 * 1000;
const AT_MOST = 12;

/** Readings that are looked at in one go for those not read to the end. */
const BATCH = 5 * AT_MOST;

/** What somebody's open groups read now, the soonest due first; what they have read to the end is left out. */
export async function myReadings(actor: Actor): Promise<MyReading[]> {
  if (!idOf(actor)) return [];
  const mine: MyReading[] = [];
  // Whoever has read much in many groups has many to be left out.
  for (let skip = 0; mine.length < AT_MOST; skip += BATCH) {
    const rows = await readNow(actor, skip);
    const progress = await progressOf(actor, rows);
    for (const { id, group, article, dueAt, opensAt } of rows) {
      const done = progress.get(id) ?? null;
      if (done === 1) continue;
      const { slug, title, language, direction } = article;
      mine.push({
        id,
        group: { handle: group.handle, name: group.name },
        article: { slug, title, language, direction },
        dueAt: dueAt?.toISOString() ?? null,
        opensAt: opensAt?.toISOString() ?? null,
        progress: done,
      });
    }
    if (rows.length < BATCH) break;
  }
  return mine.slice(0, AT_MOST);
}

/** One batch of what the actor's open groups read now, finished by them or not. */
function readNow(actor: Actor, skip: number) {
  const now = new Date();
  return db().reading.findMany({
    where: {
      removedAt: null,
      group: { AND: [groupsOf(actor), { archivedAt: null, deletedAt: null }] },
      article: articlesFor(actor),
      AND: [
        { OR: [{ opensAt: null }, { opensAt: { lte: now } }] },
        { OR: [{ dueAt: null }, { dueAt: { gte: new Date(now.getTime() - OVERDUE) } }] },
      ],
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "desc" }],
    skip,
    take: BATCH,
    include: readingInclude(actor),
  });
}
