import { describe, expect, it } from "vitest";
import { cleanBody, excerpt, isEmptyBody, plainBody, textLength } from "./body";

const text = (value: string, ...marks: unknown[]) =>
  marks.length ? { type: "text", text: value, marks } : { type: "text", text: value };
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const doc = (...content: unknown[]) => ({ type: "doc", content });

describe("cleanBody", () => {
  it("keeps what the schema names", () => {
    const body = doc(
      paragraph(
        text("a", { type: "bold" }, { type: "italic" }),
        { type: "hardBreak" },
        text("b", { type: "code" }),
      ),
      { type: "codeBlock", content: [text("x = 1\ny = 2")] },
      { type: "blockquote", content: [paragraph(text("q"))] },
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [{ type: "listItem", content: [paragraph(text("c"))] }],
      },
    );
    expect(cleanBody(body)).toEqual(body);
  });

  it("drops the attributes an editor adds", () => {
    const json = doc(
      { type: "codeBlock", attrs: { language: null }, content: [text("x")] },
      {
        type: "orderedList",
        attrs: { start: 1, type: null },
        content: [{ type: "listItem", content: [paragraph(text("c"))] }],
      },
      paragraph(
        text("l", {
          type: "link",
          attrs: { href: "https://a.example/", target: "_blank", rel: "x", class: null },
        }),
      ),
    );
    expect(cleanBody(json)).toEqual(
      doc(
        { type: "codeBlock", content: [text("x")] },
        { type: "orderedList", content: [{ type: "listItem", content: [paragraph(text("c"))] }] },
        paragraph(text("l", { type: "link", attrs: { href: "https://a.example/" } })),
      ),
    );
  });

  it("makes plain text of links that lead elsewhere than the web or a mailbox", () => {
    for (const href of [
      "javascript:alert(1)",
      " JaVa\tScript:alert(1)",
      "data:text/html,x",
      "/relative",
      "",
      7,
    ]) {
      expect(cleanBody(doc(paragraph(text("l", { type: "link", attrs: { href } }))))).toEqual(
        doc(paragraph(text("l"))),
      );
    }
  });

  it("lets unknown nodes give way to their content", () => {
    const json = doc(
      { type: "heading", attrs: { level: 1 }, content: [text("h")] },
      { type: "section", content: [paragraph(text("p"))] },
      { type: "image", attrs: { src: "x" } },
    );
    expect(cleanBody(json)).toEqual(doc(paragraph(text("h")), paragraph(text("p"))));
  });

  it("cuts empty paragraphs at both ends and leaves those between", () => {
    const json = doc(
      { type: "paragraph" },
      paragraph(text("a")),
      { type: "paragraph" },
      paragraph(text("b")),
      paragraph(text("  ")),
    );
    expect(cleanBody(json)).toEqual(doc(paragraph(text("a")), { type: "paragraph" }, paragraph(text("b"))));
  });

  it("makes an empty document of anything else", () => {
    for (const json of [null, undefined, 1, "x", [], { content: "x" }, { content: [null, [], 3] }]) {
      expect(cleanBody(json)).toEqual({ type: "doc", content: [] });
    }
  });
});

describe("a body", () => {
  it("is made of plain text line by line", () => {
    expect(plainBody("a\r\nb")).toEqual(doc(paragraph(text("a")), paragraph(text("b"))));
  });
  it("is measured in units of its text", () => {
    expect(textLength(plainBody("ab\ncd"))).toBe(5);
    expect(excerpt(plainBody("ab\n\ncd"))).toBe("ab cd");
  });
  it("is empty when it holds only space", () => {
    expect(isEmptyBody(plainBody(" \n "))).toBe(true);
    expect(isEmptyBody(plainBody("."))).toBe(false);
  });
});
