import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { isUnsealed, type ReadingFacts } from "@/lib/access/group-facts";
import { lockGroup } from "@/lib/access/subjects";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { believed, streamMoved } from "@/lib/events/heads";
import { articleStream } from "@/lib/events/types";

/** On globalThis: pages and route handlers have each their own copy of this module. */
const shared = globalThis as typeof globalThis & { whiteNightsVisits?: Set<string> };
const MAX_KNOWN = 100_000;

/**
 * Keeps that a member has opened the readings of an article in their group; and, while others' notes of one show to
 * everybody, that they saw them: what somebody saw stays open to them when a rule gets stricter, and who only came
 * while it was sealed saw nothing. Call it before the layer is read. It waits for a rule that is just being changed,
 * and what is read after it is under the new one.
 *
 * Cost: nothing but a look-up that all readers of an article share for half a second; two writes a person and reading.
 */
export async function noteVisit(actor: Actor, groupId: string, articleId: string): Promise<void> {
  const me = idOf(actor);
  if (!me) return;
  const readings = await believed(articleId, `readings in ${groupId}`, () =>
    db().reading.findMany({
      where: { groupId, articleId, removedAt: null },
      select: { id: true, reveal: true, revealAt: true, revealedAt: true },
    }),
  );
  shared.whiteNightsVisits ??= new Set();
  const known = shared.whiteNightsVisits;
  const fresh = readings.filter((it) => !known.has(`${it.id} ${me} ${showsToAll(it)}`)).map(({ id }) => id);
  if (fresh.length === 0) return;
  // Outsiders of a margin that everyone may read visit nothing.
  if ((await db().membership.count({ where: { groupId, userId: me } })) === 0) return;
  const visited = await transaction(async (tx) => {
    // A statement of its own: the next one sees what was changed while this one waited.
    await lockGroup(tx, groupId, false);
    return tx.$queryRaw<{ id: string; shows: boolean }[]>`
      WITH opened AS MATERIALIZED (
        SELECT r.id, m."userId", r.reveal = 'now' OR r."revealedAt" IS NOT NULL
          OR COALESCE(r.reveal = 'date' AND r."revealAt" <= clock_timestamp(), false) AS shows
        FROM "Reading" r JOIN "Membership" m ON m."groupId" = r."groupId" AND m."userId" = ${me}::uuid
        WHERE r.id = ANY(${fresh}::uuid[])),
      kept AS (
        INSERT INTO "ReadingVisit" ("readingId", "userId") SELECT id, "userId" FROM opened ON CONFLICT DO NOTHING),
      seen AS (
        INSERT INTO "RevealGrant" ("readingId", "userId") SELECT id, "userId" FROM opened WHERE shows
        ON CONFLICT DO NOTHING)
      SELECT id, shows FROM opened`;
  });
  if (known.size >= MAX_KNOWN) known.clear();
  for (const { id, shows } of visited) known.add(`${id} ${me} ${shows}`);
  // What is sealed is asked anew: it may have been believed from before the rule that was waited for.
  if (visited.length > 0) streamMoved(articleStream(articleId));
}

const showsToAll = (it: Omit<ReadingFacts, "grants">) =>
  isUnsealed({ kind: "anonymous" }, { ...it, grants: [] });
