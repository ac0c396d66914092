import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import type { ArticleFacts } from "@/lib/access/policy";
import { annotationsToPlace, layersOn } from "@/lib/access/scope";
import { db } from "@/lib/db/client";

/** Publications whose notes were counted for somebody, kept in one process. */
const MAX_KEPT = 200;

const shared = globalThis as typeof globalThis & { whiteNightsNotesSeen?: Map<string, number> };

/**
 * How many notes the review queue of an edition will show to this actor. Counted when they first ask how far its
 * publishing is, and not again each time that they ask until it is done: notes that come meanwhile are not in it.
 */
export async function notesSeen(
  actor: Actor,
  article: ArticleFacts & { id: string },
  editionId: string,
): Promise<number> {
  shared.whiteNightsNotesSeen ??= new Map();
  const kept = shared.whiteNightsNotesSeen;
  const key = `${editionId} ${idOf(actor)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const layers = await db().layer.findMany({ where: layersOn(actor, article.id), select: { id: true } });
  const layerIds = layers.map(({ id }) => id);
  const counted = await db().annotation.count({ where: annotationsToPlace(actor, article, layerIds) });
  kept.set(key, counted);
  const [oldest] = kept.keys();
  if (kept.size > MAX_KEPT && oldest) kept.delete(oldest);
  return counted;
}
