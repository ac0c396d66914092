import { describe, expect, it } from "vitest";
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
