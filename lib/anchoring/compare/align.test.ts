import { describe, expect, it } from "vitest";
import { alignInOrder } from "./align";
import { marksOf } from "./marks";
import { emptyPairing, pairedIn, type Sides } from "./pairing";
import { hashOf, uniqueBlocks } from "./seeds";
import { settleGaps } from "./settle";
import { heaviestInOrder } from "./spine";
import { tokenise } from "./tokens";
import { Vocabulary } from "./vocabulary";
import { weighWords } from "./weights";

/** Two texts, compared in order. */
function align(oldText: string, newText: string) {
  const vocabulary = new Vocabulary();
  const old = tokenise(oldText, vocabulary);
  const now = tokenise(newText, vocabulary);
  const weights = weighWords(vocabulary, old, now);
  const sides: Sides = { a: old.ids, b: now.ids, weights, marks: marksOf(vocabulary) };
  const pairing = emptyPairing(old.count, now.count);
  alignInOrder(sides, { a0: 0, a1: old.count, b0: 0, b1: now.count }, pairing);
  return { old, now, sides, pairing };
}

/** Where in the new text the token at an offset of the old one is, or -1. */
function placeOf({ old, now, pairing }: ReturnType<typeof align>, offset: number): number {
  const there = pairing.toNow[old.starts.indexOf(offset)] ?? -1;
  return there < 0 ? -1 : (now.starts[there] ?? -1);
}

describe("uniqueBlocks", () => {
  it("finds what is once on both sides, and grows it over what is not", () => {
    const a = Int32Array.from([7, 7, 1, 2, 3, 7, 7]);
    const b = Int32Array.from([9, 7, 1, 2, 3, 7, 9]);
    const blocks = uniqueBlocks(a, b, { a0: 0, a1: 7, b0: 0, b1: 7 }, 3);
    expect([blocks.count, blocks.old[0], blocks.now[0], blocks.length[0]]).toEqual([1, 1, 1, 5]);
  });

  it("takes nothing that is twice on a side", () => {
    const a = Int32Array.from([1, 2, 3]);
    const b = Int32Array.from([1, 2, 3, 9, 1, 2, 3]);
    expect(uniqueBlocks(a, b, { a0: 0, a1: 3, b0: 0, b1: 7 }, 3).count).toBe(0);
  });

  it("finds a long agreement when it asks only some of the runs", () => {
    const a = Int32Array.from({ length: 400 }, (_, index) => index + 1);
    const b = Int32Array.from({ length: 900 }, (_, index) => (index < 500 ? 1000 + index : index - 499));
    const blocks = uniqueBlocks(a, b, { a0: 0, a1: 400, b0: 0, b1: 900 }, 5, 2);
    expect([blocks.count, blocks.old[0], blocks.now[0], blocks.length[0]]).toEqual([1, 0, 500, 400]);
  });

  it("comes to an end with a text that was written so that each of its runs is asked", () => {
    const a = new Int32Array(4000);
    let id = 1;
    for (let at = 0; at < a.length; at++) {
      do a[at] = id++;
      while (at >= 4 && hashOf(a, at - 4, 5) >>> 0 >= 2 ** 30);
    }
    const { count, length } = uniqueBlocks(a, a, { a0: 0, a1: 4000, b0: 0, b1: 4000 }, 5, 2);
    expect([count, length[0]]).toEqual([1, 4000]);
  });
});

describe("heaviestInOrder", () => {
  it("prefers one long block to two short ones that cross it", () => {
    const blocks = {
      count: 3,
      old: Int32Array.from([0, 2, 20]),
      now: Int32Array.from([10, 20, 0]),
      length: Int32Array.from([2, 2, 9]),
    };
    expect(heaviestInOrder(blocks, 0, 30)).toEqual([2]);
    expect(heaviestInOrder({ ...blocks, length: Int32Array.from([6, 6, 9]) }, 0, 30)).toEqual([0, 1]);
  });
});

describe("alignInOrder", () => {
  it("pairs what is around a replaced, a deleted and an inserted word", () => {
    const aligned = align("one two three four five six", "one 2 three five and six");
    expect([0, 4, 8, 14, 19, 24].map((offset) => placeOf(aligned, offset))).toEqual([0, -1, 6, -1, 12, 21]);
  });

  it("pairs runs rather than single words", () => {
    const aligned = align("x the sea was calm", "y the z the sea was calm");
    expect(placeOf(aligned, 2)).toBe(8);
  });

  it("stays in order where nothing is unique", () => {
    const line = "the same words again and again ";
    const aligned = align(line.repeat(300), `${line.repeat(150)}but not here ${line.repeat(150)}`);
    const places = Array.from(aligned.pairing.toNow).filter((place) => place >= 0);
    expect(places.length).toBeGreaterThan(1790);
    expect(places).toEqual(places.slice().sort((x, y) => x - y));
  });

  it("never gives one token to two", () => {
    const { pairing } = align("a b a b c a a b c d ".repeat(200), "b a c a b d a a b ".repeat(220));
    for (const [old, now] of pairing.toNow.entries()) if (now >= 0) expect(pairing.toOld[now]).toBe(old);
  });
});

describe("settleGaps", () => {
  it("lets a full stop follow its own sentence when another is inserted behind", () => {
    const oldText = "They spoke. Then night fell.";
    const aligned = align(oldText, "They spoke. Nobody slept. Then night fell.");
    const { sides, pairing, old } = aligned;
    settleGaps(sides, pairing, pairedIn(pairing, 0, old.count));
    expect(placeOf(aligned, oldText.indexOf("."))).toBe(10);
  });

  it("and when its sentence was edited as well", () => {
    const oldText = "They often spoke. Then night fell.";
    const aligned = align(oldText, "They often sang. Nobody slept at all. Then night fell.");
    const { sides, pairing, old } = aligned;
    settleGaps(sides, pairing, pairedIn(pairing, 0, old.count));
    expect(placeOf(aligned, oldText.indexOf("."))).toBe(15);
  });
});
