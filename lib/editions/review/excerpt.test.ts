import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf, firstWords } from "./excerpt";

const SENTENCE = "The bridges are raised at two and lowered at five, whatever the weather is. ";
const long = SENTENCE.repeat(20);

test("a passage stands between whole words of its context", () => {
  const start = long.indexOf("lowered", 600);
  const { before, words, after } = excerptOf(long, start, start + "lowered".length);
  expect(words).toBe("lowered");
  expect(long).toContain(before + words + after);
  for (const side of [before, after]) expect(side.length).toBeLessThanOrEqual(80);
  expect(before.length).toBeGreaterThan(60);
  expect(before).toMatch(/^\W?\w+\b/);
  expect(long[long.indexOf(before + words) - 1]).toMatch(/\W/);
  expect(SENTENCE.split(/\W+/)).toContain(after.trimEnd().split(/\W+/).filter(Boolean).at(-1));
});

test("at the edges of the text the context ends with it", () => {
  expect(excerptOf("One two three", 0, 3)).toEqual({ before: "", words: "One", after: " two three" });
  expect(excerptOf("One two three", 8, 13)).toEqual({ before: "One two ", words: "three", after: "" });
  expect(excerptOf("", 0, 0)).toEqual({ before: "", words: "", after: "" });
});

test("a place without words shows what stands around it, and the whole text shows nothing", () => {
  expect(excerptOf("One two three", 4, 4)).toEqual({ before: "One ", words: "", after: "two three" });
  expect(excerptOf("One two three", -1, -1)).toEqual({ before: "", words: "", after: "" });
});

test("a word without end is cut between graphemes, not inside one", () => {
  const family = "👩‍👩‍👧";
  const { before, after } = excerptOf(family.repeat(60), family.length * 30, family.length * 31);
  expect([before, after]).toEqual([family.repeat(10), family.repeat(10)]);
});

test("a passage of many pages is shown by its two ends", () => {
  const { words } = excerptOf(long, 0, long.length);
  expect(words.length).toBeLessThan(650);
  expect(words).toMatch(/^The bridges .+ … .+ weather is\. $/);
});

test("the first words of a note end with a sign where more follows", () => {
  expect(firstWords("Short.", 20)).toBe("Short.");
  expect(firstWords("Rather longer than that.", 14)).toBe("Rather longer…");
});

test("whatever the text and the place, nothing but the text is shown, and no character is cut", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const { before, words, after } = excerptOf(text, start, end);
      expect(text.slice(0, start).endsWith(before)).toBe(true);
      expect(text.slice(end).startsWith(after)).toBe(true);
      if (end - start <= 600) expect(words).toBe(text.slice(start, end));
      if (text.slice(0, start).isWellFormed()) expect(before.isWellFormed()).toBe(true);
      if (text.slice(end).isWellFormed()) expect(after.isWellFormed()).toBe(true);
    }),
  );
});
