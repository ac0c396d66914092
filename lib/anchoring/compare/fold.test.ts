import { describe, expect, it } from "vitest";
import { foldedAt, foldedString, foldText, sourceEnd, sourceStart } from "./fold";

const folded = (text: string) => foldedString(foldText(text));

describe("foldText", () => {
  it.each([
    ["case", "Straße ΣΊΣΥΦΟΣ", "STRASSE Σίσυφος"],
    ["composition", "Cafe\u0301", "Café"],
    ["compatibility forms", "ﬁne １２", "fine 12"],
    ["quotation marks", "«a» „b“ ‘c’", "“a” \"b\" 'c'"],
    ["dashes", "a — b--c", "a - b–c"],
    ["spaces and line breaks", "a \u00a0 b\nc", "a b c"],
    ["soft hyphens", "Inter\u00adnet", "Internet"],
    ["Arabic vowel points", "اللَّيْلَةُ", "الليلة"],
    ["Hebrew vowel points", "שָׁלוֹם", "שלום"],
    ["stacked marks in another order", "a\u0323\u0302\u0301", "a\u0302\u0323\u0301"],
    ["the dots of an ellipsis", "well…", "well..."],
    ["letters outside the basic plane", "𝒜𝒷", "ab"],
  ])("makes no difference of %s", (_, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ["accents", "resume", "résumé"],
    ["hamza", "ا", "أ"],
    ["punctuation", "a, b", "a; b"],
    ["emoji", "👍", "👎"],
  ])("keeps %s apart", (_, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it("leads back to the source", () => {
    const source = "Der  «Stra\u00adße\u0301n» ﬁlm";
    const text = foldText(source);
    const at = foldedString(text).indexOf("film");
    expect(source.slice(sourceStart(text, at), sourceEnd(text, at + 4))).toBe("ﬁlm");
    expect(source.slice(sourceStart(text, at), sourceEnd(text, at + 1))).toBe("ﬁ");
    expect(sourceEnd(text, text.length)).toBe(source.length);
  });

  it("leads from the source to the folded text", () => {
    const source = "a  b\u00adﬁc";
    const text = foldText(source);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => foldedAt(text, offset))).toEqual([
      0, 1, 2, 2, 3, 3, 5, 6,
    ]);
  });

  it("leaves a pair's half that stands alone as it is", () => {
    expect(folded("a\ud800b")).toBe("a\ud800b");
  });
});
