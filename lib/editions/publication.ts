import "server-only";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";

/** @throws AppError 409 while an edition is being published: its text, and so its draft, must stay what it is. */
export async function refuseWhilePublishing(tx: Tx, articleId: string): Promise<void> {
  const underWay = await tx.publication.count({ where: { articleId, state: "placing" } });
  if (underWay > 0)
    throw new AppError(
      409,
      "publishing",
      "An edition of this text is just being published.",
      "Wait until it is done, then send it again. What you wrote is kept.",
    );
}
