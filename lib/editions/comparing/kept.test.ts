import { expect, test } from "vitest";
import { keepPairs } from "./kept";
import type { Question, Sides } from "./questions";

const side = (text: string) => ({ text, blocks: [{ id: "b1", start: 0, end: text.length }] });
const sides = (from: string, to: string): Sides => ({ from: side(from), to: side(to) });
const BLOCKS: Question = { ask: "blocks" };
/** Asks for nothing that has to be computed. */
const NOTHING: Question = { ask: "offers", found: [], anchors: [] };

test("texts are brought once, and asked about as often as one likes", () => {
  const answer = keepPairs();
  expect(answer({ key: "1", question: BLOCKS })).toEqual({ unknown: true });
  expect(answer({ key: "1", sides: sides("one tram", "a word, one tram") })).toEqual({});
  expect(answer({ key: "1", question: { ask: "offset", offset: 4 } }).answer).toBe(12);
  expect(answer({ key: "1", question: BLOCKS }).answer).toMatchObject([{ blockId: "b1", kind: "changed" }]);
});

test("no more than eight pairs are kept, and those asked for last", () => {
  const answer = keepPairs();
  const known = (key: string) => answer({ key, question: BLOCKS }).unknown === undefined;
  for (let n = 0; n < 8; n++) answer({ key: `${n}`, sides: sides("a", "b") });
  expect(known("0")).toBe(true);
  answer({ key: "8", sides: sides("a", "b") });
  expect([known("0"), known("1"), known("2"), known("8")]).toEqual([true, false, true, true]);
});

test("long texts push out the others, and are kept themselves however long", () => {
  const answer = keepPairs();
  const long = "x".repeat(4_000_000);
  answer({ key: "short", sides: sides("a", "b") });
  answer({ key: "long", sides: sides(long, long) });
  expect(answer({ key: "short", question: NOTHING })).toEqual({ unknown: true });
  expect(answer({ key: "long", question: NOTHING })).toEqual({ answer: [] });
});

test("a place in an empty text is at the same distance, but in the other one", () => {
  const answer = keepPairs();
  answer({ key: "1", sides: sides("", "four") });
  for (const [offset, at] of [
    [2, 2],
    [9, 4],
  ] as const)
    expect(answer({ key: "1", question: { ask: "offset", offset } }).answer).toBe(at);
});

test("who has read up to a place has not read what came in right behind it", () => {
  const answer = keepPairs();
  const reach = (key: string, offset: number) => answer({ key, question: { ask: "reach", offset } }).answer;
  const [first, second, added] = ["It is dark here.", "A tram comes late.", "Somebody sings of it."];
  answer({ key: "inserted", sides: sides(`${first}\n${second}`, `${first}\n${added}\n${second}`) });
  // The end of its paragraph, and the beginning of the next one.
  expect([first.length, first.length + 1].map((offset) => reach("inserted", offset))).toEqual([16, 16]);
  expect(reach("inserted", first.length + 7)).toBe(first.length + added.length + 2 + 6);
  answer({ key: "longer", sides: sides(`${first}\n${second}`, `${first}\n${second}\n${added}`) });
  const whole = first.length + 1 + second.length;
  expect([0, whole, whole + 9].map((offset) => reach("longer", offset))).toEqual([0, whole, whole]);
  answer({ key: "gone", sides: sides(`${first}\n${added}\n${second}`, `${first}\n${second}`) });
  expect(reach("gone", first.length + 1 + added.length)).toBeLessThanOrEqual(first.length + 1);
});
