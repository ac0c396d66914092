import { describe, expect, it } from "vitest";
import { type Block, DOCUMENT_SCHEMA_VERSION } from "@/lib/anchoring/document/schema";
import { readHtml } from "./html";
import { readMarkdown } from "./markdown";
import { sketch } from "./sketch";
import { countDocumentWords } from "./words";

/** Markup and the blocks it becomes, in the short notation of `sketch.ts`. */
const SHAPES: [what: string, html: string, blocks: string][] = [
  ["paragraphs", "<p>One.</p><p>Two.</p>", "p(One.) p(Two.)"],
  ["white space as browsers show it", "<p>  a\n\t b <b> c </b> d</p>", "p(a b |*c |d)"],
  ["text without paragraphs", "One<br>two<div>three</div>", "p(One/two) p(three)"],
  ["two breaks as a new paragraph", "<p>a<br><br>b<br></p>", "p(a) p(b)"],
  ["empty paragraphs vanish", "<p></p><p>&nbsp;</p><p>x</p>", "p(x)"],
  ["headings under the title", "<h1>T</h1><h2>A</h2><p>x</p><h4>B</h4><p>y</p>", "h2(A) p(x) h4(B) p(y)"],
  [
    "several headings of the first rank",
    "<p>i</p><h1>A</h1><p>x</p><h1>B</h1><h2>C</h2><p>y</p>",
    "p(i) h2(A) p(x) h2(B) h3(C) p(y)",
  ],
  ["marks", "<p><i>a</i><s>b</s><sub>c</sub><sup>d</sup><code>e</code></p>", "p(_a|~b|,c|^d|`e)"],
  ["marks across blocks that the parser mends", "<p><b>a<p>b</b>c", "p(*a) p(*b|c)"],
  ["an allowed link", '<p>see <a href="https://example.org/x">this</a></p>', "p(see |@this)"],
  ["a relative link with a base", '<base href="https://example.org/a/"><p><a href="b">x</a></p>', "p(@x)"],
  ["a relative link without a base", '<p><a href="b">x</a></p>', "p(x)"],
  ["lists in lists", "<ul><li>a<ol start=3><li>b</ol><li>c</ul>", "ul(li(p(a) ol3(li(p(b)))) li(p(c)))"],
  ["bare text in a list", "<ul>x<li>y</ul>", "ul(li(p(x)) li(p(y)))"],
  ["an item without a list", "<li>x</li>", "p(x)"],
  ["an empty item of a numbered list", "<ol><li></li><li>b</li></ol>", "ol1(li(p()) li(p(b)))"],
  ["quotations", "<blockquote><p>a</p><blockquote>b</blockquote></blockquote>", "quote(p(a) quote(p(b)))"],
  ["empty quotations vanish", "<blockquote> </blockquote><p>x</p>", "p(x)"],
  ["code", '<pre><code class="language-js">a  b\n\tc\n</code></pre>', "code:js(a  b\\n\tc)"],
  [
    "an image in the middle of a paragraph",
    '<p>a <img src="x/y.png" alt="A map"> b</p>',
    "p(a) img(A map) p(b)",
  ],
  ["an image without description", '<p><img src="https://example.org/x/map.png?w=1"></p>', "img(map.png)"],
  ["ornaments and counting dots", '<p>a<img alt="" src=x>b<img src=y width=1 height=1>c</p>', "p(abc)"],
  [
    "a figure with its caption",
    "<figure><img alt=A><figcaption>c</figcaption></figure>",
    "figure(img(A) p.caption(c))",
  ],
  [
    "a figure with words of its own",
    "<figure><img alt=A><p>b</p><figcaption>c</figcaption></figure>",
    "img(A) p(b) p.caption(c)",
  ],
  [
    "a figure with a caption in two paragraphs above it",
    "<figure><figcaption><p>a</p><p>b</p></figcaption><pre>x</pre><img alt=A></figure>",
    "figure(p.caption(a) p.caption(b) code(x) img(A))",
  ],
  [
    "a table of data",
    "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
    "table(tr(th(p(a)) th(p(b))) tr(td(p(1)) td(p(2))))",
  ],
  [
    "a table with a caption",
    "<table><caption>C</caption><tr><td>a<td>b</table>",
    "figure(p.caption(C) table(tr(td(p(a)) td(p(b)))))",
  ],
  [
    "a table with its caption in a figure",
    "<figure><table><tr><td>a<td>b</table><figcaption>C</figcaption></figure>",
    "figure(table(tr(td(p(a)) td(p(b)))) p.caption(C))",
  ],
  [
    "a table with empty cells",
    "<table><tr><td><td>x<td><tr><td><td></table>",
    "table(tr(td(p()) td(p(x)) td(p())) tr(td(p()) td(p()) td(p())))",
  ],
  ["a table without words", "<p>a</p><table><tr><th><th><tr><td><td></table>", "p(a)"],
  [
    "rows of different lengths",
    "<table><tr><td>a<td>b<td>c<tr><td>d</table>",
    "table(tr(td(p(a)) td(p(b)) td(p(c))) tr(td(p(d)) td2x1(p())))",
  ],
  [
    "cells that span, as far as they can",
    "<table><tr><th colspan=9>a<tr><td rowspan=9>b<td>c<tr><td>d</table>",
    "table(tr(th2x1(p(a))) tr(td1x2(p(b)) td(p(c))) tr(td(p(d))))",
  ],
  [
    "a cell that would span out of its group of rows",
    "<table><thead><tr><th rowspan=2>a<th>b<tbody><tr><td>c<td>d</table>",
    "table(tr(th(p(a)) th(p(b))) tr(td(p(c)) td(p(d))))",
  ],
  [
    "how cells are set",
    '<table><tr><td align=right>1<td style="text-align: Center">2</table>',
    "table(tr(td.right(p(1)) td.center(p(2))))",
  ],
  [
    "paragraphs and lists in a table with headings",
    "<table><tr><th>a<th>b<tr><td><p>c<p>d<td><ul><li>e</ul></table>",
    "table(tr(th(p(a)) th(p(b))) tr(td(p(c) p(d)) td(ul(li(p(e))))))",
  ],
  [
    "a table in a table",
    "<table><tr><td>a<td><table><tr><td>b<td>c</table></table>",
    "p(a) table(tr(td(p(b)) td(p(c))))",
  ],
  [
    "a table with a column more than there may be",
    `<table><tr>${"<td>x".repeat(101)}</table>`,
    "p(x) ".repeat(101).trim(),
  ],
  [
    "footnotes of pandoc",
    `<p>a<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>.</p><section class="footnotes"><hr>
     <ol><li id="fn1"><p>b <em>c</em><a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>`,
    "p(a[^].) notes(note(p(b |_c)))",
  ],
  [
    "footnotes of a wiki, with several marks for one note",
    `<p>a<sup id="cite_ref-x_1-0"><a href="#cite_note-x-1">[1]</a></sup> b<sup id="cite_ref-x_1-1"><a
     href="#cite_note-x-1">[1]</a></sup></p><ol><li id="cite_note-x-1"><span class="mw-cite-backlink">^ <a
     href="#cite_ref-x_1-0"><sup>a</sup></a> <a href="#cite_ref-x_1-1"><sup>b</sup></a></span> <span>c</span></li></ol>`,
    "p(a[^] b[^]) notes(note(p(c)))",
  ],
  [
    "footnotes of a word processor",
    `<p>a<a href="#_ftn1" name="_ftnref1">[1]</a></p><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> b</p></div>`,
    "p(a[^]) hr notes(note(p(b)))",
  ],
  [
    "notes in the order of their marks",
    `<p>a<a id=r2 href=#n2>2</a> b<a id=r1 href=#n1>1</a></p><p id=n1>one <a href=#r1>↑</a></p><p id=n2>two <a href=#r2>↑</a></p>`,
    "p(a[^] b[^]) notes(note(p(two)) note(p(one)))",
  ],
  ["a mark without a way back", '<p>a<a href="#n">1</a></p><p id="n">b</p>', "p(a1) p(b)"],
  [
    "a note that holds a heading",
    '<p>a<a id=r href="#n">1</a></p><div id="n"><h2>b</h2><a href="#r">↑</a></div>',
    "p(a1) h2(b) p(↑)",
  ],
  [
    "a mark in a note",
    `<p>a<a id=r1 href=#n1>1</a></p><p id=n1>b<a id=r2 href=#n2>2</a> <a href=#r1>↑</a></p><p id=n2>c <a href=#r2>↑</a></p>`,
    "p(a[^]) p(c ↑) notes(note(p(b2)))",
  ],
  [
    "formulas that say their TeX",
    `<p>a <math alttext="{\\displaystyle E=mc^{2}}"><mi>E</mi></math> <math display=block><semantics><mi>x</mi>
     <annotation encoding="application/x-tex">x % one\ny</annotation></semantics></math> b</p>`,
    "p(a $E=mc^{2}$) tex(x y) p(b)",
  ],
  ["cells that are none", "<p><math><td>x</td></math>y</p>", "p(x) p(y)"],
  ["a formula that says nothing", "<p><math><mi>x</mi><mo>=</mo><mn>1</mn></math></p>", "p(x=1)"],
  [
    "a formula that a page shows twice",
    '<p><span><math alttext="x"></math><span class="katex-html" aria-hidden="true">x</span></span></p>',
    "p($x$)",
  ],
  ["a table that lays out a page", "<table><tr><td><p>a</p><td><p>b</p></table>", "p(a) p(b)"],
  ["definitions", "<dl><dt>a<dd>b</dl>", "p(*a) p(b)"],
  ["a sidebar", "<aside><h3>A</h3>b</aside>", "aside(h3(A) p(b))"],
  ["a rule", "<p>a</p><hr><p>b</p>", "p(a) hr p(b)"],
  ["quotation marks that a browser adds", "<p><q>a</q></p>", 'p("a")'],
  ["unknown elements keep their words", "<x-card><blink>a</blink> <marquee>b</marquee></x-card>", "p(a b)"],
  [
    "a note on where it stood",
    "<p>a</p><p>This article first appeared in The Day.</p>",
    "p(a) p.note(This article first appeared in The Day.)",
  ],
];

