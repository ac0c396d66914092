import "server-only";
import type { Tx } from "@/lib/db/transaction";

/** Takes away what a person said about coming to meetings when the account goes. */
export async function forgetGuest(tx: Tx, userId: string): Promise<void> {
  await tx.attendance.deleteMany({ where: { userId } });
}
