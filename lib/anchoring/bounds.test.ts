import { beforeAll, describe, expect, it } from "vitest";
import type { Anchor, Placement } from "./anchor";
import { describe as anchorOf } from "./describe";
import { remap } from "./remap";
import { resolve } from "./resolve";

/**
 * Work grows with the length of the texts plus the number of notes, never with their product or a square. Seen as
 * ratios of times within one run: what is linear takes 8 times as long for 8 times as much, what is quadratic 64
 * times; the line is drawn at 30. The least of several processor times counts, so that a busy machine changes nothing.
 */
const LARGER = 8;
const LINEAR = 30;
/** Times below this (milliseconds) say more about the clock than about the work. */
const SHORTEST = 4;
const SMALL = 8_000;

type Input = { old: string; now: string; anchors: Anchor[] };
type Place = (input: Input) => Placement[];

const IMPLEMENTATIONS: [string, Place][] = [
  ["remap", ({ old, now, anchors }) => remap(anchors, old, now)],
  ["resolve", ({ now, anchors }) => resolve(anchors, now)],
];

const WORDS =
  "night talk lamp river paper street window letter winter bridge table voice harbour story answer".split(
    " ",
  );

/** Sentences of which no two are the same, `length` units of them, forty to a paragraph; every nth word another. */
function prose(length: number, changed = 0): string {
  let text = "";
  for (let index = 0; text.length < length; index++) {
    const word = (step: number) => WORDS[(index * step + (index >> 3)) % WORDS.length] ?? "";
    const first = changed > 0 && index % changed === 0 ? "another" : word(1);
    text += `The ${first} of house ${index} kept its ${word(7)} by the ${word(11)}. ${index % 40 === 39 ? "\n" : ""}`;
  }
  return text;
}

/** Notes all over a text, on one to sixty units. */
function anchorsOf(text: string, count: number): Anchor[] {
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index * (text.length - 70)) / count);
    return anchorOf(text, start, start + 1 + (index % 60));
  });
}

const input = (old: string, now: string, count = 300): Input => ({
  old,
  now,
  anchors: anchorsOf(old, count),
});

/** Units of a text of such words: fewer say nothing of a square. */
const ALIKE = 400_000;

/** Words, no two the same, that the usual hash of strings cannot tell apart: "an" and "c0" weigh 31 × 97 + 110 both. */
function alike(length: number): string {
  const bits = (number: number) =>
    Array.from({ length: 16 }, (_, bit) => ((number >> bit) & 1 ? "c0" : "an"));
  return Array.from({ length: Math.floor(length / 33) }, (_, number) => bits(number).join("")).join(" ");
}

const SHAPES: [string, (length: number) => Input][] = [
  ["prose of which every tenth sentence changed", (length) => input(prose(length), prose(length, 10))],
  ["one letter repeated, one taken out", (length) => input("a".repeat(length), "a".repeat(length - 1))],
  ["two letters by turns, exchanged", (length) => input("ab".repeat(length / 2), "ba".repeat(length / 2))],
  [
    "one sentence over and over, some fewer times",
    (length) => {
      const sentence = "The same sentence, and the same again. ";
      const times = Math.floor(length / sentence.length);
      return input(sentence.repeat(times), sentence.repeat(times - 3));
    },
  ],
  [
    "one line over and over, some fewer times",
    (length) => {
      const line = "The same line, and the same again.\n";
      const times = Math.floor(length / line.length);
      return input(line.repeat(times), line.repeat(times - 3));
    },
  ],
  [
    "two unrelated texts",
    (length) => input(prose(length), "Совсем другие слова, и ни одного общего. ".repeat(length / 40)),
  ],
  [
    "the same words in the opposite order",
    (length) => input(prose(length), prose(length).split(" ").reverse().join(" ")),
  ],
  [
    "a text without any space",
    (length) => input(prose(length).replace(/\s/gu, ""), prose(length, 10).replace(/\s/gu, "")),
  ],
  ["a text of one-letter words", (length) => input("x y ".repeat(length / 4), "y x ".repeat(length / 4))],
];

/** Processor time of this process, in milliseconds. */
const worked = () => process.cpuUsage().user / 1000;

function leastTime(place: Place, given: Input): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5; turn++) {
    const start = worked();
    place(given);
    least = Math.min(least, worked() - start);
  }
  return Math.max(least, SHORTEST);
}

describe.each(IMPLEMENTATIONS)("%s", (_, place) => {
  let usual = 0;
  beforeAll(() => {
    usual = leastTime(place, input(prose(SMALL * LARGER), prose(SMALL * LARGER, 10)));
  });

  it.each(SHAPES)(
    "takes time in proportion to the text, and not many times the usual: %s",
    (_name, shape) => {
      const small = leastTime(place, shape(SMALL));
      const large = leastTime(place, shape(SMALL * LARGER));
      expect(large / small).toBeLessThan(LINEAR);
      expect(large / usual).toBeLessThan(LINEAR / 2);
    },
  );

  it("is not slowed down by words that were written to have one hash", () => {
    const many = alike(ALIKE);
    const time = leastTime(place, input(many, many.slice(66), 20));
    expect(time / usual).toBeLessThan((LINEAR * ALIKE) / (SMALL * LARGER));
  });

  it("takes time in proportion to the notes", () => {
    const [old, now] = [prose(SMALL), prose(SMALL, 10)];
    const few = leastTime(place, input(old, now, 1000));
    expect(leastTime(place, input(old, now, 1000 * LARGER)) / few).toBeLessThan(LINEAR);
  });

  it("takes time in proportion to the notes when all are on one word", () => {
    const [old, now] = [prose(SMALL), prose(SMALL, 10)];
    const start = old.indexOf("house 50");
    const anchor = anchorOf(old, start, start + 5);
    const on = (count: number): Input => ({ old, now, anchors: Array.from({ length: count }, () => anchor) });
    const few = leastTime(place, on(2000));
    expect(leastTime(place, on(2000 * LARGER)) / few).toBeLessThan(LINEAR);
  });
});
