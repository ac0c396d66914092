import { describe, expect, it } from "vitest";
import type { Anchor, Placement } from "./anchor";
import { REVISIONS } from "./cases/revisions/all";
import type { Note, Revision } from "./cases/revisions/revision";
import { describe as anchorOf } from "./describe";
import { remap } from "./remap";
import { resolve } from "./resolve";

const textOf = (paragraphs: readonly string[]) => paragraphs.join("\n");

/** The nth occurrence of words in a text. */
function spanOf(words: string, text: string, nth = 0) {
  let start = text.indexOf(words);
  for (let seen = 0; seen < nth && start >= 0; seen++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” does not stand ${nth + 1} times in the text.`);
  return { start, end: start + words.length };
}

/** In words that can be read when it fails: what a placement says of a note. */
function said({ status, start, end }: Placement, text: string): string {
  return status === "gone" ? "gone" : `${status === "uncertain" ? "perhaps " : ""}${text.slice(start, end)}`;
}

/** Whether a placement is what a reader would say, or an offer of it. */
function agrees(placement: Placement, note: Note, text: string): boolean {
  if (placement.status === "gone") return note.becomes === null;
  // What was taken out may be offered somewhere for review, never painted.
  if (note.becomes === null) return placement.status === "uncertain";
  const whole = spanOf(note.becomes, text, note.at);
  const from = whole.start + (note.least ? note.becomes.indexOf(note.least) : 0);
  const least = { start: from, end: from + (note.least ?? note.becomes).length };
  return between(placement, least, whole) || likeness(placement, whole) >= 0.8;
}

type Span = { start: number; end: number };

const between = (span: Span, least: Span, most: Span) =>
  span.start >= most.start && span.start <= least.start && span.end >= least.end && span.end <= most.end;

/** What two spans share, of all that they cover. */
function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

type Name = "remap" | "resolve";

/** Known faults, by the words of the note: each is painted on other words. The test fails when one is mended: take it out. */
const FAULTS: Record<Name, readonly string[]> = {
  remap: [],
  resolve: [],
};

/** How many of all notes may be called gone, or be offered in the wrong place, though they are there. */
const MISSED: Record<Name, number> = { remap: 2, resolve: 4 };

const IMPLEMENTATIONS: [Name, (anchors: readonly Anchor[], old: string, now: string) => Placement[]][] = [
  ["remap", remap],
  ["resolve", (anchors, _, now) => resolve(anchors, now)],
];

describe.each(IMPLEMENTATIONS)("%s", (name, place) => {
  const missed: string[] = [];

  describe.each(REVISIONS)("of $name", ({ old, now, notes }: Revision) => {
    const [from, to] = [textOf(old), textOf(now)];
    const anchors = notes.map(({ on, nth }) => {
      const { start, end } = spanOf(on, from, nth);
      return anchorOf(from, start, end);
    });
    const placements = place(anchors, from, to);

    for (const [index, note] of notes.entries()) {
      const test = FAULTS[name].includes(note.on) ? it.fails : it;
      test(`paints “${note.on}” on no other words: ${note.what}`, () => {
        const placement = placements[index];
        if (!placement) throw new Error("There is a placement for each note.");
        if (agrees(placement, note, to)) return;
        if (placement.status === "gone" || placement.status === "uncertain") missed.push(note.on);
        else expect(said(placement, to)).toBe(note.becomes ?? "gone");
      });
    }
  });

  it("finds all but a few", () => {
    expect(missed.slice(MISSED[name])).toEqual([]);
  });
});
