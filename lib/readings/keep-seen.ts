import "server-only";
import type { Reading } from "@/lib/db/generated/client";
import { afterCommit, type Tx } from "@/lib/db/transaction";
import { streamMoved } from "@/lib/events/heads";
import { articleStream } from "@/lib/events/types";

/** After a rule changed to so many notes of one's own: who has written them already has earned it. */
export async function grantEarned(tx: Tx, { id, reveal, revealAfter }: Reading): Promise<void> {
  if (reveal !== "notes") return;
  await tx.$executeRaw`
    INSERT INTO "RevealGrant" ("readingId", "userId")
    SELECT a."readingId", a."authorId" FROM "Annotation" a
    JOIN "Comment" c ON c.id = a."noteId" AND c."deletedAt" IS NULL AND c."removedAt" IS NULL
    WHERE a."readingId" = ${id}::uuid AND a."deletedAt" IS NULL AND a."removedAt" IS NULL
    GROUP BY a."readingId", a."authorId" HAVING count(*) >= ${revealAfter ?? 1}
    ON CONFLICT DO NOTHING`;
}

/**
 * Before a reading gets the rule that notes ahead wait: who has seen the notes of this article in this group goes on
 * seeing all of them. Nothing where such a rule stands already.
 */
export const keepSeenAhead = (tx: Tx, { groupId, articleId }: Pick<Reading, "groupId" | "articleId">) =>
  tx.$executeRaw`
    UPDATE "RevealGrant" g SET "sawAhead" = true FROM "Reading" r
    WHERE r.id = g."readingId" AND r."groupId" = ${groupId}::uuid AND r."articleId" = ${articleId}::uuid
      AND NOT g."sawAhead" AND NOT EXISTS (
        SELECT 1 FROM "Reading" o WHERE o."groupId" = r."groupId" AND o."articleId" = r."articleId"
          AND o."hidesAhead" AND o."removedAt" IS NULL)`;

/** What was believed of the article's layers is asked anew as soon as this is committed. */
export const forgetSealing = (tx: Tx, articleId: string) =>
  afterCommit(tx, () => streamMoved(articleStream(articleId)));
