import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_CONTEXT } from "./anchor";
import { tidySelection } from "./boundaries";
import { describe as anchorOf } from "./describe";
import { resolve } from "./resolve";
import { insidePair } from "./surrogates";
import { verifyClaim } from "./verify";

/** Half of a surrogate pair on its own. */
const LONE = /\p{Surrogate}/u;

/** Text that is rich in copies, pairs and joined characters. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom("a", "b", " ", "\n", "the ", "кто ", "夜", "𠮷", "👍🏽", "e\u0301", " ۚ", "\uFFFC"),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 120 },
  )
  .map((parts) => parts.join(""))
  .filter((whole) => whole.length > 0 && !LONE.test(whole));

/** A text with a range of it that `describe` accepts. */
const passage = fc
  .tuple(text, fc.nat(), fc.nat())
  .map(([whole, a, b]) => {
    const [low = 0, high = 0] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
    return {
      whole,
      start: insidePair(whole, low) ? low - 1 : low,
      end: insidePair(whole, high) ? high + 1 : high,
    };
  })
  .filter(({ start, end }) => start < end);

describe("anchors", () => {
  it("lead back to where they were made", () => {
    fc.assert(
      fc.property(passage, ({ whole, start, end }) => {
        const [placement] = resolve([anchorOf(whole, start, end)], whole);
        expect(placement).toMatchObject({ status: "kept", method: "position", start, end, confidence: 1 });
      }),
    );
  });

  it("are accepted by the check that the server makes", () => {
    fc.assert(
      fc.property(passage, ({ whole, start, end }) => {
        expect(verifyClaim(anchorOf(whole, start, end), whole)).toEqual({ ok: true });
      }),
    );
  });

  it("are well-formed text and bounded", () => {
    fc.assert(
      fc.property(passage, ({ whole, start, end }) => {
        const { exact, prefix, suffix } = anchorOf(whole, start, end);
        for (const part of [exact, prefix, suffix]) expect(part).not.toMatch(LONE);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(MAX_CONTEXT);
      }),
    );
  });

  it("are never placed surely on other words", () => {
    fc.assert(
      fc.property(passage, text, ({ whole, start, end }, other) => {
        const anchor = anchorOf(whole, start, end);
        const [placement] = resolve([anchor], other);
        if (placement?.status === "gone") return;
        expect(other.slice(placement?.start, placement?.end)).toBe(anchor.exact);
      }),
    );
  });

  it("follow their words when something is put before the text", () => {
    fc.assert(
      fc.property(passage, text, ({ whole, start, end }, before) => {
        const anchor = anchorOf(whole, start, end);
        const [placement] = resolve([anchor], `${before}\n${whole}`);
        // Never lost; and where sure, on the same words.
        expect(placement?.status).not.toBe("gone");
      }),
    );
  });

  it("are refused when any of their numbers is off", () => {
    fc.assert(
      fc.property(passage, fc.integer({ min: -3, max: 3 }), ({ whole, start, end }, by) => {
        fc.pre(by !== 0);
        const claim = { ...anchorOf(whole, start, end), end: end + by };
        expect(verifyClaim(claim, whole).ok).toBe(false);
      }),
    );
  });
});

describe("a tidied selection", () => {
  it("cuts no pair, keeps no white space at its ends and is stable", () => {
    fc.assert(
      fc.property(text, fc.nat(400), fc.nat(400), (whole, a, b) => {
        const blocks = [{ id: "b1", start: 0, end: whole.length }];
        const span = tidySelection(whole, blocks, a, b);
        if (!span) return;
        expect(insidePair(whole, span.start) || insidePair(whole, span.end)).toBe(false);
        expect(tidySelection(whole, blocks, span.start, span.end)).toEqual(span);
      }),
    );
  });
});
