import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, layOut } from "./layout";

const boxes = (...pairs: [desired: number, height: number][]): Box[] =>
  pairs.map(([desired, height], i) => ({ id: String(i), desired, height }));
const tops = (list: Box[], active: number | null = null) => [
  ...layOut(list, 10, active === null ? null : String(active)).values(),
];

describe("layOut", () => {
  it("leaves cards beside their passages where there is room", () => {
    expect(tops(boxes([0, 50], [100, 50], [300, 50]))).toEqual([0, 100, 300]);
  });
  it("moves a card down when the one before is in its way", () => {
    expect(tops(boxes([0, 50], [20, 50], [30, 50]))).toEqual([0, 60, 120]);
  });
  it("keeps the active card in place and moves the others away from it", () => {
    expect(tops(boxes([100, 50], [120, 50], [130, 200], [140, 50]), 2)).toEqual([10, 70, 130, 340]);
  });
  it("lets the first cards stand below the top of the column, even if the active one has to give way", () => {
    expect(tops(boxes([0, 50], [5, 50], [10, 50]), 2)).toEqual([0, 60, 120]);
  });
  it("never lets cards overlap or change their order, and always keeps them below the top", () => {
    const list = fc.array(fc.tuple(fc.nat(2_000), fc.integer({ min: 1, max: 400 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(list, fc.nat(39), (pairs, active) => {
        const sorted = boxes(...pairs.sort((a, b) => a[0] - b[0]));
        const placed = tops(sorted, active);
        expect(placed[0]).toBeGreaterThanOrEqual(0);
        for (let i = 1; i < placed.length; i++) {
          expect(placed[i]).toBeGreaterThanOrEqual((placed[i - 1] ?? 0) + (sorted[i - 1]?.height ?? 0) + 10);
        }
      }),
    );
  });
});
