import "server-only";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { policy } from "@/lib/access/policy";
import { marginsFor } from "@/lib/access/scope";
import { presentPerson } from "@/lib/accounts/present";
import { type BlockSpan, blockAt } from "@/lib/anchoring/document/canonical";
import { commentText } from "@/lib/comments/text";
import type { CommentBody } from "@/lib/comments/wire";
import { db } from "@/lib/db/client";
import { forbidden, notFound } from "@/lib/errors";
import { extentsOf, progressIn } from "./extents";
import { readingInclude } from "./present";
import { readReading } from "./queries";
import type { ReadingOverview } from "./wire";

/** Passages and questions that are told of. */
const BUSIEST = 5;
const OPEN = 50;
/** UTF-16 units of a quotation. */
const WORDS = 200;
const LIVE = { deletedAt: null, removedAt: null };

/**
 * What goes on in a reading, for those who prepare it: who opened it, how far they are where the group shows that,
 * what they wrote, and where in the text. Nothing is sealed for them. Of a text that its owner took back meanwhile
 * neither words nor places are told.
 *
 * Cost: a handful of queries over the group's members and the reading's own annotations.
 * @throws AppError 404, 403
 */
export async function readOverview(actor: Actor, id: string): Promise<ReadingOverview> {
  const row = await db().reading.findFirst({
    where: { id, group: marginsFor(actor) },
    include: readingInclude(actor),
  });
  if (!row) throw notFound();
  if (!may(actor, "group", "oversee", row.group)) throw forbidden("It is for those who facilitate.");
  const isReadable = policy.article.read(actor, row.article);
  const [reading, members, { strip, busiest }, open] = await Promise.all([
    readReading(actor, id),
    membersOf(row),
    isReadable ? passagesOf(row) : { strip: [], busiest: [] },
    isReadable ? openQuestions(id) : [],
  ]);
  return { reading, members, strip, busiest, open };
}

type Row = {
  id: string;
  groupId: string;
  articleId: string;
  startBlock: string | null;
  endBlock: string | null;
  group: { showsProgress: boolean };
  article: { currentEditionId: string | null };
};

type Written = { userId: string; notes: number; comments: number; lastAt: Date | null };

async function membersOf(row: Row): Promise<ReadingOverview["members"]> {
  const [members, visits, positions, written] = await Promise.all([
    db().membership.findMany({ where: { groupId: row.groupId }, include: { user: true } }),
    db().readingVisit.findMany({ where: { readingId: row.id }, select: { userId: true } }),
    row.group.showsProgress
      ? db().readingPosition.findMany({
          where: { articleId: row.articleId, user: { memberships: { some: { groupId: row.groupId } } } },
          select: { userId: true, editionId: true, furthest: true },
        })
      : [],
    writtenIn(row.id),
  ]);
  const editions = [...new Set(positions.map(({ editionId }) => editionId))];
  const extents = await extentsOf(editions.map((editionId) => ({ reading: row, editionId })));
  const opened = new Set(visits.map(({ userId }) => userId));
  const progress = new Map(
    positions.flatMap(({ userId, editionId, furthest }) => {
      const extent = extents[editions.indexOf(editionId)];
      return extent ? [[userId, progressIn(extent, furthest)] as const] : [];
    }),
  );
  const wrote = new Map(written.map((each) => [each.userId, each]));
  return members
    .flatMap(({ userId, user }) => {
      const person = presentPerson(user);
      const { notes = 0, comments = 0, lastAt = null } = wrote.get(userId) ?? {};
      const here = opened.has(userId);
      return person
        ? [
            {
              person,
              opened: here,
              progress: here ? (progress.get(userId) ?? null) : null,
              notes,
              comments,
              lastAt: lastAt?.toISOString() ?? null,
            },
          ]
        : [];
    })
    .sort((a, b) => a.person.name.localeCompare(b.person.name));
}

/** Who wrote how much under a reading: notes of their own, comments on others'. */
const writtenIn = (readingId: string) =>
  db().$queryRaw<Written[]>`
    SELECT "userId", sum(note)::int AS notes, sum(1 - note)::int AS comments, max(at) AS "lastAt" FROM (
      SELECT a."authorId" AS "userId", 1 AS note, a."createdAt" AS at FROM "Annotation" a
      WHERE a."readingId" = ${readingId}::uuid AND a."deletedAt" IS NULL AND a."removedAt" IS NULL
      UNION ALL
      SELECT c."authorId", 0, c."createdAt" FROM "Annotation" a JOIN "Comment" c ON c."annotationId" = a.id
      WHERE a."readingId" = ${readingId}::uuid AND a."removedAt" IS NULL AND c.id IS DISTINCT FROM a."noteId"
        AND c."deletedAt" IS NULL AND c."removedAt" IS NULL) each
    GROUP BY "userId"`;

/** Notes by block of the current edition, within the reading's range, and the blocks that have most. */
async function passagesOf(row: Row): Promise<Pick<ReadingOverview, "strip" | "busiest">> {
  const editionId = row.article.currentEditionId;
  if (!editionId) return { strip: [], busiest: [] };
  const [edition, places, [extent]] = await Promise.all([
    db().edition.findUniqueOrThrow({ where: { id: editionId }, select: { blocks: true, text: true } }),
    db().placement.findMany({
      where: { editionId, start: { gte: 0 }, annotation: { readingId: row.id, ...LIVE } },
      select: { start: true, annotationId: true },
      orderBy: [{ start: "asc" }, { annotationId: "asc" }],
    }),
    extentsOf([{ reading: row, editionId }]),
  ]);
  // Written from a checked document.
  const blocks = edition.blocks as BlockSpan[];
  const notes = new Map<number, string[]>();
  for (const { start, annotationId } of places) {
    const index = blockAt(blocks, start);
    notes.set(index, [...(notes.get(index) ?? []), annotationId]);
  }
  const within = blocks.flatMap((block, index) =>
    !extent || (block.start >= extent.start && block.end <= extent.end) ? [{ ...block, index }] : [],
  );
  const busiest = within
    .flatMap(({ start, end, index }) => {
      const [first, ...others] = notes.get(index) ?? [];
      const quote = brief(edition.text.slice(start, end));
      return first ? [{ quote, notes: others.length + 1, annotationId: first }] : [];
    })
    .sort((a, b) => b.notes - a.notes)
    .slice(0, BUSIEST);
  const strip = within.map(({ id, start, end, index }) => ({
    blockId: id,
    start,
    end,
    notes: notes.get(index)?.length ?? 0,
  }));
  return { strip, busiest };
}

async function openQuestions(readingId: string): Promise<ReadingOverview["open"]> {
  const questions = await db().annotation.findMany({
    where: { readingId, kind: "question", answerId: null, ...LIVE },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: OPEN,
    include: { author: true, note: true },
  });
  return questions.map(({ id, exact, author, note, createdAt }) => ({
    annotationId: id,
    quote: brief(exact),
    words: note && !note.deletedAt && !note.removedAt ? brief(commentText(note.body as CommentBody)) : "",
    author: presentPerson(author),
    at: createdAt.toISOString(),
  }));
}

/** One line of at most so many units, never cut inside a sign. */
function brief(text: string): string {
  const line = text.replaceAll("\uFFFC", "…").replace(/\s+/gu, " ").trim();
  if (line.length <= WORDS) return line;
  return `${line
    .slice(0, WORDS)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}
