import fc from "fast-check";
import {
  type ArticleDocument,
  type Block,
  DOCUMENT_SCHEMA_VERSION,
  type Inline,
  type ListItem,
  type Mark,
} from "@/lib/anchoring/document/schema";
import { figure, footnote, paragraph, table, tableCell, tableRow } from "./make-blocks";
import { numberBlocks } from "./number-blocks";
import { withNotes } from "./settle-notes";
import { squareRows } from "./square-rows";

const text = fc.oneof(
  fc.string({ minLength: 1, unit: "grapheme" }),
  fc.constantFrom(
    "a",
    "<b>",
    "&amp;",
    '"',
    "'",
    " ",
    "  ",
    "--",
    "...",
    "слово",
    "你好",
    "\u00a0",
    "</p>",
    "🙂",
  ),
);
const clean = text.map((value) => value.replace(/[^\P{Cc}]|\p{Surrogate}/gu, "x"));
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ type: "strong" }, { type: "em" }, { type: "code" }, { type: "strike" }),
  fc.constantFrom<Mark>({ type: "sub" }, { type: "sup" }, { type: "lead" }),
  fc
    .constantFrom("https://example.org/", "https://example.org/?a=1&b=2", "javascript:alert(1)")
    .map((href): Mark => ({ type: "link", attrs: { href } })),
);
const tex = fc.constantFrom("x", "a<b", "\\frac{1}{2}", '\\text{"&}', "\\nothing", "{", "x^{2}_{i}");
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("text" as const), text: clean, marks }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "hardBreak" }) },
  { weight: 1, arbitrary: tex.map((tex): Inline => ({ type: "formula", attrs: { tex } })) },
);
const content = fc.array(inline, { maxLength: 6 });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(content, fc.constantFrom("body", "standfirst", "caption", "note"), fc.boolean()).map(
    ([content, role, section]): Block => ({
      type: "paragraph",
      attrs: { id: "", role: role as "body", section },
      content,
    }),
  ),
  fc.tuple(content, fc.constantFrom(2, 3, 4, 5, 6)).map(
    ([content, level]): Block => ({
      type: "heading",
      attrs: { id: "", level: level as 2 },
      content,
    }),
  ),
  fc.tuple(clean, clean).map(
    ([first, second]): Block => ({
      type: "codeBlock",
      attrs: { id: "", language: null },
      content: [{ type: "text", text: `\n${first}\n${second}` }],
    }),
  ),
  clean.map((alt): Block => ({ type: "image", attrs: { id: "", alt, title: alt } })),
  tex.map((tex): Block => ({ type: "formulaBlock", attrs: { id: "", tex } })),
  fc.constant<Block>({ type: "horizontalRule", attrs: { id: "" } }),
);

const plain = content.map((content): Block => paragraph(content));
const cell = fc
  .tuple(
    fc.constantFrom("tableCell" as const, "tableHeader" as const),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom("left" as const, "center" as const, "right" as const, null),
    fc.array(plain, { minLength: 1, maxLength: 2 }),
  )
  .map(([type, colspan, rowspan, align, content]) => tableCell({ type, colspan, rowspan, align }, content));
/** Rows as they come, squared as an import squares them. */
const anyTable = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((rows): Block => table(squareRows(rows.map((cells) => tableRow(cells)))));
const anyFigure = fc.tuple(anyTable, content, fc.boolean()).map(([inside, words, above]): Block => {
  const caption = paragraph(words, "caption");
  return figure(above ? [caption, inside] : [inside, caption]);
});

const item = (blocks: fc.Arbitrary<Block[]>): fc.Arbitrary<ListItem> =>
  blocks.map((content): ListItem => ({ type: "listItem", attrs: { id: "" }, content }));

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    anyTable,
    anyFigure,
    tie("blocks").map((content): Block => ({ type: "blockquote", attrs: { id: "" }, content })),
    tie("blocks").map((content): Block => ({ type: "aside", attrs: { id: "" }, content })),
    fc
      .array(item(tie("blocks")), { minLength: 1, maxLength: 3 })
      .map((content): Block => ({ type: "bulletList", attrs: { id: "" }, content })),
    fc
      .tuple(fc.nat(9), fc.array(item(tie("blocks")), { minLength: 1, maxLength: 3 }))
      .map(([start, content]): Block => ({ type: "orderedList", attrs: { id: "", start }, content })),
  ),
}));

const notes = fc.array(fc.array(plain, { minLength: 1, maxLength: 2 }), { maxLength: 3 });

/** For property tests: any document the schema allows, with text that likes to break HTML. */
export const randomDocument: fc.Arbitrary<ArticleDocument> = fc
  .tuple(fc.array(block, { maxLength: 6 }), notes)
  .map(([blocks, notes]) => {
    const marks = notes.map(
      (_, i): Inline => ({ type: "footnoteReference", attrs: { note: `n${notes.length - i}` } }),
    );
    const content = withNotes(
      [...blocks, paragraph(marks)],
      notes.map((blocks, i) => footnote(`n${i + 1}`, blocks)),
    );
    return numberBlocks({ type: "doc", attrs: { schema: DOCUMENT_SCHEMA_VERSION }, content });
  });
