import { expect, test } from "vitest";
import { formulaSetter } from "./formulas";

test("a formula that is shown again is what it was", () => {
  const set = formulaSetter();
  expect(set("x^2", false)).toMatch(/^<math>.*<\/math>$/);
  expect(set("x^2", false)).toBe(set("x^2", false));
  expect(set("x^2", true)).not.toBe(set("x^2", false));
});

test("formulas that grow, said over and over, end as what was written before the page is too long to load", () => {
  const set = formulaSetter();
  const cells = `\\begin{align}x${"\\\\".repeat(900)}\\end{align}`;
  const shown = Array.from({ length: 1_000 }, () => set(cells, true));
  expect(shown[0]?.length).toBeGreaterThan(100 * cells.length);
  expect(shown.at(-1)).toBeNull();
  const units = shown.reduce((sum, one) => sum + (one?.length ?? 0), 0);
  expect(units).toBeGreaterThan(5_000_000);
  expect(units).toBeLessThanOrEqual(10_000_000);
});
