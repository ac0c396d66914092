import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as anchorOf } from "../describe";
import { remap } from "../remap";
import { resolve } from "../resolve";
import { insidePair } from "../surrogates";
import { patchesOf } from "./patches";
import { comparedAsWhole } from "./whole";

const NAMES = [
  "clerk",
  "pilot",
  "baker",
  "printer",
  "stoker",
  "nurse",
  "tailor",
  "porter",
  "fiddler",
  "widow",
];
const DEEDS = ["counted", "painted", "mended", "sold", "lost", "borrowed", "hid", "found", "carried", "drew"];
const THINGS = ["lantern", "ladder", "kettle", "clock", "letter", "violin", "net", "map", "coat", "ticket"];

/** A sentence of its own for each number below a thousand. */
function sentence(number: number): string {
  const [a, b, c] = [number % 10, Math.floor(number / 10) % 10, Math.floor(number / 100)];
  return `The ${NAMES[a]} of house ${number} ${DEEDS[b]} a ${THINGS[c]} on evening ${number * 7}, and told nobody 𝄞.`;
}

const PARAGRAPHS = Array.from({ length: 24 }, (_, paragraph) =>
  Array.from({ length: 6 }, (_, at) => sentence(paragraph * 41 + at)).join(" "),
);
const OLD = PARAGRAPHS.join("\n");
/** One paragraph gone, one moved to the end, words changed in all of them. */
const NOW = [...PARAGRAPHS.slice(0, 4), ...PARAGRAPHS.slice(5, 9), ...PARAGRAPHS.slice(10), PARAGRAPHS[9]]
  .join("\n")
  .replaceAll("told nobody", "said nothing")
  .replaceAll("mended", "repaired");

/** Passages of a length, one after the other, that leave out so much of the text behind each. */
function passages(length: number, left: number) {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start + length < OLD.length; start += length + left) {
    const from = insidePair(OLD, start) ? start + 1 : start;
    const to = insidePair(OLD, start + length) ? start + length + 1 : start + length;
    found.push({ start: from, end: to });
  }
  return found;
}

describe("a layer of which most is remembered", () => {
  it("is compared as a whole: resolve answers as remap does, which knows the old text", () => {
    const asked = passages(60, 0);
    const anchors = asked.map(({ start, end }) => anchorOf(OLD, start, end));
    expect(resolve(anchors, NOW)).toEqual(remap(asked, OLD, NOW));
  });

  it("is compared as a whole where a little of it is not known", () => {
    const asked = passages(200, 90);
    const anchors = asked.map(({ start, end }) => anchorOf(OLD, start, end));
    const places = (of: ReturnType<typeof remap>) =>
      of.map(({ start, end, status }) => (status === "gone" ? "gone" : `${start}–${end}`));
    const known = places(remap(asked, OLD, NOW));
    // Beside the paragraph that was deleted one passage may go either way.
    expect(places(resolve(anchors, NOW)).filter((place, at) => place !== known[at]).length).toBeLessThan(2);
  });

  it("is not where little of it is remembered, of the old text or of the new one", () => {
    const known = (anchors: ReturnType<typeof anchorOf>[], text: string) =>
      patchesOf(anchors, text.length).layers.map((layer) => comparedAsWhole(layer, text) !== null);
    const dense = passages(60, 0).map(({ start, end }) => anchorOf(OLD, start, end));
    const sparse = passages(60, 600).map(({ start, end }) => anchorOf(OLD, start, end));
    expect(known(dense, NOW)).toEqual([true, false, false, false, false]);
    expect(known(sparse, NOW)).toEqual([false, false, false, false, false]);
    expect(known(dense, NOW + sentence(1).repeat(400))).toEqual([false, false, false, false, false]);
  });

  it("answers hostile anchors inside of the text, and never inside of a pair", () => {
    const dense = passages(60, 0).map(({ start, end }) => anchorOf(OLD, start, end));
    const claim = fc.record({
      exact: fc.oneof(
        fc.string({ unit: "binary", maxLength: 30 }),
        fc.constantFrom("\udd1e", "\uffff", "𝄞", "The"),
      ),
      prefix: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom("\ud834", "\uffff")),
      suffix: fc.string({ maxLength: 8 }),
      start: fc.oneof(fc.integer({ min: -9, max: OLD.length + 9 }), fc.double()),
      end: fc.integer(),
    });
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 12 }),
        fc.constantFrom(NOW, `${NOW}\uffff`),
        (claims, text) => {
          for (const { start, end } of resolve([...dense, ...claims], text)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(insidePair(text, start) || insidePair(text, end)).toBe(false);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
