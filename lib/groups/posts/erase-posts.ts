import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";

/**
 * Takes away the words of a person's posts when the account goes: of those they had deleted in any case, of all with
 * `erase`. Their places stay, so that what others answered still hangs together.
 */
export async function erasePosts(tx: Tx, userId: string, writing: "keep" | "erase"): Promise<void> {
  const which = Prisma.sql`"authorId" = ${userId}::uuid ${
    writing === "keep" ? Prisma.sql`AND "deletedAt" IS NOT NULL` : Prisma.empty
  }`;
  const empty = JSON.stringify({ type: "doc", content: [{ type: "paragraph" }] });
  await tx.$executeRaw`
    DELETE FROM "GroupPostRevision" WHERE "postId" IN (SELECT id FROM "GroupPost" WHERE ${which})`;
  await tx.$executeRaw`
    UPDATE "GroupPost" SET body = ${empty}::jsonb, tags = '{}', "contentHash" = '',
      "deletedAt" = COALESCE("deletedAt", clock_timestamp())
    WHERE ${which}`;
}
