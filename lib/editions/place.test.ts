import { describe, expect, it } from "vitest";
import { describe as describePassage } from "@/lib/anchoring/describe";
import { type LastSure, offerPlaces, placeNotes } from "./place";

const BRIDGES = "The bridges are raised at two, and whoever stayed too long stays until five.";
const TRAM = "They talk until the tram comes, and nobody minds the cold that rises from the water.";
const ICE = "In winter the bridges stay down, because no ship comes through the ice of the river.";

/** An edition of paragraphs, in which a picture is one place-holder. */
function edition(...paragraphs: [id: string, text: string][]) {
  let start = 0;
  const blocks = paragraphs.map(([id, { length }]) => {
    const block = { id, start, end: start + length };
    start = block.end + 1;
    return block;
  });
  return { text: paragraphs.map(([, words]) => words).join("\n"), blocks };
}
const passage = (text: string, words: string): LastSure => ({
  target: "passage",
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const picture = (start: number): LastSure => ({
  target: "block",
  start,
  end: start + 1,
});

describe("placing notes in a new edition", () => {
  const BLOCKS: [string, string][] = [
    ["b1", BRIDGES],
    ["b2", "\uFFFC"],
    ["b3", TRAM],
    ["b4", ICE],
  ];
  const old = edition(...BLOCKS);
  const at = old.text.indexOf("\uFFFC");

  it("answers in the order of the notes, whatever they are about", () => {
    const whole: LastSure = { target: "text", start: -1, end: -1 };
    const notes = [passage(old.text, "nobody minds"), whole, passage(old.text, "raised at two"), picture(at)];
    const next = edition(["n1", "A word before all the others."], ...BLOCKS);
    const found = placeNotes(notes, old, next);
    expect(found.map(({ start, end }) => next.text.slice(Math.max(start, 0), Math.max(end, 0)))).toEqual([
      "nobody minds",
      "",
      "raised at two",
      "\uFFFC",
    ]);
    expect(found[1]).toEqual({ status: "kept", start: -1, end: -1, confidence: 1, method: "position" });
  });

  it("a picture goes where its block went", () => {
    const next = edition(["b1", BRIDGES], ["b3", TRAM], ["b4", ICE], ["b2", "\uFFFC"]);
    const [found] = placeNotes([picture(at)], old, next);
    expect(found).toEqual({
      status: "moved",
      start: next.text.length - 1,
      end: next.text.length,
      confidence: 1,
      method: "block",
    });
  });

  it("a note that somebody put on another picture follows that one from then on", () => {
    const two = edition(...BLOCKS, ["b5", "\uFFFC"]);
    const last = two.text.length - 1;
    const next = edition(["b5", "\uFFFC"], ...BLOCKS);
    const found = placeNotes([picture(last), picture(two.text.indexOf("\uFFFC"))], two, next);
    expect(found.map(({ start }) => start)).toEqual([0, next.text.lastIndexOf("\uFFFC")]);
    expect(found.map(({ method }) => method)).toEqual(["block", "block"]);
  });

  it("another picture in its place is at most a guess", () => {
    const next = edition(["b1", BRIDGES], ["n2", "\uFFFC"], ["b3", TRAM], ["b4", ICE]);
    const [found] = placeNotes([picture(at)], old, next);
    expect(["uncertain", "gone"]).toContain(found?.status);
  });

  it("a block of that name that is text now is not the picture", () => {
    const next = edition(["b1", BRIDGES], ["b2", "Here was a picture."], ["b3", TRAM]);
    const [found] = placeNotes([picture(at)], old, next);
    expect(["uncertain", "gone"]).toContain(found?.status);
  });

  it("a place that can't be is gone, and takes no other note along", () => {
    const nonsense = [
      { start: 5, end: 5 },
      { start: 9, end: 3 },
      { start: 0, end: 9_999 },
      { start: -4, end: 2 },
    ];
    const notes = nonsense.map((place): LastSure => ({ target: "passage", ...place }));
    const found = placeNotes([...notes, passage(old.text, "raised at two")], old, old);
    expect(found.map(({ status }) => status)).toEqual(["gone", "gone", "gone", "gone", "kept"]);
  });

  it("a copy of a deleted passage elsewhere is offered, and never sure", () => {
    const quoted = edition(["b1", BRIDGES], ["b4", ICE]);
    const gone = { status: "gone" as const, start: 5, end: 5, confidence: 0, method: "none" };
    const anchor = describePassage(
      old.text,
      old.text.indexOf("In winter"),
      old.text.indexOf("In winter") + 40,
    );
    const [offer] = offerPlaces([gone], [anchor], quoted.text);
    expect(offer?.status).toBe("uncertain");
    expect(offer?.confidence).toBeLessThanOrEqual(0.5);
    expect(quoted.text.slice(offer?.start, offer?.end)).toBe(anchor.exact);
  });

  it("what nothing is left of stays gone, at the place where it stood", () => {
    const gone = { status: "gone" as const, start: 5, end: 5, confidence: 0, method: "none" };
    const anchor = describePassage(
      old.text,
      old.text.indexOf("nobody minds"),
      old.text.indexOf("nobody minds") + 21,
    );
    expect(offerPlaces([gone], [anchor], "Something else altogether.")).toEqual([gone]);
  });
});
