import { type Node, Schema } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomDocument } from "@/lib/articles/importing/random-document";
import { everyNode } from "../cases/every-node";
import { canonicalText } from "./canonical";
import { checkDocument } from "./check";
import { mapDocument, placeAtOffset, placeAtPosition, placeInBlock, spanBetween } from "./positions";
import { type ArticleDocument, PLACEHOLDER } from "./schema";

/**
 * Each place of the document that holds every node: its offset in the canonical text, its block and the units
 * into it, and ProseMirror's position, counted by hand. `~` is a hard break, `*` a thing that is not text.
 */
const PLACES: [at: number, block: string, offset: number, position: number, next: string][] = [
  // a heading "Aé"
  [0, "h", 0, 1, "A"],
  [1, "h", 1, 2, "é"],
  [2, "h", 2, 3, "|"],
  // a paragraph: "x" footnote "🙂" break formula
  [3, "p", 0, 5, "x"],
  [4, "p", 1, 6, "*"],
  [5, "p", 2, 7, "\ud83d"],
  [6, "p", 3, 8, "\ude42"],
  [7, "p", 4, 9, "~"],
  [8, "p", 5, 10, "*"],
  [9, "p", 6, 11, "|"],
  // code "c\nd", behind the rule
  [10, "c", 0, 14, "c"],
  [11, "c", 1, 15, "~"],
  [12, "c", 2, 16, "d"],
  [13, "c", 3, 17, "|"],
  // two pictures that touch, then a formula that touches the second one
  [14, "i1", 0, 18, "*"],
  [15, "i1", 1, 19, "|"],
  [16, "i2", 0, 19, "*"],
  [17, "i2", 1, 20, "|"],
  [18, "f", 0, 20, "*"],
  [19, "f", 1, 21, "|"],
  // a quotation with an aside in it
  [20, "q1", 0, 24, "|"],
  // lists
  [21, "l1", 0, 30, "l"],
  [22, "l1", 1, 31, "|"],
  [23, "l2", 0, 35, "m"],
  [24, "l2", 1, 36, "|"],
  // a figure: caption, then a table of two rows
  [25, "cap", 0, 43, "C"],
  [26, "cap", 1, 44, "|"],
  [27, "t1", 0, 49, "1"],
  [28, "t1", 1, 50, "|"],
  [29, "t2", 0, 54, "|"],
  [30, "t3", 0, 60, "3"],
  [31, "t3", 1, 61, "|"],
  // the note
  [32, "n1", 0, 69, "n"],
  [33, "n1", 1, 70, "|"],
];

describe("the places of a document", () => {
  const map = mapDocument(checkDocument(everyNode));

  it("are as many as its canonical text has offsets", () => {
    expect(map.text).toBe(
      PLACES.map(([, , , , next]) => next.replace(/[|~]/, "\n").replace("*", PLACEHOLDER))
        .join("")
        .slice(0, -1),
    );
    expect(map).toMatchObject(canonicalText(everyNode));
  });

  it.each(PLACES)(
    "are the same from each side: %i is %s+%i and position %i",
    (at, block, offset, position) => {
      const place = { at, block, offset, position };
      expect(placeAtOffset(map, at)).toEqual(place);
      expect(placeInBlock(map, block, offset)).toEqual(place);
      // Where two things touch, the side decides.
      expect([placeAtPosition(map, position, "start"), placeAtPosition(map, position, "end")]).toContainEqual(
        place,
      );
    },
  );

  it("are nowhere else", () => {
    const known = new Set(PLACES.map(([, , , position]) => position));
    for (let position = -1; position < 80; position++)
      expect(placeAtPosition(map, position) !== null, `position ${position}`).toBe(known.has(position));
    for (const at of [-1, 34, Number.NaN]) expect(placeAtOffset(map, at)).toBeNull();
    expect([placeInBlock(map, "h", 3), placeInBlock(map, "h", -1), placeInBlock(map, "nobody", 0)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(placeAtOffset(mapDocument({ ...everyNode, content: [] }), 0)).toBeNull();
  });

  it.each<[string, number, number, string | null]>([
    ["of words", 1, 3, "Aé"],
    ["of a picture between two others", 19, 20, PLACEHOLDER],
    ["of the table as a whole", 45, 65, "1\n\n3"],
    ["from between two blocks to between two others", 4, 13, "x\uFFFC🙂\n\uFFFC"],
    ["of the rule", 12, 13, null],
    ["of nothing", 6, 6, null],
  ])("make the span %s", (_what, from, to, text) => {
    const span = spanBetween(map, from, to);
    expect(span && map.text.slice(span.start, span.end)).toBe(text);
  });

  it("are where ProseMirror has them, in any document", () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const map = mapDocument(document);
        const blocks: { id: unknown; position: number; text: string }[] = [];
        parsed(document).descendants((node, position) => {
          if (node.isTextblock)
            blocks.push({ id: node.attrs.id, position: position + 1, text: textOf(node) });
          else if (node.type.name === "image" || node.type.name === "formulaBlock")
            blocks.push({ id: node.attrs.id, position, text: PLACEHOLDER });
        });
        expect(blocks).toEqual(
          map.blocks.map(({ id, start, end }, i) => ({
            id,
            position: map.positions[i],
            text: map.text.slice(start, end),
          })),
        );
        for (let at = 0; at <= map.text.length; at++) {
          const place = placeAtOffset(map, at);
          expect([
            placeAtPosition(map, place?.position ?? -1, "start"),
            placeAtPosition(map, place?.position ?? -1, "end"),
          ]).toContainEqual(place);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const named = { attrs: { id: {} } };
const schema = new Schema({
  nodes: {
    doc: { content: "any*", attrs: { schema: {} } },
    text: {},
    hardBreak: { inline: true },
    formula: { inline: true, attrs: { tex: {} } },
    footnoteReference: { inline: true, attrs: { note: {} } },
    heading: {
      group: "any",
      content: "(text | hardBreak | formula | footnoteReference)*",
      attrs: { id: {}, level: {} },
    },
    paragraph: {
      group: "any",
      content: "(text | hardBreak | formula | footnoteReference)*",
      attrs: { id: {}, role: {}, section: {} },
    },
    codeBlock: { group: "any", content: "text*", marks: "", attrs: { id: {}, language: {} } },
    image: { group: "any", attrs: { id: {}, alt: {}, title: {} } },
    formulaBlock: { group: "any", attrs: { id: {}, tex: {} } },
    horizontalRule: { group: "any", ...named },
    orderedList: { group: "any", content: "any*", attrs: { id: {}, start: {} } },
    tableCell: { group: "any", content: "any*", attrs: { id: {}, colspan: {}, rowspan: {}, align: {} } },
    tableHeader: { group: "any", content: "any*", attrs: { id: {}, colspan: {}, rowspan: {}, align: {} } },
    ...Object.fromEntries(
      [
        "blockquote",
        "aside",
        "bulletList",
        "listItem",
        "table",
        "tableRow",
        "figure",
        "footnotes",
        "footnote",
      ].map((name) => [name, { group: "any", content: "any*", ...named }]),
    ),
  },
  marks: {
    strong: {},
    em: {},
    code: {},
    strike: {},
    sub: {},
    sup: {},
    lead: {},
    link: { attrs: { href: {} } },
  },
});

const parsed = (document: ArticleDocument): Node => schema.nodeFromJSON(document);

function textOf(block: Node): string {
  let text = "";
  block.forEach((node) => {
    text += node.isText ? node.text : node.type.name === "hardBreak" ? "\n" : PLACEHOLDER;
  });
  return text;
}
