import { PUBLIC_LAYER_ID } from "@/lib/annotations/layers";
import { db } from "@/lib/db/client";

/** Marks passages of an edition in the public layer, straight in the database. */
export async function markPassages(
  editionId: string,
  authorId: string,
  passages: readonly { start: number; end: number }[],
): Promise<void> {
  await db().$executeRaw`
    WITH e AS (SELECT id, "articleId", text FROM "Edition" WHERE id = ${editionId}::uuid),
    made AS (
      INSERT INTO "Annotation" (id, "authorId", "clientKey", "contentHash", "articleId", "editionId", "layerId", kind,
        colour, target, exact, prefix, suffix, start, "end")
      SELECT gen_random_uuid(), ${authorId}::uuid, gen_random_uuid(), '', e."articleId", e.id,
        ${PUBLIC_LAYER_ID}::uuid, 'highlight', 'sun', 'passage', t.exact, t.prefix, t.suffix, t.s, t.e
      FROM e, unnest(${passages.map(({ start }) => start)}::int[], ${passages.map(({ end }) => end)}::int[],
        ${await slices(editionId, passages, (text, { start, end }) => text.slice(start, end))}::text[],
        ${await slices(editionId, passages, (text, { start }) => text.slice(Math.max(0, start - 32), start))}::text[],
        ${await slices(editionId, passages, (text, { end }) => text.slice(end, end + 32))}::text[])
        AS t (s, e, exact, prefix, suffix)
      RETURNING *)
    INSERT INTO "Placement" ("annotationId", "layerId", "editionId", status, "offeredStart", "offeredEnd", start, "end",
      confidence, method)
    SELECT id, "layerId", "editionId", 'kept', start, "end", start, "end", 1, 'position' FROM made`;
}

async function slices<P>(
  editionId: string,
  passages: readonly P[],
  cut: (text: string, passage: P) => string,
): Promise<string[]> {
  const { text } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  return passages.map((passage) => cut(text, passage).toWellFormed());
}
