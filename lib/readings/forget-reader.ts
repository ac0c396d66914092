import "server-only";
import type { Tx } from "@/lib/db/transaction";

/** Takes away where a person was in their texts, and what they opened, when the account goes. */
export async function forgetReader(tx: Tx, userId: string): Promise<void> {
  await tx.readingPosition.deleteMany({ where: { userId } });
  await tx.readingVisit.deleteMany({ where: { userId } });
  await tx.revealGrant.deleteMany({ where: { userId } });
}
