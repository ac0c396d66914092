import { describe, expect, it } from "vitest";
import { everyNode } from "../cases/every-node";
import { checkDocument } from "./check";
import { MAX_BLOCKS, MAX_NESTING } from "./schema";

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
const refer = (note: string) => ({ type: "footnoteReference", attrs: { note } });
const notes = (...content: unknown[]) => ({
  type: "footnotes",
  attrs: { id: "notes" },
  content: [{ type: "footnote", attrs: { id: "n1" }, content }],
});
const cell = (id: string, attrs: object = {}, content: unknown[] = [paragraph([], { id: `${id}p` })]) => ({
  type: "tableCell",
  attrs: { id, colspan: 1, rowspan: 1, align: null, ...attrs },
  content,
});
const row = (id: string, ...content: unknown[]) => ({ type: "tableRow", attrs: { id }, content });
const table = (...content: { attrs: { id: string } }[]) => ({
  type: "table",
  attrs: { id: `table-of-${content[0]?.attrs.id}` },
  content,
});
const list = (...content: unknown[]) => ({
  type: "bulletList",
  attrs: { id: "list" },
  content: [{ type: "listItem", attrs: { id: "item" }, content }],
});
const figure = (...content: { attrs: { id: string } }[]) => ({
  type: "figure",
  attrs: { id: `figure-of-${content[0]?.attrs.id}` },
  content,
});
const image = { type: "image", attrs: { id: "image", alt: "", title: null } };
const caption = (id: string) => paragraph([], { id, role: "caption" });
const FIRST_INLINE = "content[0].content[0]";
const FIRST_CELL = "content[0].content[0].content[0]";
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
  [
    "a formula without source",
    doc(paragraph([{ type: "formula", attrs: { tex: " " } }])),
    `${FIRST_INLINE}.attrs.tex`,
  ],
  [
    "a formula in two lines",
    doc({ type: "formulaBlock", attrs: { id: "b1", tex: "a\nb" } }),
    "content[0].attrs.tex",
  ],
  ["marks on a formula", doc(paragraph([{ type: "formula", attrs: { tex: "x" }, marks: [] }])), FIRST_INLINE],
  ["marks on a line break", doc(paragraph([{ type: "hardBreak", marks: [] }])), FIRST_INLINE],
  ["a reference to nothing", doc(paragraph([refer("b9")])), `${FIRST_INLINE}.attrs.note`],
  ["a reference to a paragraph", doc(paragraph([refer("b1")])), `${FIRST_INLINE}.attrs.note`],
  [
    "a reference in a note",
    doc(paragraph([refer("n1")]), notes(paragraph([refer("n1")], { id: "p1" }))),
    "content[1].content[0].content[0].content[0].attrs.note",
  ],
  ["a note that nothing refers to", doc(notes(paragraph())), "content[0].content[0]"],
  [
    "footnotes before the end",
    doc(notes(paragraph()), paragraph([refer("n1")], { id: "b2" })),
    "content[0].type",
  ],
  [
    "a heading in a note",
    doc(paragraph([refer("n1")]), notes({ type: "heading", attrs: { id: "h", level: 2 } })),
    "content[1].content[0].content[0].type",
  ],
  ["a row outside a table", doc(row("r1", cell("c1"))), "content[0].type"],
  [
    "a cell without a block",
    doc(table(row("r1", cell("c1", {}, [])))),
    "content[0].content[0].content[0].content",
  ],
  [
    "a heading in a cell",
    doc(table(row("r1", cell("c1", {}, [{ type: "heading", attrs: { id: "h", level: 2 } }])))),
    "content[0].content[0].content[0].content[0].type",
  ],
  [
    "a table in a list in a cell",
    doc(table(row("r1", cell("c1", {}, [list(table(row("r2", cell("c2"))))])))),
    `${FIRST_CELL}.content[0].content[0].content[0].type`,
  ],
  ["a span of nothing", doc(table(row("r1", cell("c1", { colspan: 0 })))), `${FIRST_CELL}.attrs.colspan`],
  [
    "a span over more columns than there may be",
    doc(table(row("r1", cell("c1", { colspan: 101 })))),
    `${FIRST_CELL}.attrs.colspan`,
  ],
  [
    "more columns than there may be",
    doc(table(row("r1", cell("c1", { colspan: 100 }), cell("c2")))),
    "content[0].content[0]",
  ],
  [
    "a span past the last row",
    doc(table(row("r1", cell("c1", { rowspan: 2 })))),
    `${FIRST_CELL}.attrs.rowspan`,
  ],
  [
    "a row that is too short",
    doc(table(row("r1", cell("c1"), cell("c2")), row("r2", cell("c3")))),
    "content[0].content[1]",
  ],
  [
    "a row that is too long",
    doc(table(row("r1", cell("c1")), row("r2", cell("c2"), cell("c3")))),
    "content[0].content[1]",
  ],
  [
    "a cell that reaches into another",
    doc(table(row("r1", cell("c1"), cell("c2", { rowspan: 2 })), row("r2", cell("c3", { colspan: 2 })))),
    "content[0].content[1].content[0].attrs.colspan",
  ],
  [
    "an empty row that nothing reaches into",
    doc(table(row("r1", cell("c1")), row("r2"))),
    "content[0].content[1]",
  ],
  ["a table of empty rows", doc(table(row("r1"))), "content[0].content[0]"],
  [
    "an unknown alignment",
    doc(table(row("r1", cell("c1", { align: "start" })))),
    `${FIRST_CELL}.attrs.align`,
  ],
  ["a figure without a caption", doc(figure(image)), "content[0].content"],
  ["a figure of captions", doc(figure(caption("b1"))), "content[0].content"],
  ["captions on both sides", doc(figure(caption("b1"), image, caption("b2"))), "content[0].content"],
  ["running text in a figure", doc(figure(image, paragraph())), "content[0].content[1].attrs.role"],
  [
    "a figure in a figure",
    doc(figure(figure(image, caption("b1")), caption("b2"))),
    "content[0].content[0].type",
  ],
  [
    "a block too many",
    doc(...Array.from({ length: MAX_BLOCKS + 1 }, (_, i) => paragraph([], { id: `b${i}` }))),
    `content[${MAX_BLOCKS}]`,
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

  it("gives back a document that holds every node there is", () => {
    expect(checkDocument(everyNode)).toBe(everyNode);
  });

  it("takes cells that span, and a row that cells above fill", () => {
    const spanning = table(
      row("r1", cell("c1", { rowspan: 2, colspan: 2 }), cell("c2"), cell("c3", { rowspan: 3 })),
      row("r2", cell("c4")),
      row("r3", cell("c5", { colspan: 3, align: "right" })),
    );
    const filled = table(row("r4", cell("c6", { rowspan: 2 })), row("r5"));
    expect(() => checkDocument(doc(spanning, filled))).not.toThrow();
  });

  it("refuses a depth of 100,000 without overflowing", () => {
    expect(() => checkDocument(nested(100_000))).toThrow(/deeper than/);
  });
});
