import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_CONTEXT } from "./anchor";
import { tidySelection } from "./boundaries";
import { foldedString, foldText } from "./compare/fold";
import { describe as anchorOf } from "./describe";
import { resolve } from "./resolve";
import { insidePair } from "./surrogates";
import { verifyClaim } from "./verify";

/** Half of a surrogate pair on its own. */
const LONE = /\p{Surrogate}/u;

const comparable = (words: string) => foldedString(foldText(words)).replaceAll(" ", "");

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

  it("are never said to be kept or moved on other words", () => {
    fc.assert(
      fc.property(passage, text, ({ whole, start, end }, other) => {
        const anchor = anchorOf(whole, start, end);
        const [placement] = resolve([anchor], other);
        // A letter's marks on their own read as nothing.
        fc.pre(!/^\p{M}/u.test(anchor.exact) && !/^\p{M}/u.test(anchor.suffix));
        if (placement?.status !== "kept" && placement?.status !== "moved") return;
        expect(comparable(other.slice(placement.start, placement.end))).toBe(comparable(anchor.exact));
      }),
    );
  });

  it("are placed inside of the text, and cut no pair, whatever they claim", () => {
    const claim = fc.record({
      exact: fc.oneof(text, fc.string({ unit: "binary", maxLength: 20 }), fc.constant("\ud83d")),
      prefix: fc.oneof(text, fc.constant("")),
      suffix: fc.oneof(text, fc.constant("")),
      start: fc.oneof(fc.integer(), fc.double(), fc.nat(300)),
      end: fc.oneof(fc.integer(), fc.double(), fc.nat(300)),
    });
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            claim,
            passage.map(({ whole, start, end }) => anchorOf(whole, start, end)),
          ),
        ),
        text,
        (claims, whole) => {
          const placements = resolve(claims, whole);
          expect(placements).toHaveLength(claims.length);
          for (const { start, end, status } of placements) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(whole.length);
            expect(start === end).toBe(status === "gone");
            expect(start).toBeLessThanOrEqual(end);
            expect(insidePair(whole, start) || insidePair(whole, end)).toBe(false);
          }
        },
      ),
    );
  });

  it("lead to their words where these occur once", () => {
    fc.assert(
      fc.property(passage, text, ({ whole, start, end }, other) => {
        const anchor = anchorOf(whole, start, end);
        const now = other + anchor.exact + other.split("").reverse().join("");
        const once = (where: string) => where.indexOf(anchor.exact) === where.lastIndexOf(anchor.exact);
        fc.pre(!LONE.test(now) && once(now) && once(whole));
        const [placement] = resolve([anchor], now);
        const at = now.indexOf(anchor.exact);
        expect(placement).toMatchObject({ start: at, end: at + anchor.exact.length });
        expect(placement?.status).not.toBe("gone");
      }),
    );
  });

  it("follow their words when something is put before the text", () => {
    fc.assert(
      fc.property(passage, text, ({ whole, start, end }, before) => {
        const anchor = anchorOf(whole, start, end);
        // White space on its own, or half of a letter, is nothing that could be followed.
        fc.pre(comparable(anchor.exact) !== "" && !/^\p{M}/u.test(anchor.exact));
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
