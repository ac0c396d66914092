import { describe, expect, it } from "vitest";
import { trustIn } from "./trust";

/** A clause of eight words, found whole between its old neighbours. */
const whole = { survived: 1, weight: 60, tokens: 8, left: 1, right: 1, start: 100, end: 140, length: 40 };

describe("trust in what was found", () => {
  it("is nearly full for a clause that stands whole between its neighbours", () => {
    expect(trustIn(whole)).toBeGreaterThan(0.99);
  });

  it.each([
    ["less of it survives", { survived: 0.4, weight: 24 }],
    ["its words tell less", { weight: 12 }],
    ["one side of it is lost", { left: 0 }],
    ["it reaches over much that is new", { end: 200 }],
  ])("is less where %s", (_, change) => {
    expect(trustIn({ ...whole, ...change })).toBeLessThan(trustIn(whole));
  });

  it("is little for a common word without its neighbours", () => {
    expect(trustIn({ ...whole, weight: 5, tokens: 1, left: 0, right: 0, end: 103, length: 3 })).toBeLessThan(
      0.1,
    );
  });

  it("is the same whichever side is lost", () => {
    expect(trustIn({ ...whole, left: 0.2 })).toBe(trustIn({ ...whole, right: 0.2 }));
  });
});
