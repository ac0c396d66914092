import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedString, foldText } from "./fold";
import { LINE_BREAK, tokenise } from "./tokens";
import { Vocabulary } from "./vocabulary";

/** Characters that fold to several, to none, or only with what follows them. */
const STRANGE = [
  "\u00ad",
  "½",
  "ﷺ",
  "ﱞ",
  "ﬁ",
  "¨",
  "e\u0301",
  "\u0301",
  "ᄀ\u1161",
  "👍🏽",
  "\ud800",
  "–",
  "--",
  "夜",
];

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...STRANGE, " ", "\n", "'", ".", "Word", "слово"),
      fc.string({ unit: "grapheme" }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

/** The letters of a word, by its number. */
function spelling(words: Vocabulary, id: number): string {
  return Array.from({ length: words.lengthOf(id) }, (_, at) =>
    String.fromCharCode(words.unitOf(id, at)),
  ).join("");
}

function lettersOf(text: string): string {
  const { ids, words } = tokenise(text, new Vocabulary());
  return Array.from(ids, (id) => spelling(words, id)).join("");
}

describe("tokenise", () => {
  it("makes words, single ideographs, marks and line breaks of a text", () => {
    const text = "Don’t stop,\n夜色。👍";
    const { count, starts, ends } = tokenise(text, new Vocabulary());
    const tokens = Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]));
    expect(tokens).toEqual(["Don", "’", "t", "stop", ",", "\n", "夜", "色", "。", "👍"]);
  });

  it("gives words that differ only in form the same number", () => {
    const { ids } = tokenise("Café CAFE\u0301 cafe", new Vocabulary());
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });

  it("cuts an endless word, so that it can be compared in pieces", () => {
    const { count, ends } = tokenise("a".repeat(1000), new Vocabulary());
    expect(count).toBeGreaterThan(10);
    expect(ends[count - 1]).toBe(1000);
  });

  it("has room for a text of nothing but marks", () => {
    expect(tokenise("!?".repeat(500), new Vocabulary()).count).toBe(1000);
  });

  it("makes words of just the letters that folding leaves", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lettersOf(text)).toEqual(foldedString(foldText(text)).replaceAll(" ", ""));
      }),
    );
  });

  it("numbers words that folding makes equal alike, and no others", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count, ids, words } = tokenise(text, new Vocabulary());
        const spelt = new Map<string, number>();
        for (let token = 0; token < count; token++) {
          const id = ids[token] ?? 0;
          if (id === LINE_BREAK) continue;
          const letters = spelling(words, id);
          expect(spelt.get(letters) ?? id).toBe(id);
          spelt.set(letters, id);
        }
        expect(new Set(spelt.values()).size).toBe(spelt.size);
      }),
    );
  });

  it("puts tokens one after the other, each with what folds to nothing behind it", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count, starts, ends } = tokenise(text, new Vocabulary());
        for (let token = 0; token < count; token++) {
          expect(starts[token]).toBeLessThan(ends[token] ?? 0);
          expect(ends[token]).toBeLessThanOrEqual(text.length);
          if (token > 0) expect(starts[token]).toBeGreaterThanOrEqual(starts[token - 1] ?? 0);
        }
      }),
    );
    const { starts, ends } = tokenise("\u00adso\u00ad ft\u200b", new Vocabulary());
    expect([...starts]).toEqual([1, 5]);
    expect([...ends]).toEqual([4, 8]);
  });
});
