import "server-only";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type { Tx } from "@/lib/db/transaction";
import { readingAt } from "@/lib/readings/sealing";

type Note = {
  id: string;
  articleId: string;
  editionId: string;
  article: { currentEditionId: string | null };
};

/**
 * The reading of a group under whose rules an annotation comes that was written in another layer: by where it stands
 * in the current edition, or else on the one it was made on. Ask under the group's lock.
 */
export async function readingIn(
  tx: Tx,
  groupId: string,
  { id, articleId, editionId, article }: Note,
): Promise<string | null> {
  const places = await tx.placement.findMany({
    where: { annotationId: id, editionId: { in: [article.currentEditionId ?? editionId, editionId] } },
    select: { editionId: true, start: true, edition: { select: { blocks: true } } },
  });
  const place = places.find((it) => it.editionId === article.currentEditionId) ?? places[0];
  if (!place) return null;
  // Blocks were written by publishArticle or publishEdition from a checked document.
  const blocks = place.edition.blocks as BlockSpan[];
  return readingAt(tx, { groupId, articleId, start: place.start, blocks });
}
