import "server-only";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type { Tx } from "@/lib/db/transaction";
import type { Pair } from "./ask";
import type { Side } from "./questions";

/** The texts of two editions, for whoever was let see both. */
export const textsOf = (tx: Tx, from: string, to: string): Pair => ({
  from,
  to,
  load: async () => ({ from: await textOf(tx, from), to: await textOf(tx, to) }),
});

/** The text of one edition. */
export async function textOf(tx: Tx, id: string): Promise<Side> {
  const { text, blocks } = await tx.edition.findUniqueOrThrow({
    where: { id },
    select: { text: true, blocks: true },
  });
  // Blocks were written from checked documents.
  return { text, blocks: blocks as BlockSpan[] };
}
