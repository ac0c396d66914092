import { describe, expect, it } from "vitest";
import { CONTEXT, MAX_CONTEXT } from "./anchor";
import { TEXTS } from "./cases/texts";
import { describe as anchorOf } from "./describe";

/** Half of a surrogate pair on its own. */
const LONE = /\p{Surrogate}/u;

const english = TEXTS.english;

describe("describe", () => {
  it("takes 32 units of context on each side", () => {
    const text = `${"x".repeat(50)}[here]${"y".repeat(50)}`;
    const anchor = anchorOf(text, 50, 56);
    expect(anchor).toEqual({
      exact: "[here]",
      prefix: "x".repeat(CONTEXT),
      suffix: "y".repeat(CONTEXT),
      start: 50,
      end: 56,
    });
  });

  it("takes what there is at the ends of the text", () => {
    expect(anchorOf(english, 0, 3).prefix).toBe("");
    expect(anchorOf(english, english.length - 3, english.length).suffix).toBe("");
    expect(anchorOf("all of it", 0, 9)).toMatchObject({ exact: "all of it", prefix: "", suffix: "" });
  });

  it("widens the context until it tells the passage from its copies", () => {
    const same = "a line that is the same in both of these places ";
    const text = `First ${same}MARK ${same}. Second ${same}MARK ${same}!`;
    const start = text.lastIndexOf("MARK");
    const anchor = anchorOf(text, start, start + 4);
    const whole = anchor.prefix + anchor.exact + anchor.suffix;
    expect(anchor.prefix.length).toBeGreaterThan(CONTEXT);
    expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole));
  });

  it("stops at 200 units where nothing tells the copies apart", () => {
    const text = "ab".repeat(1000);
    const anchor = anchorOf(text, 1000, 1002);
    expect(anchor.prefix.length).toBeLessThanOrEqual(MAX_CONTEXT);
    expect(anchor.prefix.length).toBeGreaterThanOrEqual(MAX_CONTEXT - 1);
  });

  it("does not cut a surrogate pair at the edge of its context", () => {
    const anchor = anchorOf(`${"𝒜".repeat(40)}.x.${"𝒜".repeat(40)}`, 81, 82);
    expect(anchor.prefix).not.toMatch(LONE);
    expect(anchor.suffix).not.toMatch(LONE);
    expect(anchor.prefix.length).toBe(CONTEXT + 1);
  });

  it.each([
    ["before the text", -1, 3],
    ["after the text", 0, english.length + 1],
    ["empty", 4, 4],
    ["inverted", 5, 4],
    ["not whole", 0.5, 3],
    ["not a number", Number.NaN, 3],
  ])("refuses offsets that are %s", (_, start, end) => {
    expect(() => anchorOf(english, start, end)).toThrow(RangeError);
  });

  it("refuses offsets inside a surrogate pair", () => {
    expect(() => anchorOf(TEXTS.astral, 1, 4)).toThrow(RangeError);
    expect(() => anchorOf(TEXTS.astral, 0, 3)).toThrow(RangeError);
  });
});
