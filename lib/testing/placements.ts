import "./setting";
import { db } from "@/lib/db/client";
import type { Placement } from "@/lib/db/generated/client";
import { member } from "./people";
import { article, type Published } from "./writing";

/** What the program found for an annotation in an edition, written straight into the row. */
export async function found(
  annotationId: string,
  editionId: string,
  about: Partial<Omit<Placement, "annotationId" | "editionId">>,
): Promise<Placement> {
  const data = { ...about };
  if (about.start !== undefined) data.offeredStart = about.start;
  if (about.end !== undefined) data.offeredEnd = about.end;
  return db().placement.update({
    where: { annotationId_editionId: { annotationId, editionId } },
    data,
  });
}

/** The version that a decision on a placement has to name now. */
export const placementVersion = async (annotationId: string, editionId: string): Promise<number> =>
  (
    await db().placement.findUniqueOrThrow({
      where: { annotationId_editionId: { annotationId, editionId } },
    })
  ).version;

/**
 * A further edition of an article, live at once: what publishing makes, without its steps. What still has its
 * words is kept, all else gone; a test says the rest by `found`.
 */
export async function nextEdition(of: Published, text: string): Promise<Published> {
  const older = await db().edition.findUniqueOrThrow({ where: { id: of.editionId } });
  // Read and rendered as any text is, by somebody who has nothing to do with the article.
  const made = await article(await member(), { text });
  const edition = await db().$transaction(async (tx) => {
    await tx.article.update({ where: { id: made.id }, data: { currentEditionId: null } });
    const { id } = await tx.edition.update({
      where: { id: made.editionId },
      data: { articleId: of.id, number: older.number + 1, summary: "Another text." },
    });
    return tx.article.update({ where: { id: of.id }, data: { currentEditionId: id } });
  });
  const id = edition.currentEditionId ?? "";
  const annotations = await db().annotation.findMany({ where: { articleId: of.id } });
  await db().placement.createMany({
    data: annotations.map(({ id: annotationId, layerId, exact, start: stood }) => {
      const at = exact ? made.text.indexOf(exact) : -1;
      const there = at >= 0 || stood < 0;
      const start = at >= 0 ? at : Math.min(stood, made.text.length);
      const end = start + (at >= 0 ? exact.length : 0);
      return {
        ...{ annotationId, layerId, editionId: id, start, end, offeredStart: start, offeredEnd: end },
        ...(there
          ? { status: "kept" as const, confidence: 1, method: "quote" }
          : { status: "gone" as const, confidence: 0, method: "none" }),
      };
    }),
  });
  return { id: of.id, editionId: id, text: made.text };
}
