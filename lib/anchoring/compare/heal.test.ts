import { describe, expect, it } from "vitest";
import { healBeside } from "./heal";
import { marksOf } from "./marks";
import { emptyPairing, pairRun, type Sides } from "./pairing";
import { tokenise } from "./tokens";
import { Vocabulary } from "./vocabulary";
import { weighWords } from "./weights";

/** What becomes of the old tokens when only the pairs `[old, new]` are known. */
function healed(oldText: string, newText: string, pairs: readonly (readonly [number, number])[]) {
  const vocabulary = new Vocabulary();
  const old = tokenise(oldText, vocabulary);
  const now = tokenise(newText, vocabulary);
  const weights = weighWords(vocabulary, old, now);
  const sides: Sides = { a: old.ids, b: now.ids, weights, marks: marksOf(vocabulary) };
  const pairing = emptyPairing(old.count, now.count);
  const stretchOf = new Int32Array(old.count);
  for (const [from, to] of pairs) {
    pairRun(pairing, from, to, 1);
    stretchOf[from] = 7;
  }
  healBeside(sides, pairing, stretchOf);
  return { toNow: [...pairing.toNow], toOld: [...pairing.toOld], stretchOf: [...stretchOf] };
}

describe("healBeside", () => {
  it("gives words back to what stood beside them, on both sides, and their stretch with them", () => {
    const { toNow, toOld, stretchOf } = healed("one two three four", "new one two three four", [[1, 2]]);
    expect(toNow).toEqual([1, 2, 3, 4]);
    expect(toOld).toEqual([-1, 0, 1, 2, 3]);
    expect(stretchOf).toEqual([7, 7, 7, 7]);
  });

  it("stops at another word, at one that has a pair, and at the end of a line", () => {
    expect(healed("one two three", "one 2 three", [[0, 0]]).toNow).toEqual([0, -1, -1]);
    expect(
      healed("one two two", "one two", [
        [0, 0],
        [2, 1],
      ]).toNow,
    ).toEqual([0, -1, 1]);
    expect(healed("one\ntwo", "one\ntwo", [[0, 0]]).toNow).toEqual([0, -1, -1]);
  });
});
