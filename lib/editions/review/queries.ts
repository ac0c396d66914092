import "server-only";
import { type Actor, idOf, type Person } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { annotationsToPlace, layersOn } from "@/lib/access/scope";
import { countComments } from "@/lib/comments/queries";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { forbidden, notFound } from "@/lib/errors";
import type { PlacementCounts, ReviewItem, ReviewPage } from "../wire";
import { type JudgedEdition, judgedEdition } from "./judged-edition";
import { type Passage, presentPlacement, reviewInclude } from "./present";
import type { PlacementsAsked } from "./schema";

const PAGE = 50;

/** Nobody has said a word to it yet, and the program is not sure. */
const OPEN = {
  decision: null,
  status: { in: ["uncertain", "gone"] },
} satisfies Prisma.PlacementWhereInput;

/**
 * The placements of an edition that this actor may judge; with `mine`, those of their own notes. Asked in a
 * transaction that holds the actor, the answer is true until its end.
 */
export async function judgedBy(
  actor: Actor,
  { id: editionId, article }: JudgedEdition,
  mine = false,
  on: Pick<Tx, "layer"> = db(),
): Promise<Prisma.PlacementWhereInput> {
  const layers = await on.layer.findMany({ where: layersOn(actor, article.id), select: { id: true } });
  const layerIds = layers.map(({ id }) => id);
  const authorId = mine ? idOf(actor) : null;
  return {
    editionId,
    annotation: { AND: [annotationsToPlace(actor, article, layerIds), authorId ? { authorId } : {}] },
  };
}

/** How many notes wait for a word of this actor about their place. */
export async function countOpen(actor: Actor, editionId: string): Promise<number> {
  const judged = await judgedBy(actor, await judgedEdition(actor, editionId));
  return db().placement.count({ where: { AND: [judged, OPEN] } });
}

/**
 * One page of the review queue, in reading order, with the counts of all of it. The cursor is the last row's place
 * and id, so that page 200 costs what page 1 costs.
 * @throws AppError 404; 403 where somebody who does not work on the text asks for others' notes.
 */
export async function listPlacements(
  actor: Person,
  editionId: string,
  { status, mine, cursor }: PlacementsAsked,
): Promise<ReviewPage> {
  const edition = await judgedEdition(actor, editionId);
  if (!mine && !may(actor, "article", "revise", edition.article))
    throw forbidden("Ask for your own notes alone, or ask the text's owner to let you edit it.");
  const all = await judgedBy(actor, edition, mine);
  const wanted = status === "open" ? OPEN : status ? { status } : {};
  const [rows, counts] = await Promise.all([
    db().placement.findMany({
      where: { AND: [all, wanted, after(cursor)] },
      orderBy: [{ start: "asc" }, { annotationId: "asc" }],
      take: PAGE + 1,
      include: reviewInclude(actor),
    }),
    countPlacements(all),
  ]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    items: await present(actor, edition, page),
    counts,
    next: rows.length > PAGE && last ? `${last.start}.${last.annotationId}` : null,
  };
}

/** One placement as it stands in the queue. @throws AppError 404 */
export async function readPlacement(
  actor: Actor,
  editionId: string,
  annotationId: string,
): Promise<ReviewItem> {
  const edition = await judgedEdition(actor, editionId);
  const rows = await db().placement.findMany({
    where: { AND: [await judgedBy(actor, edition), { annotationId }] },
    include: reviewInclude(actor),
  });
  const [item] = await present(actor, edition, rows);
  if (!item) throw notFound();
  return item;
}

async function countPlacements(where: Prisma.PlacementWhereInput): Promise<PlacementCounts> {
  const groups = await db().placement.groupBy({ by: ["status", "decision"], where, _count: true });
  const counts = { kept: 0, moved: 0, changed: 0, uncertain: 0, gone: 0, open: 0 };
  for (const { status, decision, _count } of groups) {
    counts[status] += _count;
    if (!decision && (status === "uncertain" || status === "gone")) counts.open += _count;
  }
  return counts;
}

type Row = Parameters<typeof presentPlacement>[1];

async function present(
  actor: Actor,
  edition: { id: string; number: number },
  rows: Row[],
): Promise<ReviewItem[]> {
  const sure = await lastSure(
    edition.number,
    rows.map(({ annotationId }) => annotationId),
  );
  const placeOf = ({ annotation }: Row) => sure.get(annotation.id) ?? annotation;
  const editions = await db().edition.findMany({
    where: { id: { in: [edition.id, ...rows.map((row) => placeOf(row).editionId)] } },
    select: { id: true, number: true, text: true },
  });
  const known = new Map(editions.map((each) => [each.id, each]));
  const counts = await countComments(
    actor,
    rows.map(({ annotation }) => annotation),
  );
  return rows.map((row) => {
    const { editionId, start, end } = placeOf(row);
    const { number = 0, text = "" } = known.get(editionId) ?? {};
    const was: Passage = { number, text, start, end };
    const comments = counts.get(row.annotationId) ?? 0;
    return presentPlacement(actor, row, { text: known.get(edition.id)?.text ?? "", was, comments });
  });
}

type Stood = { annotationId: string; editionId: string; start: number; end: number };

/** For each note the newest edition before `number` in which its place was sure. */
async function lastSure(number: number, ids: string[]): Promise<Map<string, Stood>> {
  const rows = await db().$queryRaw<Stood[]>`
    SELECT DISTINCT ON (p."annotationId") p."annotationId", p."editionId", p.start, p."end"
    FROM "Placement" p JOIN "Edition" e ON e.id = p."editionId"
    WHERE p."annotationId" = ANY(${ids}::uuid[]) AND e."publishedAt" IS NOT NULL AND e.number < ${number}
      AND (p.decision IN ('accepted', 'replaced')
        OR p.decision IS NULL AND p.status IN ('kept', 'moved', 'changed'))
    ORDER BY p."annotationId", e.number DESC`;
  return new Map(rows.map((row) => [row.annotationId, row]));
}

const CURSOR = /^(-?\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The rows that come after a cursor; a cursor that isn't one of ours begins at the first page. */
function after(cursor: string | undefined): Prisma.PlacementWhereInput {
  const [, place, id] = CURSOR.exec(cursor ?? "") ?? [];
  if (!id) return {};
  const start = Number(place);
  // The bound on the place alone lets PostgreSQL begin in the middle of the index.
  return { start: { gte: start }, OR: [{ start: { gt: start } }, { annotationId: { gt: id } }] };
}
