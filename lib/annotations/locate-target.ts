import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import { PLACEHOLDER } from "@/lib/anchoring/document/schema";
import { verifyClaim } from "@/lib/anchoring/verify";
import { AppError, invalid } from "@/lib/errors";
import type { TargetClaim } from "./wire";

/** Where an annotation stands, checked: what the row will say. */
export type Located = {
  target: "passage" | "block" | "text";
  blockId: string | null;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
};

const nowhere = { exact: "", prefix: "", suffix: "", start: -1, end: -1 };

/**
 * Checks a claim against the server's own copy of the edition: offsets from outside are claims, not facts.
 * @throws AppError 422 when the words do not stand where it says.
 */
export function locateTarget(claim: TargetClaim, text: string, blocks: readonly BlockSpan[]): Located {
  if (claim.type === "text") return { target: "text", blockId: null, ...nowhere };
  if (claim.type === "block") {
    const block = blocks.find(({ id }) => id === claim.blockId);
    if (!block || text.slice(block.start, block.end) !== PLACEHOLDER)
      throw invalid("target.blockId", "There is no picture at that place of the text.");
    return {
      target: "block",
      blockId: block.id,
      exact: PLACEHOLDER,
      prefix: "",
      suffix: "",
      start: block.start,
      end: block.end,
    };
  }
  const verdict = verifyClaim(claim.anchor, text);
  if (!verdict.ok)
    throw new AppError(
      422,
      `anchor-${verdict.reason}`,
      "That passage is not in this text.",
      "Reload the page and select the passage again. What you wrote is kept.",
    );
  const { exact, prefix, suffix, start, end } = claim.anchor;
  return { target: "passage", blockId: null, exact, prefix, suffix, start, end };
}
