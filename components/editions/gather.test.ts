import { describe, expect, it } from "vitest";
import type { ComparedBlock } from "@/lib/editions/wire";
import { gather } from "./gather";

const block = (blockId: string, kind: ComparedBlock["kind"]): ComparedBlock => ({
  blockId,
  kind,
  stretches: [],
});

describe("a comparison on its page", () => {
  it("folds what stayed between two changes into one, and keeps the order", () => {
    const parts = gather([
      block("b1", "changed"),
      block("b2", "same"),
      block("b3", "same"),
      block("b4", "removed"),
      block("b5", "same"),
    ]);
    expect(parts.map((part) => (part.type === "change" ? part.block.blockId : part.blocks.length))).toEqual([
      "b1",
      2,
      "b4",
      1,
    ]);
  });

  it("is empty for two empty texts", () => {
    expect(gather([])).toEqual([]);
  });
});