const MARKDOWN: [what: string, markdown: string, blocks: string][] = [
  ["title, lines under it, text", "# T\n\nBy Anna Ivanova\n\nAugust 9, 2013\n\nText *em*.", "p(Text |_em|.)"],
  ["soft and hard breaks", "a\nb  \nc\\\nd", "p(a b/c/d)"],
  ["quotation with list", "> a\n>\n> - b\n> - c", "quote(p(a) ul(li(p(b)) li(p(c))))"],
  ["fenced code", "```ts\nlet a = 1;\n```", "code:ts(let a = 1;)"],
  ["a table", "|a|b|\n|:-:|-|\n|1|2|", "table(tr(th.center(p(a)) th(p(b))) tr(td.center(p(1)) td(p(2))))"],
  ["raw HTML follows the same rules", "a <b onclick=x>b</b> <script>c</script>", "p(a |*b)"],
  ["a dangerous link keeps its words", "[x](javascript:alert(1)) [y](https://example.org)", "p(x |@y)"],
  ["an image", "![A map](map.png)", "img(A map)"],
  ["strike-through", "~~a~~", "p(~a)"],
  [
    "footnotes, but not in code",
    "a[^1] `[^1]`\n\n[^1]: b\n\n```\n[^1]: c\n```",
    "p(a[^] |`[^1]) code([^1]: c) notes(note(p(b)))",
  ],
  [
    "footnotes with several paragraphs and several marks",
    "a[^x] b[^x]\n\n[^x]: one\n  two\n\n    - three\n[^y]: four\n\nc[^y]",
    "p(a[^] b[^]) p(c[^]) notes(note(p(one two) ul(li(p(three)))) note(p(four)))",
  ],
  ["a mark without a note", "a[^1]", "p(a[^1])"],
  ["a note without a mark", "a\n\n[^1]: b *c*\n\n[^2]: - d", "p(a) p([^1]: b |_c) p([^2]:) ul(li(p(d)))"],
  ["a second note of one name", "a[^1]\n\n[^1]: b\n[^1]: c", "p(a[^]) p([^1]: c) notes(note(p(b)))"],
  ["a mark in a note", "a[^1]\n\n[^1]: b[^2]\n[^2]: c", "p(a[^]) p([^2]: c) notes(note(p(b[^2])))"],
  ["a note that holds a heading", "a[^1]\n\n[^1]: b\n\n    ## c", "p(a[^1]) p([^1]: b) h2(c)"],
  ["a mark in the title", "# T[^1]\n\na\n\n[^1]: b", "p(a) p(b)"],
  [
    "formulas",
    "a $x$ and $E=mc^2$ and $2 \\alpha$\n\n$$\na = b\n= c\n$$\n\n$$x^2$$",
    "p(a $x$ and $E=mc^2$ and $2 \\alpha$) tex(a = b = c) tex(x^2)",
  ],
  [
    "dollars that are no formulas",
    "$5 and $6, US$5=US$6, $HOME/$USER, \\$x$, `$x$`, $ x $, $total = 5$",
    "p($5 and $6, US$5=US$6, $HOME/$USER, $x$, |`$x$|, $ x $, $total = 5$)",
  ],
];

