import { expect, test } from "vitest";
import { howSure, percent } from "./confidence";

test("a confidence is never rounded up to certainty", () => {
  expect(percent(0.996)).toBe("99 %");
  expect(percent(1)).toBe("100 %");
  expect(percent(0.414)).toBe("41 %");
});

test("the words for a confidence go down with it", () => {
  expect([0.95, 0.75, 0.5, 0.1].map(howSure)).toEqual(["very likely", "likely", "possible", "doubtful"]);
});
