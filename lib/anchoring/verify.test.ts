import { describe, expect, it } from "vitest";
import { type Anchor, MAX_CONTEXT, MAX_QUOTE } from "./anchor";
import { TEXTS } from "./cases/texts";
import { describe as anchorOf } from "./describe";
import { type ClaimFault, verifyClaim } from "./verify";

const text = TEXTS.english;
const good = anchorOf(text, 4, 9);
const faults: [string, Partial<Anchor>, ClaimFault][] = [
  ["a start that is no number", { start: Number.NaN }, "not-whole-numbers"],
  ["an end between two units", { end: 8.5 }, "not-whole-numbers"],
  ["a start before the text", { start: -1 }, "outside-the-text"],
  ["an end after the text", { end: text.length + 1 }, "outside-the-text"],
  ["an endless end", { end: Number.MAX_SAFE_INTEGER }, "outside-the-text"],
  ["an empty range", { start: 9 }, "empty"],
  ["an inverted range", { start: 10 }, "empty"],
  ["other words", { exact: "NIGHT" }, "quote-differs"],
  ["fewer words than the range holds", { exact: "nigh" }, "quote-differs"],
  ["a prefix that stands elsewhere", { prefix: "the talk " }, "context-differs"],
  ["a prefix longer than the text before", { prefix: "xThe " }, "context-differs"],
  ["a suffix that stands elsewhere", { suffix: "down" }, "context-differs"],
  ["a suffix longer than the text after", { suffix: `${text.slice(9)}x` }, "context-differs"],
  ["too much context", { suffix: "x".repeat(MAX_CONTEXT + 1) }, "context-too-long"],
];

describe("verifyClaim", () => {
  it("accepts what describe made", () => {
    expect(verifyClaim(good, text)).toEqual({ ok: true });
  });

  it("accepts less context than describe takes", () => {
    expect(verifyClaim({ ...good, prefix: "he ", suffix: "" }, text)).toEqual({ ok: true });
  });

  it.each(faults)("refuses %s", (_, change, reason) => {
    expect(verifyClaim({ ...good, ...change }, text)).toEqual({ ok: false, reason });
  });

  it("refuses a passage longer than the limit", () => {
    const long = "word ".repeat(MAX_QUOTE / 5 + 1);
    expect(verifyClaim(anchorOf(long, 0, MAX_QUOTE), long)).toEqual({ ok: true });
    expect(verifyClaim(anchorOf(long, 0, MAX_QUOTE + 1), long)).toEqual({
      ok: false,
      reason: "quote-too-long",
    });
  });

  it("refuses a range or a context that cuts a surrogate pair", () => {
    const astral = TEXTS.astral;
    const cut = { exact: astral.slice(1, 4), prefix: "", suffix: "", start: 1, end: 4 };
    expect(verifyClaim(cut, astral)).toEqual({ ok: false, reason: "cuts-a-character" });
    const context = { exact: astral.slice(2, 4), prefix: astral.slice(1, 2), suffix: "", start: 2, end: 4 };
    expect(verifyClaim(context, astral)).toEqual({ ok: false, reason: "cuts-a-character" });
  });
});
