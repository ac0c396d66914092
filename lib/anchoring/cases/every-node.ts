import type { ArticleDocument, Block, Inline, TableCell } from "../document/schema";

const text = (value: string): Inline => ({ type: "text", text: value });
const paragraph = (id: string, ...content: Inline[]): Block => ({
  type: "paragraph",
  attrs: { id, role: "body", section: false },
  content,
});
const cell = (id: string, colspan: number, ...content: Block[]): TableCell => ({
  type: "tableCell",
  attrs: { id, colspan, rowspan: 1, align: null },
  content,
});

/** A small document that holds every node there is, for tests. */
export const everyNode: ArticleDocument = {
  type: "doc",
  attrs: { schema: 1 },
  content: [
    { type: "heading", attrs: { id: "h", level: 2 }, content: [text("Aé")] },
    paragraph(
      "p",
      text("x"),
      { type: "footnoteReference", attrs: { note: "note" } },
      text("🙂"),
      { type: "hardBreak" },
      { type: "formula", attrs: { tex: "x^2" } },
    ),
    { type: "horizontalRule", attrs: { id: "r" } },
    { type: "codeBlock", attrs: { id: "c", language: null }, content: [{ type: "text", text: "c\nd" }] },
    { type: "image", attrs: { id: "i1", alt: "", title: null } },
    { type: "image", attrs: { id: "i2", alt: "", title: null } },
    { type: "formulaBlock", attrs: { id: "f", tex: "\\frac12" } },
    {
      type: "blockquote",
      attrs: { id: "quote" },
      content: [{ type: "aside", attrs: { id: "aside" }, content: [paragraph("q1")] }],
    },
    {
      type: "bulletList",
      attrs: { id: "ul" },
      content: [
        {
          type: "listItem",
          attrs: { id: "li1" },
          content: [
            paragraph("l1", text("l")),
            {
              type: "orderedList",
              attrs: { id: "ol", start: 3 },
              content: [{ type: "listItem", attrs: { id: "li2" }, content: [paragraph("l2", text("m"))] }],
            },
          ],
        },
      ],
    },
    {
      type: "figure",
      attrs: { id: "figure" },
      content: [
        {
          type: "paragraph",
          attrs: { id: "cap", role: "caption", section: false },
          content: [text("C")],
        },
        {
          type: "table",
          attrs: { id: "table" },
          content: [
            {
              type: "tableRow",
              attrs: { id: "row1" },
              content: [cell("cell1", 1, paragraph("t1", text("1"))), cell("cell2", 1, paragraph("t2"))],
            },
            {
              type: "tableRow",
              attrs: { id: "row2" },
              content: [cell("cell3", 2, paragraph("t3", text("3")))],
            },
          ],
        },
      ],
    },
    {
      type: "footnotes",
      attrs: { id: "notes" },
      content: [{ type: "footnote", attrs: { id: "note" }, content: [paragraph("n1", text("n"))] }],
    },
  ],
};
