import { describe, expect, it } from "vitest";
import { decodeText } from "./decode";
import { MAX_TEXT_BYTES } from "./limits";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string, big: boolean) => {
  const out = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(big ? out.swap16() : out);
};
const refusal = (code: string) => expect.objectContaining({ name: "ImportRefusal", code });

describe("decodeText", () => {
  it("reads UTF-8 with and without a byte order mark, and UTF-16 of both orders", () => {
    const text = "Belle Époque, Белые ночи, 白夜, 🙂";
    for (const input of [utf8(text), utf8(`\uFEFF${text}`), utf16(text, false), utf16(text, true)])
      expect(decodeText(input).text).toBe(text);
  });

  it("makes every line end a line feed, and a page end a blank line", () => {
    expect(decodeText(utf8("a\r\nb\rc\u0085d\u2028e\ff")).text).toBe("a\nb\nc\nd\ne\n\nf");
  });

  it("keeps the Unicode form that was written", () => {
    expect(decodeText(utf8("e\u0301 \u212b ﬁ")).text).toBe("e\u0301 \u212b ﬁ");
  });

  it("leaves stray control characters out and counts them", () => {
    expect(decodeText(utf8("The end.\u001a"))).toEqual({ text: "The end.", dropped: 1 });
  });

  it.each([
    ["NUL", utf8("a\0b"), "binary"],
    ["many control characters", utf8("\u0001\u0002\u0003\u0004\u0005"), "binary"],
    ["a PDF", utf8("%PDF-1.7 text"), "binary"],
    ["a ZIP", bytes(0x50, 0x4b, 3, 4, 65), "binary"],
    ["a byte that no UTF-8 has", bytes(0x61, 0xff, 0x61), "encoding"],
    ["a cut sequence", bytes(0x61, 0xe2, 0x82), "encoding"],
    ["an overlong sequence", bytes(0xc0, 0xaf), "encoding"],
    ["half a surrogate pair in UTF-8", bytes(0xed, 0xa0, 0x80), "encoding"],
    ["half a surrogate pair in UTF-16", bytes(0xff, 0xfe, 0x3d, 0xd8, 0x61, 0x00), "encoding"],
    ["Windows-1251", bytes(0xc1, 0xe5, 0xeb, 0xfb, 0xe5), "encoding"],
    ["one byte too many", new Uint8Array(MAX_TEXT_BYTES + 1).fill(97), "too-large"],
    ["UTF-16 that is too long", utf16("я".repeat(MAX_TEXT_BYTES / 2 + 1), false), "too-large"],
  ])("refuses %s", (_what, input, code) => {
    expect(() => decodeText(input)).toThrow(refusal(code));
  });

  it("takes a text of exactly the largest size", () => {
    expect(decodeText(new Uint8Array(MAX_TEXT_BYTES).fill(97)).text).toHaveLength(MAX_TEXT_BYTES);
  });
});
