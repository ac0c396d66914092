import type { Placement } from "@/lib/db/generated/client";

/**
 * Whether a place can be decided otherwise. What is kept stands on its own words: nobody's word is needed. What was
 * moved or changed is sure, and its words are its author's: an editor who thinks that it belongs elsewhere answers it.
 * What is uncertain or gone waits for whoever comes first, and what its author said then is the author's.
 */
export function mayBeDecided(
  { status, decision, decidedById }: Pick<Placement, "status" | "decision" | "decidedById">,
  authorId: string,
  by: string | null,
): boolean {
  if (status === "kept") return false;
  if (by === authorId) return true;
  if (decision) return decidedById !== authorId;
  return status === "uncertain" || status === "gone";
}