describe("readHtml", () => {
  it.each(SHAPES)("reads %s", (_what, html, blocks) => {
    const reading = readHtml(html);
    expect(sketch(reading.blocks)).toBe(blocks);
  });

  it("reads what a page says of itself", () => {
    const { said } = readHtml(
      `<html lang="de-AT"><head><title>Other | Site</title><meta name="author" content="Anna Ivanova">
       <meta property="article:published_time" content="2013-08-09T10:00:00Z">
       <link rel="canonical" href="https://example.org/a"></head><body><h1>The title</h1><p>Text.</p>`,
    );
    expect(said).toEqual({
      title: "The title",
      byline: "Anna Ivanova",
      date: "2013-08-09",
      source: "https://example.org/a",
      language: "de-AT",
    });
  });

  it("says what it replaced", () => {
    expect(readHtml('<p><img alt=a><a href="javascript:x">b</a></p><iframe></iframe>').remarks).toEqual([
      "1 image is shown by its description.",
      "1 link lost its address and kept its words: only full web and mail addresses are kept.",
      "1 embedded film, frame or drawing was left out.",
    ]);
  });

  it("counts in as many words as come out", () => {
    for (const [, html] of SHAPES) {
      const reading = readHtml(html);
      expect(words(reading.blocks) + reading.besides, html).toBe(reading.read);
    }
  });

  it("refuses containers that lie too deep, and survives any depth", () => {
    expect(() => readHtml(`${"<blockquote>".repeat(10_000)}x`)).toThrow(
      expect.objectContaining({ code: "too-deep" }),
    );
    expect(sketch(readHtml(`${"<div>".repeat(10_000)}x`).blocks)).toBe("p(x)");
    expect(sketch(readHtml(`${"<b>".repeat(10_000)}x`).blocks)).toBe("p(*x)");
  });
});

describe("readMarkdown", () => {
  it.each(MARKDOWN)("reads %s", (_what, markdown, blocks) => {
    expect(sketch(readMarkdown(markdown).blocks)).toBe(blocks);
  });

  it("reads settings over the text, but what stands in the text wins", () => {
    const { said, blocks } = readMarkdown(
      '---\ntitle: "One"\nauthor: Anna\ndate: 2013-08-09\nlang: ru\ntags:\n  - x\n---\n# Two\n\nText.',
    );
    expect(said).toEqual({ title: "Two", byline: "Anna", date: "2013-08-09", source: null, language: "ru" });
    expect(sketch(blocks)).toBe("p(Text.)");
  });

  it("takes a rule for a rule where no settings follow", () => {
    expect(sketch(readMarkdown("---\nJust text. No settings.\n\n---\n").blocks)).toBe(
      "hr p(Just text. No settings.) hr",
    );
  });
});

function words(blocks: Block[]): number {
  return countDocumentWords({ type: "doc", attrs: { schema: DOCUMENT_SCHEMA_VERSION }, content: blocks });
}
