import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remap } from "./remap";
import { insidePair } from "./surrogates";

/** Half of a surrogate pair on its own. */
const LONE = /\p{Surrogate}/u;

/** Text that is rich in copies, pairs and joined characters. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "a",
        "b",
        " ",
        "\n",
        "the ",
        "кто ",
        "夜",
        "𠮷",
        "👍🏽",
        "e\u0301",
        " ۚ",
        "\uFFFC",
        "night ",
        ". ",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 120 },
  )
  .map((parts) => parts.join(""))
  .filter((whole) => whole.length > 0 && !LONE.test(whole));

/** Where a text may be cut. */
function cutAt(whole: string, number: number): number {
  const at = number % (whole.length + 1);
  return insidePair(whole, at) ? at - 1 : at;
}

/** A text and some ranges of it that `remap` accepts. */
const passages = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }))
  .map(([old, pairs]) => ({
    old,
    spans: pairs
      .map(([a, b]) => [cutAt(old, a), cutAt(old, b)].sort((x, y) => x - y))
      .map(([start = 0, end = 0]) => ({ start, end }))
      .filter(({ start, end }) => start < end),
  }));

/** Prose of distinct words, so that what was edited can be told. */
const words = fc
  .integer({ min: 20, max: 60 })
  .map((count) =>
    Array.from({ length: count }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}`),
  );

describe("remap", () => {
  it("of a text to itself is the identity", () => {
    fc.assert(
      fc.property(passages, ({ old, spans }) => {
        expect(remap(spans, old, old)).toEqual(
          spans.map((span) => ({ ...span, status: "kept", confidence: 1, method: "position" })),
        );
      }),
    );
  });

  it("answers each passage inside of the new text and never inside of a pair", () => {
    fc.assert(
      fc.property(passages, text, ({ old, spans }, now) => {
        const placements = remap(spans, old, now);
        expect(placements.length).toBe(spans.length);
        for (const { status, start, end, confidence } of placements) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(now.length);
          expect(status === "gone" ? start === end : start < end).toBe(true);
          expect(insidePair(now, start) || insidePair(now, end)).toBe(false);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("shifts every passage by what is inserted before the text", () => {
    fc.assert(
      fc.property(passages, text, ({ old, spans }, before) => {
        const now = `${before}\n${old}`;
        for (const [index, placement] of remap(spans, old, now).entries()) {
          const { start = 0, end = 0 } = spans[index] ?? {};
          if (placement.status === "gone" || placement.status === "uncertain") continue;
          expect(now.slice(placement.start, placement.end)).toBe(old.slice(start, end));
        }
      }),
    );
  });

  it("keeps a passage whose surroundings are edited", () => {
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("", "else", "two more"),
        (list, a, b, c, by) => {
          const from = a % (list.length - 6);
          const to = from + 1 + (b % 5);
          const edited = list.slice();
          const outside = c % (list.length - (to - from));
          edited.splice(outside < from ? outside : outside + to - from, 1, by);
          const old = list.join(" ");
          const now = edited.filter((word) => word !== "").join(" ");
          const quote = list.slice(from, to).join(" ");
          const start = old.indexOf(`${quote} `) === -1 ? old.indexOf(quote) : old.indexOf(`${quote} `);
          const [placement] = remap([{ start, end: start + quote.length }], old, now);
          expect(placement).toMatchObject({ status: "kept" });
          expect(now.slice(placement?.start, placement?.end)).toBe(quote);
        },
      ),
    );
  });

  it("never calls words sure that the new text does not have", () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, a) => {
        const at = a % list.length;
        const old = list.join(" ");
        const word = list[at] ?? "";
        const now = list.map((_, index) => `other${index}xyz`).join(" ");
        const start = old.indexOf(word);
        expect(remap([{ start, end: start + word.length }], old, now)[0]?.status).toBe("gone");
      }),
    );
  });
});
