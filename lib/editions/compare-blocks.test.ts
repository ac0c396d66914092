import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "@/lib/anchoring/compare/comparison";
import { type ComparedText, compareBlocks } from "./compare-blocks";

/** An edition of paragraphs; an id may stand before a colon. */
function edition(...paragraphs: string[]): ComparedText {
  let start = 0;
  const blocks = paragraphs.map((paragraph, index) => {
    const block = { id: `b${index}`, start, end: start + paragraph.length };
    start = block.end + 1;
    return block;
  });
  return { text: paragraphs.join("\n"), blocks };
}

const between = (from: ComparedText, to: ComparedText) =>
  compareBlocks(compare(from.text, to.text), from, to);
/** `[-removed-]`, `{+added+}`, one line for each block. */
const shown = (from: ComparedText, to: ComparedText) =>
  between(from, to).map(
    ({ kind, stretches }) =>
      `${kind}: ${stretches
        .map(({ type, text }) => (type === "same" ? text : type === "added" ? `{+${text}+}` : `[-${text}-]`))
        .join("")}`,
  );

const BRIDGES = "The bridges are raised at two, and whoever stayed too long stays until five.";
const TRAM = "They talk until the tram comes, and nobody minds the cold that rises from the water.";
const ICE = "In winter the bridges stay down, because no ship comes through the ice of the river.";
const LAMPS = "A man with a ladder walks along the quay and puts out the lamps one by one.";

describe("the comparison of two editions", () => {
  it("of the same text says that nothing changed", () => {
    const text = edition(BRIDGES, TRAM);
    expect(shown(text, text)).toEqual([`same: ${BRIDGES}`, `same: ${TRAM}`]);
  });

  it("shows words that came and went where they stand and stood", () => {
    expect(
      shown(
        edition(BRIDGES, TRAM),
        edition(BRIDGES.replace("at two", "at three"), TRAM.replace("until the", "till the")),
      ),
    ).toEqual([
      "changed: The bridges are raised at[- two-]{+ three+}, and whoever stayed too long stays until five.",
      "changed: They talk[- until-]{+ till+} the tram comes, and nobody minds the cold that rises from the water.",
    ]);
  });

  it("shows what went at either end of a paragraph", () => {
    expect(shown(edition(`Once. ${TRAM}`), edition(TRAM))).toEqual([`changed: [-Once. -]${TRAM}`]);
    expect(shown(edition(`${TRAM} Always.`), edition(TRAM))).toEqual([`changed: ${TRAM}[- Always.-]`]);
  });

  it("shows a paragraph that came, and one that went at the place where it stood", () => {
    expect(shown(edition(BRIDGES, TRAM, ICE), edition(BRIDGES, ICE, LAMPS))).toEqual([
      `same: ${BRIDGES}`,
      `removed: [-${TRAM}-]`,
      `same: ${ICE}`,
      `added: {+${LAMPS}+}`,
    ]);
    expect(shown(edition(TRAM, BRIDGES), edition(BRIDGES))[0]).toBe(`removed: [-${TRAM}-]`);
  });

  it("shows a paragraph that was moved as moved, once, where it is now", () => {
    const kinds = between(edition(LAMPS, BRIDGES, TRAM, ICE), edition(BRIDGES, TRAM, ICE, LAMPS)).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["same", "same", "same", "moved"]);
  });

  it("shows a paragraph that was cut in two, or joined, without pretending that words changed", () => {
    const both = between(edition(`${BRIDGES} ${TRAM}`), edition(BRIDGES, TRAM));
    expect(both.flatMap(({ stretches }) => stretches.map(({ type }) => type))).toEqual(["same", "same"]);
    const joined = between(edition(BRIDGES, TRAM), edition(`${BRIDGES} ${TRAM}`));
    expect(joined.flatMap(({ stretches }) => stretches.map(({ type }) => type))).toEqual(["same"]);
  });

  it("takes another picture in the same place for another picture", () => {
    const from = edition(BRIDGES, "\uFFFC", TRAM);
    const to = { ...from, blocks: from.blocks.map((block, i) => (i === 1 ? { ...block, id: "n1" } : block)) };
    expect(between(from, to).map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
  });

  it("loses no word of either edition", () => {
    const [from, to] = [edition(BRIDGES, TRAM, ICE), edition(LAMPS, ICE.replace("river", "town"), TRAM)];
    const blocks = between(from, to);
    const words = (...types: string[]) =>
      blocks
        .flatMap(({ stretches }) =>
          stretches.filter(({ type }) => types.includes(type)).map(({ text }) => text),
        )
        .join(" ")
        .match(/\p{L}+/gu)
        ?.sort();
    expect(words("same", "added")).toEqual(to.text.match(/\p{L}+/gu)?.sort());
    expect(words("same", "removed")).toEqual(from.text.match(/\p{L}+/gu)?.sort());
  });

  it("shows each block of the newer edition letter by letter, whatever was done to it", () => {
    const words = fc.constantFrom(
      "bridge",
      "tram",
      "river",
      "ice",
      "night",
      "the",
      "a",
      "and",
      ",",
      "桥",
      "夜",
      "🌉",
    );
    const paragraphs = fc.array(
      fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(" ")),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(paragraphs, paragraphs, (old, next) => {
        const [from, to] = [edition(...old), edition(...next)];
        const compared = between(from, to);
        const shownNow = compared.filter(({ kind }) => kind !== "removed");
        expect(shownNow.map(({ blockId }) => blockId)).toEqual(to.blocks.map(({ id }) => id));
        for (const [index, { stretches }] of shownNow.entries())
          expect(
            stretches
              .filter(({ type }) => type !== "removed")
              .map(({ text }) => text)
              .join(""),
          ).toBe(next[index]);
      }),
    );
  });
});
