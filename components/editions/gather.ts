import type { ComparedBlock } from "@/lib/editions/wire";

/** A block that differs, or a run of blocks that don't. */
export type Part = { type: "change"; block: ComparedBlock } | { type: "same"; blocks: ComparedBlock[] };

/** Puts the blocks that stayed together, in their order. Linear. */
export function gather(blocks: readonly ComparedBlock[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind !== "same") parts.push({ type: "change", block });
    else if (last?.type === "same") last.blocks.push(block);
    else parts.push({ type: "same", blocks: [block] });
  }
  return parts;
}
