import "server-only";
import type { Tx } from "@/lib/db/transaction";

/**
 * Counts what goes on in a layer of an article, in the transaction that changes it. Taken after the rows of
 * the thread and before the stream: part of the one lock order.
 */
export async function countActivity(
  tx: Tx,
  { articleId, layerId }: { articleId: string; layerId: string },
  { annotations = 0, comments = 0 }: { annotations?: number; comments?: number },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ArticleActivity" ("articleId", "layerId", annotations, comments, "activeAt")
    VALUES (${articleId}::uuid, ${layerId}::uuid, ${annotations}, ${comments}, clock_timestamp())
    ON CONFLICT ("articleId", "layerId") DO UPDATE SET
      annotations = "ArticleActivity".annotations + ${annotations},
      comments = "ArticleActivity".comments + ${comments},
      "activeAt" = clock_timestamp()`;
}
