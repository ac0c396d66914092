import "server-only";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { isAppError } from "@/lib/errors";
import { failPublication } from "./fail-publication";
import { findPlaces, insertPlaces, type Placed, type Target, targetOf, unplaced } from "./placing";
import { switchEdition } from "./switch-edition";

/** Placements written in one transaction: what a killed program has to do again. */
const BATCH = 5_000;

/**
 * The job that publishes an edition: places all notes in it while readers still have the one before, batch by batch,
 * and then gives it to them. Begun again after a kill, it goes on where it was.
 */
export async function placeEdition(editionId: string, signal: AbortSignal): Promise<void> {
  try {
    if (!(await isPlacing(editionId))) return;
    const target = await targetOf(db(), editionId);
    const notes = await transaction((tx) => unplaced(tx, target));
    await writePlaces(target, await findPlaces(db(), target, notes), signal);
    await switchEdition(editionId);
  } catch (error) {
    // Somebody's right or the text itself went away meanwhile: trying again would not help.
    if (!isAppError(error)) throw error;
    await failPublication(editionId);
  }
}

async function isPlacing(editionId: string): Promise<boolean> {
  return (await db().publication.count({ where: { editionId, state: "placing" } })) > 0;
}

async function writePlaces(target: Target, places: readonly Placed[], signal: AbortSignal): Promise<void> {
  for (let from = 0; from < places.length; from += BATCH) {
    if (signal.aborted) throw new Error("the program ends; the next one goes on");
    await transaction(async (tx) => {
      await insertPlaces(tx, target, places.slice(from, from + BATCH));
      await tx.$executeRaw`
        UPDATE "Publication" SET placed = (SELECT count(*) FROM "Placement" WHERE "editionId" = ${target.id}::uuid)
        WHERE "editionId" = ${target.id}::uuid AND state = 'placing'`;
    });
  }
}
