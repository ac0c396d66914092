import { describe, expect, it } from "vitest";
import { MAX_QUOTE } from "./anchor";
import { EDITS } from "./cases/edits";
import { PLACES } from "./cases/places";
import { TEXTS } from "./cases/texts";
import { describe as anchorOf } from "./describe";
import { inOrder } from "./order";
import { resolve } from "./resolve";

function occurrence(text: string, quote: string, nth: number): number {
  let at = text.indexOf(quote);
  for (let passed = 0; passed < nth; passed++) at = text.indexOf(quote, at + 1);
  if (at === -1) throw new Error(`The case names an occurrence of ${quote} that is not there.`);
  return at;
}

/** A text without its brackets, and where they were. */
function marked(text: string) {
  const start = text.indexOf("[");
  return { text: text.replace(/[[\]]/g, ""), start, end: text.indexOf("]") - 1 };
}

describe("resolve", () => {
  it.each(PLACES)("places a passage in $name", ({ old, quote, nth = 0, now, expected }) => {
    const start = occurrence(old, quote, nth);
    const [placement] = resolve([anchorOf(old, start, start + quote.length)], now);
    expect(placement).toMatchObject({ status: expected.status, method: expected.method });
    if (expected.nth === undefined) {
      expect(placement?.start).toBe(placement?.end);
      return;
    }
    const at = occurrence(now, quote, expected.nth);
    expect(placement).toMatchObject({ start: at, end: at + quote.length });
  });

  it("calls moved what left the order of its neighbours", () => {
    const words = [
      "Alpha comes first, before anybody else",
      "Beta comes second, and is glad of that",
      "Gamma comes third, and does not mind it",
      "Delta comes last, and says that it waits",
    ];
    const parts = words.map((sentence) => `${sentence}. `);
    const old = parts.join("");
    const anchors = words.map((word) => {
      const start = old.indexOf(word);
      return { exact: word, prefix: "", suffix: "", start, end: start + word.length };
    });
    const now = [parts[3], parts[0], parts[1], parts[2]].join("");
    expect(resolve(anchors, now).map(({ status }) => status)).toEqual(["kept", "kept", "kept", "moved"]);
  });

  it.each(EDITS)("follows a passage through $name", ({ old, now }) => {
    const from = marked(old);
    const to = marked(now);
    const [placement] = resolve([anchorOf(from.text, from.start, from.end)], to.text);
    expect(placement).toMatchObject({ start: to.start, end: to.end });
    expect(["kept", "changed", "gone"]).toContain(placement?.status);
    expect(placement?.status === "gone").toBe(to.start === to.end);
  });

  it("does not take a copy of deleted words for the words", () => {
    const deleted = "Nobody had expected the first boat so early in the night.";
    const before = "The lamps were lit along the quay, and the children were allowed to stay.";
    const after = "The second boat came at four, with the tide, and then all the others came at once.";
    const end = "A week later the harbour was quiet again, and the lamps were taken down and put away.";
    const old = `${before} ${deleted} ${after}\n${end}`;
    const now = `${before} ${after}\n${end}\nAn old edition of this page had these words: “${deleted}”`;
    const anchors = [before, deleted, after, end].map((words) => {
      const start = old.indexOf(words);
      return anchorOf(old, start, start + words.length);
    });
    const placements = resolve(anchors, now);
    expect(placements.map(({ status }) => status === "kept")).toEqual([true, false, true, true]);
    expect(["gone", "uncertain"]).toContain(placements[1]?.status);
  });

  it("offers for review what is a copy or a move: one sentence, word for word, far from its paragraph", () => {
    const place = (name: string) =>
      `The ${name} quarter had a market of its own, where ${name} cloth was sold from early morning on. ` +
      `Nobody in the ${name} quarter remembers who built the ${name} gate or what the ${name} bridge had cost.`;
    const names = ["amber", "birch", "cedar", "dune", "elder", "fern", "garnet", "hazel", "iris", "juniper"];
    const sentence = "A clerk once counted every lantern there and wrote the figure in his diary.";
    const [first = "", ...rest] = names.map(place);
    const old = [`${first} ${sentence} So it was in those years.`, ...rest].join("\n");
    const now = [
      `${first} So it was in those years.`,
      ...rest.slice(0, -1),
      `${sentence} ${rest.at(-1)}`,
    ].join("\n");
    const spans = [first, sentence, ...rest].map((words) => ({ words, start: old.indexOf(words) }));
    const placements = resolve(
      spans.map(({ words, start }) => anchorOf(old, start, start + words.length)),
      now,
    );
    const start = now.indexOf(sentence);
    expect(placements[1]).toMatchObject({ status: "uncertain", start, end: start + sentence.length });
    expect(placements.filter(({ status }) => status === "kept")).toHaveLength(names.length);
  });

  it("refuses what is too long to be a quote, and says so", () => {
    const exact = "x".repeat(MAX_QUOTE + 1);
    const [placement] = resolve([{ exact, prefix: "", suffix: "", start: 0, end: exact.length }], exact);
    expect(placement).toMatchObject({ status: "gone", method: "refused", confidence: 0 });
  });

  it.each([Number.NaN, -7, 1e300, Number.POSITIVE_INFINITY, 0.5])(
    "takes the offset %d for a hint",
    (start) => {
      const anchor = { ...anchorOf(TEXTS.english, 40, 60), start, end: -start };
      expect(resolve([anchor], TEXTS.english)[0]).toMatchObject({ start: 40, end: 60 });
    },
  );

  it("answers equal anchors alike, each with a placement of its own", () => {
    const anchor = anchorOf(TEXTS.english, 4, 9);
    const [one, other] = resolve([anchor, { ...anchor }], `New. ${TEXTS.english}`);
    expect(one).toEqual(other);
    expect(one).not.toBe(other);
  });

  it("answers in the order it was asked, and nothing for nothing", () => {
    const text = TEXTS.english;
    const anchors = [anchorOf(text, 40, 44), anchorOf(text, 0, 3)];
    expect(resolve(anchors, text).map(({ start }) => start)).toEqual([40, 0]);
    expect(resolve([], text)).toEqual([]);
  });

  it("does not place an empty quote anywhere", () => {
    expect(resolve([{ exact: "", prefix: "", suffix: "", start: 0, end: 0 }], "text")[0]?.status).toBe(
      "gone",
    );
  });
});

describe("inOrder", () => {
  it("keeps a longest increasing run", () => {
    expect(inOrder([10, 20, 5, 30])).toEqual([true, true, false, true]);
    expect(inOrder([])).toEqual([]);
    expect(inOrder([1, 1, 1])).toEqual([true, true, true]);
  });
});
