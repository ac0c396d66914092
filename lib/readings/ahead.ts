import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { groupFacts } from "@/lib/access/facts";
import { isStaff } from "@/lib/access/group-facts";
import { groupOfLayer, type LayerKey } from "@/lib/annotations/wire";
import { db } from "@/lib/db/client";
import { believed } from "@/lib/events/heads";
import { carriedTo } from "./carried";
import { type Ahead, isReached } from "./passages";

/** Under what a reader's place in an article is believed. */
export const positionQuestion = (userId: string) => `position of ${userId}`;

/** Where notes are asked for: the edition gives the offsets their meaning. */
type Where = { articleId: string; editionId: string; layer: LayerKey };

/**
 * What of a layer is kept back from a reader because it lies ahead of them: null where nothing is. Their own choice
 * counts in every layer but their own; the rule of a group's reading in the group's layer, for all but its staff and
 * those who had seen all before there was the rule.
 * Whoever has no place yet is at the beginning.
 *
 * Cost: look-ups by keys that are believed for half a second; a comparison of two editions where the place is in another.
 */
export async function aheadFor(actor: Actor, where: Where): Promise<Ahead | null> {
  const me = idOf(actor);
  if (where.layer === "private") return null;
  const ruled = await isRuled(actor, where);
  if (!me) return ruled ? { furthest: 0, unsealed: [] } : null;
  const position = await believed(where.articleId, positionQuestion(me), () =>
    db().readingPosition.findUnique({
      where: { userId_articleId: { userId: me, articleId: where.articleId } },
    }),
  );
  if (!ruled && !position?.hidesAhead) return null;
  if (!position) return { furthest: 0, unsealed: [] };
  return carriedTo(actor, where.editionId, position);
}

/** A note with the places that it has; among them that in the current edition, where it has one there. */
type Placed = {
  articleId: string;
  authorId: string;
  editionId: string;
  start: number;
  article: { currentEditionId: string | null };
  placements: readonly { editionId: string; start: number }[];
};

/**
 * Whether a note lies ahead of this reader: by its place in the current edition, or where it was made if it has none
 * there. One's own never does.
 */
export async function liesAhead(actor: Actor, layer: LayerKey, it: Placed): Promise<boolean> {
  if (it.authorId === idOf(actor)) return false;
  const { editionId, start } =
    it.placements.find((each) => each.editionId === it.article.currentEditionId) ?? it;
  const ahead = await aheadFor(actor, { articleId: it.articleId, editionId, layer });
  return ahead !== null && !isReached(ahead, start);
}

/** Whether a reading of the group says so, to this reader. */
async function isRuled(actor: Actor, { articleId, layer }: Where): Promise<boolean> {
  const groupId = groupOfLayer(layer);
  if (!groupId) return false;
  const rule = await believed(articleId, `ahead in ${groupId}`, () =>
    db().reading.findFirst({
      where: { groupId, articleId, hidesAhead: true, removedAt: null },
      select: { id: true },
    }),
  );
  if (!rule) return false;
  const me = idOf(actor);
  if (!me) return true;
  return believed(articleId, `ruled in ${groupId}: ${me}`, async () => {
    const group = await db().group.findUnique({ where: { id: groupId }, include: groupFacts(actor) });
    if (group && isStaff(actor, group)) return false;
    const saw = { userId: me, sawAhead: true, reading: { groupId, articleId } };
    return (await db().revealGrant.count({ where: saw })) === 0;
  });
}
