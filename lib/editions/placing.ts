import "server-only";
import type { Anchor } from "@/lib/anchoring/anchor";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type { Tx } from "@/lib/db/transaction";
import { ask, type Pair } from "./comparing/ask";
import { textOf } from "./comparing/texts";
import type { EditionText, Found, LastSure } from "./place";

/** A note that has no place in the new edition yet; `from` is the edition where it was last sure. */
export type Unplaced = LastSure & { id: string; from: string };
export type Placed = Found & { id: string };

/** The edition that notes are being placed in; `base` is the one before. */
export type Target = { id: string; articleId: string; baseId: string } & EditionText;

const JOB = { job: true };

/**
 * Finds places for notes, each from the newest edition where it was sure: found so by the program, or said so by a
 * person.
 *
 * Cost: one comparison of texts for each edition that notes were last sure in, in the comparing thread; long for a
 * book, so that it is done in a transaction only where they are few.
 */
export async function findPlaces(tx: Tx, target: Target, notes: readonly Unplaced[]): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const [from, group] of byEdition(notes)) {
    const pair = { from, to: target.id, load: async () => ({ from: await textOf(tx, from), to: target }) };
    const found = await offered(tx, group, await ask(pair, { ask: "places", notes: group }, JOB), pair);
    for (const [index, place] of found.entries()) placed.push({ ...place, id: group[index]?.id ?? "" });
  }
  return placed;
}

function byEdition(notes: readonly Unplaced[]): Map<string, Unplaced[]> {
  const groups = new Map<string, Unplaced[]>();
  for (const note of notes) {
    const group = groups.get(note.from);
    if (group) group.push(note);
    else groups.set(note.from, [note]);
  }
  return groups;
}

/**
 * The notes of an article, of every layer and deleted ones too, that have no place in an edition yet. In a
 * transaction.
 *
 * Joined by hashing, whatever the planner believes: the rows of an edition that is being filled are never in its
 * statistics, and a nested loop over ten thousand notes takes half a minute.
 */
export async function unplaced(tx: Tx, { id, articleId }: Target): Promise<Unplaced[]> {
  const published = await tx.edition.findMany({
    where: { articleId, publishedAt: { not: null } },
    select: { id: true },
  });
  const editions = published.map((edition) => edition.id);
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
  const notes = await tx.$queryRaw<Unplaced[]>`
    SELECT DISTINCT ON (a.id) a.id, a.target::text, COALESCE(p."editionId", a."editionId") AS "from",
      COALESCE(p.start, a.start) AS start, COALESCE(p."end", a."end") AS "end"
    FROM "Annotation" a
    LEFT JOIN "Placement" n ON n."annotationId" = a.id AND n."editionId" = ${id}::uuid
    LEFT JOIN "Placement" p ON p."annotationId" = a.id AND p."editionId" = ANY(${editions}::uuid[]) AND (
      p.decision IN ('accepted', 'replaced') OR p.decision IS NULL AND p.status IN ('kept', 'moved', 'changed'))
    LEFT JOIN "Edition" e ON e.id = p."editionId" AND e."articleId" = ${articleId}::uuid
    WHERE a."articleId" = ${articleId}::uuid AND n."annotationId" IS NULL
    ORDER BY a.id, e.number DESC NULLS LAST`;
  await tx.$executeRaw`SET LOCAL enable_nestloop = on`;
  return notes;
}

/** Asks the anchors, those that their authors chose last, of what the comparison lost. */
async function offered(tx: Tx, notes: readonly Unplaced[], found: Found[], pair: Pair): Promise<Found[]> {
  const lost = notes.flatMap((note, index) => {
    const place = found[index];
    return note.target === "passage" && place?.status === "gone" ? [{ id: note.id, index, place }] : [];
  });
  if (lost.length === 0) return found;
  const anchors = await anchorsOf(
    tx,
    lost.map(({ id }) => id),
  );
  const question = {
    ask: "offers" as const,
    found: lost.map(({ place }) => place),
    anchors: lost.map(({ id }) => anchors.get(id) as Anchor),
  };
  const places = await ask(pair, question, JOB);
  const answer = [...found];
  for (const [order, { index }] of lost.entries()) answer[index] = places[order] as Found;
  return answer;
}

async function anchorsOf(tx: Tx, ids: string[]): Promise<Map<string, Anchor>> {
  const rows = await tx.$queryRaw<(Anchor & { id: string })[]>`
    SELECT a.id, COALESCE(j.exact, a.exact) AS exact, COALESCE(j.prefix, a.prefix) AS prefix,
      COALESCE(j.suffix, a.suffix) AS suffix, COALESCE(j.start, a.start) AS start, COALESCE(j."end", a."end") AS "end"
    FROM "Annotation" a LEFT JOIN LATERAL (
      SELECT * FROM "Adjustment" j WHERE j."annotationId" = a.id ORDER BY j.number DESC LIMIT 1) j ON true
    WHERE a.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Writes placements, all in one statement and one parameter (of six arrays each element is looked at by the client,
 * the adapter and the driver in turn); those that are there already stay. A note that a person left without a
 * place in the edition before is not asked about again unless it was found. A note that is being moved to another
 * layer is waited for: its places are written where it ends.
 */
export async function insertPlaces(tx: Tx, { id, baseId }: Target, places: readonly Placed[]): Promise<void> {
  if (places.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Placement" ("annotationId", "layerId", "editionId", status, "offeredStart", "offeredEnd", confidence, method,
      start, "end", decision, "decidedById", "decidedAt")
    SELECT t.id, a."layerId", ${id}::uuid, t.status::"PlacementStatus", t.start, t."end", t.confidence, t.method,
      t.start, CASE WHEN b.decision IS NULL THEN t."end" ELSE t.start END, b.decision, b."decidedById", b."decidedAt"
    FROM json_to_recordset(${JSON.stringify(places)}::json)
      AS t (id uuid, status text, start int, "end" int, confidence float8, method text)
    JOIN "Annotation" a ON a.id = t.id
    LEFT JOIN "Placement" b ON b."annotationId" = t.id AND b."editionId" = ${baseId}::uuid
      AND b.decision = 'detached' AND t.status IN ('uncertain', 'gone')
    FOR KEY SHARE OF a
    ON CONFLICT DO NOTHING`;
}

/** The edition whose notes are to be placed, with the one that the readers have now. */
export async function targetOf(tx: Tx, editionId: string): Promise<Target> {
  const edition = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: {
      id: true,
      articleId: true,
      text: true,
      blocks: true,
      article: { select: { currentEditionId: true } },
    },
  });
  const { id, articleId, text, article } = edition;
  // Blocks were written from a checked document.
  return {
    id,
    articleId,
    text,
    blocks: edition.blocks as BlockSpan[],
    baseId: article.currentEditionId ?? "",
  };
}
