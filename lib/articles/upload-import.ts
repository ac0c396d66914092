import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeInstance } from "@/lib/access/authorize";
import { type Tx, transaction } from "@/lib/db/transaction";
import { signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { accountStream } from "@/lib/events/types";
import { dropUnusedFiles, keepFile } from "./files";
import { readImport } from "./read-import";
import type { Format } from "./wire";

/** Uploads of one person that wait to be published; of more, the oldest go. */
const KEPT_UPLOADS = 20;

/**
 * Keeps an uploaded text as it came, after reading it once: what can't be read is refused and not kept.
 * The same bytes are stored once.
 */
export async function uploadImport(
  actor: Actor,
  bytes: Uint8Array<ArrayBuffer>,
  { name, format }: { name: string; format?: Format },
) {
  if (actor.kind === "anonymous") throw signInFirst();
  const read = await readImport(bytes, name, format ? { format } : {});
  const upload = await transaction(async (tx) => {
    const proof = await authorizeInstance(tx, actor, "import");
    const fileHash = await keepFile(tx, bytes);
    const made = await tx.import.create({ data: { ownerId: actor.id, fileHash, name } });
    await dropOldUploads(tx, actor.id);
    await record(tx, actor, proof, {
      stream: accountStream(actor.id),
      type: "import.uploaded",
      subjectId: made.id,
    });
    return made;
  });
  return { upload, read };
}

async function dropOldUploads(tx: Tx, ownerId: string): Promise<void> {
  const old = await tx.import.findMany({ where: { ownerId }, orderBy: { id: "desc" }, skip: KEPT_UPLOADS });
  await tx.import.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  await dropUnusedFiles(
    tx,
    old.map(({ fileHash }) => fileHash),
  );
}
