import { describe, expect, it } from "vitest";
import type { Weight } from "./edits/editors";
import { restyle } from "./edits/typography";
import { type Revision, revise } from "./generate";
import { judge, type Verdict } from "./judge";
import { choosePassages } from "./passages";
import type { Corpus } from "./prose/corpus";
import { sentencesOf } from "./prose/corpus";
import { createRandom } from "./random";
import { createTruth } from "./truth";

/** A text of our own: sixty paragraphs that differ by numbers and names, so that every word can be told. */
function sample(): Corpus {
  const people = ["Anna", "Boris", "Clara", "Daniil", "Elsa"];
  const paragraphs = Array.from({ length: 60 }, (_, index) => {
    const who = people[index % people.length];
    return `On day ${index} of the journey “${who}” wrote ${index * 3} lines—no more, no less. The others, ${index + 2} of them, slept; ${who}’s lamp burned until ${index % 12} o’clock. Was it worth it? Nobody in house ${index * 7} could say.`;
  });
  const reserve = Array.from(
    { length: 60 },
    (_, index) => `An added remark, the ${index}th, that was not there. `,
  );
  return { name: "sample", language: "en", spaced: true, paragraphs, reserve };
}

const weights: Weight[] = ["none", "light", "heavy"];
const revisions = [1, 2, 3, 4].flatMap((seed) =>
  weights.map((weight): [string, Revision] => [`${weight}, seed ${seed}`, revise(sample(), weight, seed)]),
);

/** Whether the sentence stands in the text as something that came from nowhere. */
function copiedInto(text: string, origin: Int32Array, sentence: string): boolean {
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
    if (origin.slice(at, at + sentence.length).every((from) => from < 0)) return true;
  }
  return false;
}

describe("revise", () => {
  it.each(weights)("gives the same text for the same seed, and another for another (%s)", (weight) => {
    const { text } = revise(sample(), weight, 5);
    expect(revise(sample(), weight, 5).text).toBe(text);
    expect(revise(sample(), weight, 6).text === text).toBe(weight === "none");
  });

  it.each(revisions)("keeps account of every unit, both ways (%s)", (_, { old, text, place, origin }) => {
    expect(place.length).toBe(old.length);
    expect(origin.length).toBe(text.length);
    const lost = Array.from(origin.entries()).filter(([at, from]) => {
      const known = from < 0 ? at : (place[from] ?? -1);
      return known < 0 || known > at;
    });
    expect(lost).toEqual([]);
  });

  it.each(revisions)("says of a unit only that it came from one like it (%s)", (_, { old, text, origin }) => {
    let same = 0;
    let tracked = 0;
    for (const [at, from] of origin.entries()) {
      if (from < 0) continue;
      tracked += 1;
      if (text.charAt(at) === old.charAt(from)) same += 1;
    }
    // The rest are mistyped letters and signs of another house.
    expect(same / tracked).toBeGreaterThan(0.95);
  });

  it("leaves the text as it is when nothing is to be done", () => {
    const { old, text, place } = revise(sample(), "none", 1);
    expect(text).toBe(old);
    expect(place.every((at, from) => at === from)).toBe(true);
  });

  it("keeps nearly all of a text in a light edition, and loses and adds much in a heavy one", () => {
    const lost = (revision: Revision) =>
      revision.place.reduce((sum, at) => sum + (at < 0 ? 1 : 0), 0) / revision.old.length;
    expect(lost(revise(sample(), "light", 3))).toBeLessThan(0.04);
    expect(lost(revise(sample(), "heavy", 3))).toBeGreaterThan(0.08);
    expect(lost(revise(sample(), "heavy", 3))).toBeLessThan(0.4);
  });

  it("marks a copied sentence as new: it came from nowhere, though its words are old", () => {
    const editions = Array.from({ length: 12 }, (_, seed) => revise(sample(), "heavy", seed));
    const copies = editions.flatMap(({ old, text, origin }) =>
      old
        .split("\n")
        .flatMap(sentencesOf)
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence.length > 60 && copiedInto(text, origin, sentence)),
    );
    expect(copies.length).toBeGreaterThan(0);
  });
});

