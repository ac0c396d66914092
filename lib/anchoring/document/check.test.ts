import { describe, expect, it } from "vitest";
import { checkDocument } from "./check";
import { MAX_NESTING } from "./schema";

const doc = (...content: unknown[]) => ({ type: "doc", attrs: { schema: 1 }, content });
const paragraph = (content?: unknown, attrs: object = {}) => ({
  type: "paragraph",
  attrs: { id: "b1", role: "body", section: false, ...attrs },
  ...(content === undefined ? {} : { content }),
});
const text = (value: unknown, marks?: unknown) => ({
  type: "text",
  text: value,
  ...(marks === undefined ? {} : { marks }),
});
const nested = (depth: number) => {
  let block: unknown = paragraph();
  for (let i = 0; i < depth; i++) block = { type: "blockquote", attrs: { id: `q${i}` }, content: [block] };
  return doc(block);
};

const REFUSED: [string, unknown, string][] = [
  ["nothing", null, "document"],
  ["a list", [], "document"],
  ["another type", { type: "page", attrs: { schema: 1 }, content: [] }, "type"],
  ["another schema", { type: "doc", attrs: { schema: 2 }, content: [] }, "attrs.schema"],
  ["no content", { type: "doc", attrs: { schema: 1 } }, "content"],
  ["an unknown field", { ...doc(), extra: 1 }, "document"],
  [
    "__proto__ as a field",
    JSON.parse('{"type":"doc","attrs":{"schema":1},"content":[],"__proto__":{}}'),
    "document",
  ],
  ["an unknown block", doc({ type: "script", attrs: { id: "b1" } }), "content[0].type"],
  ["a block that is inherited by name", doc({ type: "constructor", attrs: { id: "b1" } }), "content[0].type"],
  [
    "a list item outside a list",
    doc({ type: "listItem", attrs: { id: "b1" }, content: [paragraph()] }),
    "content[0].type",
  ],
  [
    "a paragraph right in a list",
    doc({ type: "bulletList", attrs: { id: "b2" }, content: [paragraph()] }),
    "content[0].content[0].type",
  ],
  ["an empty container", doc({ type: "aside", attrs: { id: "b1" }, content: [] }), "content[0].content"],
  ["one id twice", doc(paragraph(), paragraph()), "content[1].attrs.id"],
  ["an id that could leave its attribute", doc(paragraph([], { id: '"><b' })), "content[0].attrs.id"],
  ["a heading of level 1", doc({ type: "heading", attrs: { id: "b1", level: 1 } }), "content[0].attrs.level"],
  ["a level in words", doc({ type: "heading", attrs: { id: "b1", level: "2" } }), "content[0].attrs.level"],
  ["an unknown role", doc(paragraph([], { role: "hero" })), "content[0].attrs.role"],
  ["an event handler", doc(paragraph([], { onclick: "x" })), "content[0].attrs"],
  ["empty text", doc(paragraph([text("")])), "content[0].content[0].text"],
  ["an object in place of text", doc(paragraph([text({ not: "" })])), "content[0].content[0].text"],
  ["NUL", doc(paragraph([text("a\0")])), "content[0].content[0].text"],
  ["a line end in a paragraph", doc(paragraph([text("a\nb")])), "content[0].content[0].text"],
  ["half a surrogate pair", doc(paragraph([text("a\ud83d")])), "content[0].content[0].text"],
  [
    "an unknown mark",
    doc(paragraph([text("a", [{ type: "blink" }])])),
    "content[0].content[0].marks[0].type",
  ],
  [
    "one mark twice",
    doc(paragraph([text("a", [{ type: "em" }, { type: "em" }])])),
    "content[0].content[0].marks[1]",
  ],
  [
    "a link without address",
    doc(paragraph([text("a", [{ type: "link" }])])),
    "content[0].content[0].marks[0].attrs",
  ],
  [
    "marks in code",
    doc({ type: "codeBlock", attrs: { id: "b1", language: null }, content: [text("a", [])] }),
    "content[0].content[0]",
  ],
  [
    "a fractional list start",
    doc({ type: "orderedList", attrs: { id: "b1", start: 1.5 }, content: [] }),
    "content[0].attrs.start",
  ],
  ["too deep nesting", nested(MAX_NESTING + 1), `content[0]${".content[0]".repeat(MAX_NESTING)}`],
];

describe("checkDocument", () => {
  it.each(REFUSED)("refuses %s and names the place", (_what, value, path) => {
    expect(() => checkDocument(value)).toThrow(
      expect.objectContaining({ name: "DocumentError", message: expect.stringMatching(/./) }),
    );
    expect(() => checkDocument(value)).toThrow(`${path}: `);
  });

  it("gives back a document that is as it must be", () => {
    const document = doc(
      { type: "heading", attrs: { id: "b9", level: 2 }, content: [text("A"), { type: "hardBreak" }] },
      paragraph([text("b", [{ type: "link", attrs: { href: "https://example.org/" } }, { type: "em" }])]),
      { type: "codeBlock", attrs: { id: "b3", language: "js" }, content: [text("a\n\tb")] },
      { type: "image", attrs: { id: "b4", alt: "", title: null } },
      { type: "horizontalRule", attrs: { id: "b5" } },
      {
        type: "orderedList",
        attrs: { id: "b6", start: 3 },
        content: [{ type: "listItem", attrs: { id: "b7" }, content: [paragraph(undefined, { id: "b8" })] }],
      },
    );
    expect(checkDocument(document)).toBe(document);
    expect(() => checkDocument(nested(MAX_NESTING))).not.toThrow();
  });

  it("refuses a depth of 100,000 without overflowing", () => {
    expect(() => checkDocument(nested(100_000))).toThrow(/deeper than/);
  });
});
