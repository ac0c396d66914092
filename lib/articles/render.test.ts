import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/anchoring/document/canonical";
import { checkDocument } from "@/lib/anchoring/document/check";
import {
  type ArticleDocument,
  type Block,
  type Inline,
  type Mark,
  PLACEHOLDER,
  type TableCell,
} from "@/lib/anchoring/document/schema";
import { randomDocument } from "./importing/random-document";
import { headings, renderDocument } from "./render";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a browser has inside each `data-b` element: text nodes, a line feed for each `<br>`, a place-holder for each atom. */
function shownBlocks(html: string): { id: string; text: string }[] {
  const shown: { id: string; text: string }[] = [];
  const walk = (nodes: Node[], inside: { text: string } | null) => {
    for (const node of nodes) {
      if (node.nodeName === "#text" && "value" in node) {
        if (inside) inside.text += node.value;
        else expect(node.value).toBe("");
      } else if ("childNodes" in node) {
        if (node.nodeName === "br" && inside) inside.text += "\n";
        if (inside && node.attrs.some(({ name }) => name === "data-atom")) {
          inside.text += PLACEHOLDER;
          continue;
        }
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
const note = (id: string, value: string): Block => ({
  type: "paragraph",
  attrs: { id, role: "body", section: false },
  content: [{ type: "text", text: value }],
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

  it("leads from a mark to its note, and from the note to each of its marks", () => {
    const mark: Inline = { type: "footnoteReference", attrs: { note: "b3" } };
    const html = renderDocument(
      doc(paragraph(text("a", { type: "em" }), mark, mark), {
        type: "footnotes",
        attrs: { id: "b2" },
        content: [{ type: "footnote", attrs: { id: "b3" }, content: [note("b4", "n")] }],
      }),
    );
    expect(html).toBe(
      '<p data-b="b1"><em>a</em>' +
        '<sup data-atom class="reference"><a href="#b3" id="ref-b3-1" role="doc-noteref">1</a></sup>' +
        '<sup data-atom class="reference"><a href="#b3" id="ref-b3-2" role="doc-noteref">1</a></sup></p>' +
        '<section class="footnotes" role="doc-endnotes"><ol><li id="b3"><div><p data-b="b4">n</p></div>' +
        '<span class="back"><a href="#ref-b3-1" role="doc-backlink" lang="en" aria-label="Back to the text"></a>' +
        '<a href="#ref-b3-2" role="doc-backlink" lang="en" aria-label="Back to the text"></a></span></li></ol></section>',
    );
  });

  it("sets formulas as MathML, and shows the source of what can't be set", () => {
    const set = renderDocument(doc(paragraph({ type: "formula", attrs: { tex: "x^2" } })));
    expect(set).toMatch(/^<p data-b="b1"><span data-atom class="formula"><math>.*<\/math><\/span><\/p>$/);
    for (const tex of ["\\nothing<b>", "{", "\\def\\x{x}\\x", "\\href{javascript:x}{x}", "x".repeat(2001)])
      expect(renderDocument(doc({ type: "formulaBlock", attrs: { id: "b1", tex } }))).toContain(
        `<span data-atom class="formula"><code>${tex.replace("<", "&lt;").replace(">", "&gt;")}</code></span></figure>`,
      );
  });

  it("parts the rows of headings from the rest, unless a cell reaches across", () => {
    const cell = (id: string, type: TableCell["type"], rowspan = 1): TableCell => ({
      type,
      attrs: { id, colspan: 1, rowspan, align: id === "c1" ? "right" : null },
      content: [note(`${id}p`, id)],
    });
    const rows = (...cells: TableCell[][]): Block => ({
      type: "table",
      attrs: { id: "b1" },
      content: cells.map((content, i) => ({ type: "tableRow", attrs: { id: `r${i}` }, content })),
    });
    expect(renderDocument(doc(rows([cell("c1", "tableHeader")], [cell("c2", "tableCell")])))).toBe(
      '<div class="table"><table><thead><tr><th scope="col" class="right short"><p data-b="c1p">c1</p></th></tr></thead>' +
        '<tbody><tr><td class="short"><p data-b="c2p">c2</p></td></tr></tbody></table></div>',
    );
    expect(renderDocument(doc(rows([cell("c1", "tableHeader", 2)], [])))).toContain(
      '<table><tbody><tr><th scope="row" rowspan="2" class="right short">',
    );
  });

  it("puts the caption of a figure where it stands in the text", () => {
    const image: Block = { type: "image", attrs: { id: "b2", alt: "", title: null } };
    const caption: Block = { type: "paragraph", attrs: { id: "b3", role: "caption", section: false } };
    const figure = (...content: Block[]): Block => ({ type: "figure", attrs: { id: "b1" }, content });
    const shown = '<figcaption><p data-b="b3" class="caption"></p></figcaption>';
    expect(renderDocument(doc(figure(caption, image)))).toContain(
      `<figure class="captioned">${shown}<figure`,
    );
    expect(renderDocument(doc(figure(image, caption)))).toContain(`</figure>${shown}</figure>`);
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
