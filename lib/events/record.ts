import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import type { Authorized } from "@/lib/access/authorize";
import { afterCommit, type Tx } from "@/lib/db/transaction";
import { streamMoved } from "./heads";
import type { EventType } from "./types";

/** One thing that happened: who, what, to which; ids only, never text. */
export type Happening = {
  stream: string;
  type: EventType;
  subjectId: string;
  ids?: Record<string, string>;
};

/**
 * Writes an event into its stream, in the transaction of what it tells of. Numbers have no gaps: the stream's
 * row is locked from here to the commit, so a command records last. `proof` is what `authorize…` gave.
 * @returns the event's number in its stream.
 */
export async function record(
  tx: Tx,
  actor: Actor,
  _proof: Authorized<object>,
  { stream, type, subjectId, ids = {} }: Happening,
): Promise<number> {
  const [head] = await tx.$queryRaw<{ number: number }[]>`
    INSERT INTO "Stream" (key, number) VALUES (${stream}, 1)
    ON CONFLICT (key) DO UPDATE SET number = "Stream".number + 1 RETURNING number`;
  if (!head) throw new Error(`stream ${stream} gave no number`);
  await tx.event.create({
    data: { streamKey: stream, number: head.number, type, actorId: idOf(actor), subjectId, ids },
  });
  afterCommit(tx, () => streamMoved(stream));
  return head.number;
}
