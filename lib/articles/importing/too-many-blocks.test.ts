import { expect, test } from "vitest";
import { importText } from "./import-text";

const read = (text: string) => () =>
  importText(new TextEncoder().encode(text), "text.md", { format: "markdown" });
const TOO_MANY: [what: string, text: string][] = [
  ["formulas on lines of their own", "$$ a\n".repeat(90_000)],
  ["formulas one after the other", "$$ a ".repeat(90_000)],
  ["formulas between lines of signs", "$$\na\n$$\n\n".repeat(45_000)],
  ["notes", "[^n]: a\n".repeat(45_000)],
  ["cells", `|a|b|\n|-|-|\n${"|a|b|\n".repeat(25_000)}`],
  ["paragraphs", "a\n\n".repeat(45_000)],
];

test.each(TOO_MANY)("far too many %s are refused before they are made", (_, text) => {
  // Whoever made them all knows how many they are.
  expect(read(text)).toThrow(
    expect.objectContaining({ code: "too-many-blocks", title: expect.stringContaining("more than 20,000") }),
  );
});

test("a few too many are counted, and as many as may be are read", () => {
  expect(read("a\n\n".repeat(20_002))).toThrow(
    expect.objectContaining({ code: "too-many-blocks", title: expect.not.stringContaining("more than") }),
  );
  expect(read("a b\n\n".repeat(19_000))().blocks).toBeGreaterThan(18_990);
});
