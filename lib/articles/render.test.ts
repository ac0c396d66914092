import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/anchoring/document/canonical";
import { checkDocument } from "@/lib/anchoring/document/check";
import type { ArticleDocument, Block, Inline, Mark } from "@/lib/anchoring/document/schema";
import { randomDocument } from "./importing/random-document";
import { headings, renderDocument } from "./render";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a browser has inside each `data-b` element: text nodes, and a line feed for each `<br>`. */
function shownBlocks(html: string): { id: string; text: string }[] {
  const shown: { id: string; text: string }[] = [];
  const walk = (nodes: Node[], inside: { text: string } | null) => {
    for (const node of nodes) {
      if (node.nodeName === "#text" && "value" in node) {
        if (inside) inside.text += node.value;
        else expect(node.value).toBe("");
      } else if ("childNodes" in node) {
        if (node.nodeName === "br" && inside) inside.text += "\n";
        const id = node.attrs.find(({ name }) => name === "data-b")?.value;
        if (id === undefined) walk(node.childNodes, inside);
        else {
          const block = { id, text: "" };
          shown.push(block);
          walk(node.childNodes, block);
        }
      }
    }
  };
  walk(parseFragment(html).childNodes, null);
  return shown;
}

const doc = (...content: Block[]): ArticleDocument => ({ type: "doc", attrs: { schema: 1 }, content });
const paragraph = (...content: Inline[]): Block => ({
  type: "paragraph",
  attrs: { id: "b1", role: "body", section: false },
  content,
});
const text = (value: string, ...marks: Mark[]): Inline => ({ type: "text", text: value, marks });
const link = (href: string): Mark => ({ type: "link", attrs: { href } });

describe("renderDocument", () => {
  it("shows exactly the canonical text, block for block and unit for unit", () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const canonical = canonicalText(checkDocument(document));
        expect(shownBlocks(renderDocument(document))).toEqual(
          canonical.blocks.map(({ id, start, end }) => ({ id, text: canonical.text.slice(start, end) })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("says what a paragraph is for by its class", () => {
    const html = renderDocument(
      doc(
        { type: "paragraph", attrs: { id: "b1", role: "standfirst", section: false } },
        { type: "paragraph", attrs: { id: "b2", role: "body", section: true } },
        { type: "paragraph", attrs: { id: "b3", role: "note", section: true } },
      ),
    );
    expect(html).toBe(
      '<p data-b="b1" class="standfirst"></p><p data-b="b2" class="section"></p>' +
        '<p data-b="b3" class="note section"></p>',
    );
  });

  it("keeps a link whole when its words are marked, and inside the link only text", () => {
    const href = "https://example.org/";
    expect(
      renderDocument(
        doc(
          paragraph(
            text("a ", link(href)),
            text("b", { type: "strong" }, link(href)),
            text(" c", link(href)),
          ),
        ),
      ),
    ).toBe(
      '<p data-b="b1"><a href="https://example.org/" rel="noopener nofollow ugc">a <strong>b</strong> c</a></p>',
    );
  });

  it("drops the address and keeps the words of a link that is not allowed", () => {
    expect(renderDocument(doc(paragraph(text("x", link("javascript:alert(1)")))))).toBe(
      '<p data-b="b1">x</p>',
    );
  });

  it("shows an image as a figure with one place-holder", () => {
    expect(renderDocument(doc({ type: "image", attrs: { id: "b7", alt: 'A "map"', title: null } }))).toBe(
      '<figure data-b="b7" class="image" role="img" aria-label="A &quot;map&quot;" data-alt="A &quot;map&quot;">\uFFFC</figure>',
    );
  });

  it("escapes whatever could be read as markup", () => {
    expect(renderDocument(doc(paragraph(text("<script>&lt;"))))).toBe(
      '<p data-b="b1">&lt;script&gt;&amp;lt;</p>',
    );
  });
});

describe("headings", () => {
  it("lists the headings of the running text with the ids that the page gives them", () => {
    const heading = (id: string, level: 2 | 3, value: string): Block => ({
      type: "heading",
      attrs: { id, level },
      content: [text(value), { type: "hardBreak" }, text("two")],
    });
    const document = doc(heading("b1", 2, "One"), {
      type: "aside",
      attrs: { id: "b2" },
      content: [heading("b3", 3, "Beside")],
    });
    expect(headings(document)).toEqual([{ id: "b1", level: 2, text: "One two" }]);
    expect(renderDocument(document)).toContain('<h2 data-b="b1" id="b1">');
  });

  it("lists sections that open with words in capitals", () => {
    const document = doc({
      type: "paragraph",
      attrs: { id: "b1", role: "body", section: true },
      content: [text("THE NIGHT", { type: "lead" }), text(" was long.")],
    });
    expect(headings(document)).toEqual([{ id: "b1", level: 2, text: "THE NIGHT" }]);
    expect(renderDocument(document)).toBe(
      '<p data-b="b1" id="b1" class="section"><span class="lead">THE NIGHT</span> was long.</p>',
    );
  });
});
