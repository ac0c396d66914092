import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { believed, streamMoved } from "@/lib/events/heads";
import { articleStream } from "@/lib/events/types";

/** On globalThis: pages and route handlers have each their own copy of this module. */
const shared = globalThis as typeof globalThis & { whiteNightsVisits?: Set<string> };
const MAX_KNOWN = 100_000;

/**
 * Keeps that a member has opened the readings of an article in their group: who has seen others' notes keeps them
 * when a rule gets stricter. Call it before the layer is read. It waits for a rule that is just being changed, and
 * what is read after it is under the new one.
 *
 * Cost: nothing but a look-up that all readers of an article share for half a second; one write a person and reading.
 */
export async function noteVisit(actor: Actor, groupId: string, articleId: string): Promise<void> {
  const me = idOf(actor);
  if (!me) return;
  const readings = await believed(articleId, `readings in ${groupId}`, () =>
    db().reading.findMany({ where: { groupId, articleId, removedAt: null }, select: { id: true } }),
  );
  shared.whiteNightsVisits ??= new Set();
  const known = shared.whiteNightsVisits;
  const fresh = readings.map(({ id }) => id).filter((id) => !known.has(`${id} ${me}`));
  if (fresh.length === 0) return;
  const visited = await db().$queryRaw<{ id: string }[]>`
    WITH held AS (SELECT id FROM "Group" WHERE id = ${groupId}::uuid FOR SHARE),
    opened AS MATERIALIZED (
      SELECT r.id, m."userId" FROM held
      JOIN "Membership" m ON m."groupId" = held.id AND m."userId" = ${me}::uuid
      JOIN "Reading" r ON r.id = ANY(${fresh}::uuid[]) AND r."groupId" = held.id),
    kept AS (
      INSERT INTO "ReadingVisit" ("readingId", "userId") SELECT id, "userId" FROM opened ON CONFLICT DO NOTHING)
    SELECT id FROM opened`;
  if (known.size >= MAX_KNOWN) known.clear();
  // Outsiders of a margin that everyone may read visit nothing.
  for (const { id } of visited) known.add(`${id} ${me}`);
  // What is sealed is asked anew: it may have been believed from before the rule that was waited for.
  if (visited.length > 0) streamMoved(articleStream(articleId));
}
