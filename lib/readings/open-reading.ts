import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { clockIn, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { groupOfReading, listedReading } from "./held";
import { forgetSealing } from "./keep-seen";

/** Shows everybody's notes of a reading to everybody in it, whatever its rule. Twice is once. */
export const openReading = (actor: Actor, id: string) => turn(actor, id, true);

/** Lets the rule hold again. Who came meanwhile goes on seeing. Twice is once. */
export const closeReading = (actor: Actor, id: string) => turn(actor, id, false);

async function turn(actor: Actor, id: string, open: boolean) {
  await transaction(async (tx) => {
    const groupId = await groupOfReading(tx, actor, id);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const reading = await listedReading(tx, id);
    const { articleId } = reading;
    if ((reading.revealedAt !== null) === open) return;
    const revealedAt = open ? await clockIn(tx) : null;
    await tx.reading.update({ where: { id }, data: { revealedAt, version: { increment: 1 } } });
    forgetSealing(tx, articleId);
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: open ? "reading.revealed" : "reading.edited",
      subjectId: id,
      ids: { groupId, articleId },
    });
  });
}
