import { expect, test } from "vitest";
import { readingWords } from "./reading-words";

test.each([
  ["en", "Two words\nand three more.", 5],
  ["ru", "Белая ночь — это разговор.", 5],
  ["en", "", 0],
])("counts what stands between spaces in %s", (language, text, words) => {
  expect(readingWords(text, language)).toBe(words);
});

test("counts dictionary words where a language writes no spaces", () => {
  expect(readingWords("白夜里的人们在读书。\n天亮了。", "zh-Hans")).toBeGreaterThan(6);
});
