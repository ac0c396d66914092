import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { fixTables } from "@tiptap/pm/tables";
import { describe, expect, it } from "vitest";
import { checkDocument } from "@/lib/anchoring/document/check";
import type { ArticleDocument, Block } from "@/lib/anchoring/document/schema";
import { withIds } from "./block-ids";
import { fromEditor, toEditor } from "./document";
import { schemaExtensions } from "./extensions";

const schema = getSchema(schemaExtensions);
const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id, role: "body", section: false },
  content: [{ type: "text", text }],
});
const doc = (...content: Block[]): ArticleDocument => ({ type: "doc", attrs: { schema: 1 }, content });

/** One of everything that the schema names. */
const EVERYTHING = doc(
  { type: "heading", attrs: { id: "b1", level: 3 }, content: [{ type: "text", text: "Bridges" }] },
  {
    type: "paragraph",
    attrs: { id: "b2", role: "standfirst", section: true },
    content: [
      { type: "text", text: "At night ", marks: [{ type: "lead" }] },
      {
        type: "text",
        text: "the bridges",
        marks: [
          { type: "link", attrs: { href: "https://example.org/" } },
          { type: "strong" },
          { type: "em" },
        ],
      },
      { type: "hardBreak" },
      { type: "text", text: "H", marks: [{ type: "code" }] },
      { type: "text", text: "2", marks: [{ type: "sub" }] },
      { type: "text", text: "x", marks: [{ type: "sup" }] },
      { type: "text", text: "gone", marks: [{ type: "strike" }] },
      { type: "formula", attrs: { tex: "a^2" } },
      { type: "footnoteReference", attrs: { note: "b40" } },
    ],
  },
  { type: "paragraph", attrs: { id: "b3", role: "body", section: false } },
  { type: "codeBlock", attrs: { id: "b4", language: "ts" }, content: [{ type: "text", text: "a\n\tb" }] },
  { type: "codeBlock", attrs: { id: "b5", language: null } },
  { type: "image", attrs: { id: "b6", alt: "A bridge", title: null } },
  { type: "horizontalRule", attrs: { id: "b7" } },
  { type: "formulaBlock", attrs: { id: "b8", tex: "\\int f" } },
  { type: "blockquote", attrs: { id: "b9" }, content: [paragraph("b10", "Quoted")] },
  {
    type: "aside",
    attrs: { id: "b11" },
    content: [
      { type: "heading", attrs: { id: "b12", level: 4 }, content: [{ type: "text", text: "Beside" }] },
      paragraph("b13", "it"),
    ],
  },
  {
    type: "orderedList",
    attrs: { id: "b14", start: 3 },
    content: [
      {
        type: "listItem",
        attrs: { id: "b15" },
        content: [
          paragraph("b16", "three"),
          {
            type: "bulletList",
            attrs: { id: "b17" },
            content: [{ type: "listItem", attrs: { id: "b18" }, content: [paragraph("b19", "dot")] }],
          },
        ],
      },
    ],
  },
  {
    type: "figure",
    attrs: { id: "b20" },
    content: [
      {
        type: "table",
        attrs: { id: "b21" },
        content: [
          {
            type: "tableRow",
            attrs: { id: "b22" },
            content: [
              {
                type: "tableHeader",
                attrs: { id: "b23", colspan: 2, rowspan: 1, align: null },
                content: [paragraph("b24", "Wide")],
              },
            ],
          },
          {
            type: "tableRow",
            attrs: { id: "b25" },
            content: [
              {
                type: "tableCell",
                attrs: { id: "b26", colspan: 1, rowspan: 1, align: "right" },
                content: [paragraph("b27", "1")],
              },
              {
                type: "tableCell",
                attrs: { id: "b28", colspan: 1, rowspan: 1, align: null },
                content: [{ type: "paragraph", attrs: { id: "b29", role: "body", section: false } }],
              },
            ],
          },
        ],
      },
      {
        type: "paragraph",
        attrs: { id: "b30", role: "caption", section: false },
        content: [{ type: "text", text: "Numbers" }],
      },
    ],
  },
  {
    type: "footnotes",
    attrs: { id: "b39" },
    content: [{ type: "footnote", attrs: { id: "b40" }, content: [paragraph("b41", "A note")] }],
  },
);

const open = (document: ArticleDocument) => {
  const node = schema.nodeFromJSON(toEditor(document));
  node.check();
  return EditorState.create({ doc: node });
};
const ids = (state: EditorState) => {
  const found: unknown[] = [];
  state.doc.descendants((node) => {
    if ("id" in node.attrs) found.push(node.attrs.id);
  });
  return found;
};

describe("the way through the editor", () => {
  it("changes nothing in a document that has one of everything", () => {
    expect(checkDocument(fromEditor(open(EVERYTHING).doc.toJSON()))).toEqual(EVERYTHING);
  });

  it("leaves a table of unequal rows as it is", () => {
    expect(fixTables(open(EVERYTHING))).toBeUndefined();
  });

  it("gives an empty document a paragraph to write in", () => {
    expect(open(doc()).doc.childCount).toBe(1);
  });

  it("takes marks from what is not text, and a caption's frame from what has no caption", () => {
    const mended = fromEditor({
      type: "doc",
      attrs: { schema: 1 },
      content: [
        {
          type: "figure",
          attrs: { id: "b1" },
          content: [{ type: "image", attrs: { id: "b2", alt: "", title: null } }],
        },
        {
          type: "paragraph",
          attrs: { id: "b3", role: "body", section: false },
          content: [
            { type: "hardBreak", marks: [{ type: "em" }] },
            { type: "text", text: "a\u0000b" },
          ],
        },
      ],
    });
    expect(mended.content).toEqual([
      { type: "image", attrs: { id: "b2", alt: "", title: null } },
      {
        type: "paragraph",
        attrs: { id: "b3", role: "body", section: false },
        content: [{ type: "hardBreak" }, { type: "text", text: "a b" }],
      },
    ]);
  });
});

describe("the ids of blocks", () => {
  const two = doc(paragraph("b1", "one two"), paragraph("b2", "three"));
  const divide = (at: number) => {
    const state = open(two);
    const halved = state.apply(state.tr.split(at));
    const mended = withIds(halved);
    return mended ? halved.apply(mended) : halved;
  };

  it("stay with the longer part of a paragraph that is divided", () => {
    const [first, second, third] = ids(divide(8));
    expect([first, third]).toEqual(["b1", "b2"]);
    expect(second).toMatch(/^n[a-z0-9]{12}$/);
    expect(ids(divide(3)).slice(1)).toEqual(["b1", "b2"]);
  });

  it("stay with the words when an empty paragraph is made before them", () => {
    const state = divide(1);
    expect(state.doc.child(0).content.size).toBe(0);
    expect(ids(state).slice(1)).toEqual(["b1", "b2"]);
  });

  it("are left alone where nothing is missing", () => {
    const state = open(EVERYTHING);
    expect(withIds(state)).toBeNull();
    const typed = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)).insertText("!"));
    expect(withIds(typed)).toBeNull();
  });
});
