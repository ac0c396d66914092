import { describe, expect, it } from "vitest";
import { remap } from "./remap";

const NIGHT = "The night stayed pale, and the talk went on. Somebody asked who would write it down.";
const NOBODY = "Nobody answered; the river was loud under the bridges.";
const LATER = "Much later they walked home along the empty quays without a word.";
const OLD = [NIGHT, NOBODY, LATER].join("\n");

/** Where a quote of the old text is in the new one: status and words. */
function follow(quote: string, now: string, old = OLD) {
  const start = old.indexOf(quote);
  const [placement] = remap([{ start, end: start + quote.length }], old, now);
  if (!placement) throw new Error("No answer.");
  return { ...placement, words: now.slice(placement.start, placement.end) };
}

describe("remap", () => {
  it("answers without a comparison when nothing changed", () => {
    expect(remap([{ start: 4, end: 9 }], OLD, OLD)).toEqual([
      { status: "kept", start: 4, end: 9, confidence: 1, method: "position" },
    ]);
  });

  it("keeps a passage behind an inserted paragraph", () => {
    expect(follow("the talk went on", `A new opening.\n${OLD}`)).toMatchObject({
      status: "kept",
      words: "the talk went on",
    });
  });

  it("keeps words whose quotation marks, dashes, spaces and case changed", () => {
    const old = 'She said "come in" - and left.';
    expect(follow('said "come in" - and', "SHE SAID “come in” —\u00a0and left.", old)).toMatchObject({
      status: "kept",
      words: "SAID “come in” —\u00a0and",
    });
  });

  it("follows a paragraph that moved", () => {
    const now = [LATER, NIGHT, NOBODY].join("\n");
    expect(follow("along the empty quays", now)).toMatchObject({
      status: "moved",
      words: "along the empty quays",
    });
    expect(follow("the talk went on", now)).toMatchObject({ status: "kept" });
  });

  it("follows an edited word, and ends a passage with its last word that survives", () => {
    const now = OLD.replace("bridges", "brigdes").replace("the talk", "the conversation");
    expect(follow("bridges", now)).toMatchObject({ status: "changed", words: "brigdes" });
    expect(follow("stayed pale, and the talk", now)).toMatchObject({
      status: "changed",
      words: "stayed pale, and the",
    });
  });

  it("lets no single word hold on to a passage from the other side of a new paragraph", () => {
    const old = [
      NIGHT,
      "The harbour master had locked the gate long before, and he kept the only key.",
      LATER,
    ];
    const gate = "The harbor master locked the gate long before, and he kept the only key.";
    const story =
      "But the oldest of the pilots told a story: once, in such a June, seven ships came in without a light, one behind " +
      "another, and lay in the roads until noon. He had counted them from his window, twice, and written down their " +
      "names, and no newspaper ever printed a line of it. People laughed. Then they wanted to hear all of it again.";
    const now = [NIGHT, story, gate, LATER].join("\n");
    expect(follow(old[1] ?? "", now, old.join("\n"))).toMatchObject({ status: "changed", words: gate });
  });

  it("says gone of a deleted passage, and where it stood", () => {
    const now = [NIGHT, LATER].join("\n");
    const placement = follow("the river was loud", now);
    expect(placement).toMatchObject({ status: "gone", method: "none", words: "" });
    expect(placement.start).toBeGreaterThanOrEqual(NIGHT.length - 1);
    expect(placement.start).toBeLessThanOrEqual(NIGHT.length + 1);
  });

  it("does not move a mark to another one when its word was deleted", () => {
    expect(follow(";", OLD.replace(" answered;", ""))).toMatchObject({ status: "gone" });
  });

  it("stays with the original when a copy of it is quoted elsewhere", () => {
    const now = `“${NOBODY}” So they wrote in the paper.\n${OLD.replace("loud", "quiet")}`;
    const placement = follow("the river was loud under the bridges", now);
    expect(placement).toMatchObject({ status: "changed", words: "the river was quiet under the bridges" });
  });

  it("is not sure of a quotation when the original was deleted", () => {
    const now = `${NIGHT}\n${LATER}\nIn a paper from another city we found: “${NOBODY}” It was never said by whom, or when, or why.`;
    expect(["gone", "uncertain"]).toContain(follow("the river was loud", now).status);
  });

  it("goes across the seam of merged paragraphs, and follows a split one", () => {
    expect(follow(`write it down.\n${NOBODY.slice(0, 15)}`, OLD.replaceAll("\n", " "))).toMatchObject({
      status: "kept",
      words: `write it down. ${NOBODY.slice(0, 15)}`,
    });
    expect(follow("went on. Somebody asked", OLD.replace(". S", ".\nS"))).toMatchObject({
      status: "kept",
      words: "went on.\nSomebody asked",
    });
  });

  it.each([
    [
      "Chinese",
      "夜色没有变暗，谈话还在继续。有人问谁来记录这一切。",
      "谈话还在继续",
      "夜色仍没有变暗，谈话还在进行。有人问谁来记录这一切。",
      "谈话还在",
    ],
    [
      "Arabic",
      "ظَلَّتِ اللَّيْلَةُ شَاحِبَةً وَاسْتَمَرَّ الْحَدِيثُ.",
      "اللَّيْلَةُ شَاحِبَةً",
      "ظلت الليلة شاحبة واستمر الحديث.",
      "الليلة شاحبة",
    ],
    [
      "emoji",
      "Read it 👩‍👩‍👧‍👦 together 👍🏽 again.",
      "👩‍👩‍👧‍👦",
      "Please read it 👩‍👩‍👧‍👦 together 👍🏽 again.",
      "👩‍👩‍👧‍👦",
    ],
  ])("follows %s", (_, old, quote, now, words) => {
    expect(follow(quote, now, old).words).toBe(words);
  });

  it("answers white space on its own by the words around it", () => {
    expect(follow(" ", "Oh, the night stayed pale.", "The night stayed pale.")).toMatchObject({
      status: "kept",
      start: 7,
      end: 8,
    });
  });

  it("says gone of everything in an emptied text", () => {
    expect(follow("the talk", "")).toMatchObject({ status: "gone", start: 0, end: 0 });
  });

  it.each([
    ["before the text", -1, 3],
    ["after the text", 0, OLD.length + 1],
    ["empty", 4, 4],
    ["inverted", 5, 4],
    ["not whole", 0.5, 3],
    ["not a number", Number.NaN, 3],
  ])("refuses a passage that is %s", (_, start, end) => {
    expect(() => remap([{ start, end }], OLD, "")).toThrow(RangeError);
  });

  it("refuses a passage that cuts a surrogate pair", () => {
    expect(() => remap([{ start: 1, end: 2 }], "𠮷𠮷", "𠮷")).toThrow(RangeError);
  });
});
