import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { contentHash } from "@/lib/db/content-hash";
import { transaction } from "@/lib/db/transaction";
import { keyReused, signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import type { NewMeetingInput } from "./schema";

/**
 * Calls the group together. Sent twice with one key, it is stored once.
 * @returns the meeting's id.
 * @throws AppError 409 for a key that was used for something else
 */
export async function callMeeting(actor: Actor, groupId: string, input: NewMeetingInput): Promise<string> {
  if (actor.kind === "anonymous") throw signInFirst();
  const { key: clientKey, ...about } = input;
  const key = { createdById: actor.id, clientKey };
  const hash = contentHash([groupId, input]);
  return transaction(async (tx) => {
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const made = await tx.meeting.createMany({
      data: { ...key, ...about, contentHash: hash, groupId },
      skipDuplicates: true,
    });
    const meeting = await tx.meeting.findUniqueOrThrow({ where: { createdById_clientKey: key } });
    if (meeting.contentHash !== hash) throw keyReused();
    if (made.count === 0) return meeting.id;
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "meeting.called",
      subjectId: meeting.id,
      ids: { groupId },
    });
    return meeting.id;
  });
}
