import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@/lib/db/transaction";

/**
 * Stores bytes under their SHA-256, once, and holds the row until the commit, so that nobody drops it before
 * something points to it.
 * @returns the hash, hexadecimal.
 */
export async function keepFile(tx: Tx, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  for (;;) {
    await tx.file.createMany({ data: { hash, bytes, size: bytes.length }, skipDuplicates: true });
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "File" WHERE hash = ${hash} FOR KEY SHARE`;
    // Nothing is held where the same bytes were dropped in between: then they are stored anew.
    if (held.length > 0) return hash;
  }
}

/** Drops those of the files that no import, draft or edition points to, but for what somebody is just about to use. */
export async function dropUnusedFiles(tx: Tx, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM "File" WHERE hash IN (
      SELECT hash FROM "File" f WHERE hash = ANY(${hashes})
        AND NOT EXISTS (SELECT 1 FROM "Import" i WHERE i."fileHash" = f.hash)
        AND NOT EXISTS (SELECT 1 FROM "EditionDraft" d WHERE d."fileHash" = f.hash)
        AND NOT EXISTS (SELECT 1 FROM "Edition" e WHERE e."fileHash" = f.hash)
      FOR UPDATE SKIP LOCKED)`;
}