describe("restyle", () => {
  it("lets a sign stand for the sign it replaced, and takes the spaces around it for new", () => {
    const house = { signs: new Map([["—", " – "]]), missed: 0, form: null, unpointed: 0 };
    const runs = restyle("—", 7, house, false, createRandom(1));
    expect(runs.map(({ text, origin }) => [text, origin])).toEqual([
      [" ", -1],
      ["–", 7],
      [" ", -1],
    ]);
  });

  it("composes a letter with its mark, and both old units are there", () => {
    const house = { signs: new Map<string, string>(), missed: 0, form: "NFC" as const, unpointed: 0 };
    expect(restyle("e\u0301", 3, house, true, createRandom(1))).toEqual([
      { text: "é", origin: 3, width: 2, slot: -1 },
    ]);
  });
});

describe("createTruth", () => {
  const passages = choosePassages(sample(), 300, 9);

  it("finds every passage of an unchanged text where it was", () => {
    const truthOf = createTruth(revise(sample(), "none", 1));
    for (const passage of passages) {
      const { start, end } = passage;
      expect(truthOf(passage)).toEqual({
        survived: 1,
        places: [{ tight: { start, end }, loose: { start, end } }],
      });
    }
  });

  it.each(revisions)("calls deleted only what has no unit in the new text (%s)", (_, revision) => {
    const truthOf = createTruth(revision);
    for (const passage of passages) {
      const { survived, places } = truthOf(passage);
      const units = revision.place.slice(passage.start, passage.end).filter((at) => at >= 0).length;
      if (survived === 0) expect(units).toBeLessThan(passage.end - passage.start);
      expect(places.length > 0).toBe(survived > 0);
      for (const { tight, loose } of places) {
        expect(tight.start).toBeGreaterThanOrEqual(loose.start);
        expect(tight.end).toBeLessThanOrEqual(loose.end);
        expect(revision.origin[tight.start]).toBeGreaterThanOrEqual(passage.start);
        expect(revision.origin[tight.end - 1]).toBeLessThan(passage.end);
      }
    }
  });
});

describe("judge", () => {
  const place = (start: number, end: number, wider = end) => ({
    tight: { start, end },
    loose: { start, end: wider },
  });
  const sure = (start: number, end: number) => ({ start, end, sure: true });
  const cases: [string, Parameters<typeof judge>[0], number, ReturnType<typeof place>[], Verdict][] = [
    ["the true range", sure(10, 20), 1, [place(10, 20)], "right"],
    ["nearly the true range", sure(11, 20), 1, [place(10, 20)], "right"],
    ["half of the true range", sure(10, 16), 1, [place(10, 20)], "inexact"],
    ["other words", sure(30, 40), 1, [place(10, 20)], "false"],
    ["survivors with what replaced the rest", sure(10, 28), 0.6, [place(10, 20, 28)], "right"],
    ["the smaller of two nearly equal parts", sure(50, 60), 0.55, [place(10, 22), place(50, 60)], "right"],
    ["gone, and it is", null, 0, [], "right"],
    ["gone, and half of it is there", null, 0.5, [place(10, 20)], "missed"],
    ["gone, and a little is there", null, 0.3, [place(10, 20)], "right"],
    ["a place for a little that is there", sure(10, 20), 0.3, [place(10, 20)], "right"],
    ["a place for what was deleted", sure(10, 20), 0.1, [place(10, 20)], "false"],
    ["an offer", { start: 10, end: 20, sure: false }, 1, [place(10, 20)], "uncertain"],
  ];
  it.each(cases)("%s", (_, answer, survived, places, verdict) => {
    expect(judge(answer, { survived, places })).toBe(verdict);
  });
});
