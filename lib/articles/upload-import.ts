import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { authorizeInstance } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { accountStream } from "@/lib/events/types";
import { readImport } from "./read-import";
import type { Format } from "./wire";

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
  const hash = createHash("sha256").update(bytes).digest("hex");
  const upload = await transaction(async (tx) => {
    const proof = await authorizeInstance(tx, actor, "import");
    await tx.file.createMany({ data: { hash, bytes, size: bytes.length }, skipDuplicates: true });
    const made = await tx.import.create({ data: { ownerId: actor.id, fileHash: hash, name } });
    await record(tx, actor, proof, {
      stream: accountStream(actor.id),
      type: "import.uploaded",
      subjectId: made.id,
    });
    return made;
  });
  return { upload, read };
}
