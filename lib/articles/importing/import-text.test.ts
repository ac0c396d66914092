import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/anchoring/document/canonical";
import { MAX_BLOCKS } from "@/lib/anchoring/document/schema";
import type { Format } from "@/lib/articles/wire";
import { importText } from "./import-text";
import { sketch } from "./sketch";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string, format: Format, typography = false) =>
  importText(utf8(text), "x", { format, typography });

const REFERENCE = process.env.REFERENCE_ARTICLE ?? resolve("../shared/articles/legacy-of-1917.txt");

function reference(): Uint8Array {
  try {
    return readFileSync(REFERENCE);
  } catch (cause) {
    throw new Error(
      `The reference article is missing: ${REFERENCE} can not be read. Put it there, or name its place in REFERENCE_ARTICLE.`,
      { cause },
    );
  }
}

describe("the reference article", () => {
  it.each([true, false])("keeps its 3,746 words, with typography %s", (typography) => {
    const { words } = importText(reference(), "legacy-of-1917.txt", { typography });
    expect(words).toEqual({ read: 3746, kept: 3746 });
  });

  it("says its title, date and language", () => {
    const { meta, options, remarks } = importText(reference(), "legacy-of-1917.txt", {});
    expect(meta).toEqual({
      title: "The legacy of 1917",
      byline: "",
      date: "2013-08-09",
      language: "en",
      direction: "ltr",
      source: "",
    });
    expect(options).toEqual({ format: "text", typography: true });
    expect(remarks).toEqual([]);
  });

  it("reads as a well-set article", () => {
    const { document } = importText(reference(), "legacy-of-1917.txt", {});
    const { content } = document;
    const leads = content.flatMap((block) =>
      block.type === "paragraph" && block.attrs.section
        ? [sketch([block]).replace(/^p\+\(!([^|]*)\|.*$/u, "$1")]
        : [],
    );
    expect(leads).toEqual([
      "THE INSURRECTION",
      "SUCH ACHIEVEMENTS",
      "THE REVOLUTION",
      "THERE WAS",
      "IN SPITE",
    ]);
    expect(content[0]).toMatchObject({ type: "paragraph", attrs: { role: "standfirst" } });

    const quotations = content.filter(({ type }) => type === "blockquote");
    expect(quotations.map((block) => "content" in block && block.content?.length)).toEqual(Array(7).fill(1));
    for (const [i, block] of content.entries())
      if (block.type === "blockquote") expect(sketch([content[i - 1] ?? block])).toMatch(/:\)$/);

    const sidebars = content.flatMap((block) => (block.type === "aside" ? [sketch([block])] : []));
    expect(sidebars).toEqual([
      "aside(h3(The Russian Revolution) p.caption(In 2007, Socialist Worker marked the 90th anniversary of the Russian Revolution of 1917 with a yearlong series outlining its course and consequences.))",
    ]);
    expect(sketch(content.slice(-3))).toBe(
      "p.note(This article first appeared in the November 16, 2007, edition of Socialist Worker.) h2(Further Reading) p(From the archives)",
    );
  });

  it("sets all 56 double hyphens as dashes and leaves no straight mark", () => {
    const set = canonicalText(importText(reference(), "x.txt", {}).document).text;
    const plain = canonicalText(importText(reference(), "x.txt", { typography: false }).document).text;
    expect(plain.match(/--/g)).toHaveLength(56);
    expect(set.match(/—/g)).toHaveLength(56);
    expect(set).not.toMatch(/["']|--|\.\.\./);
    expect(set.match(/“/g)?.length).toBe(set.match(/”/g)?.length);
  });
});

/** Text that likes to look like structure. */
const shapes = fc
  .array(
    fc.constantFrom(
      "a",
      "B",
      "AB CD",
      "word word word word word",
      " ",
      "  ",
      "\n",
      "\n\n",
      "\n\n\n",
      ":",
      ".",
      "- ",
      "* ",
      "1. ",
      "2. ",
      "> ",
      "你好",
      "，",
      "　",
      "---",
      "***",
      "===",
      "Привет",
      "مرحبا",
      "By Anna",
      "2013-08-09",
      "\t",
      "“",
      '"',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("importText", () => {
  it("keeps every word of any plain text", () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), (text, typography) => {
        fc.pre(text.trim() !== "" && !/^[\s>*=_#.~·•⁂※❦-]*$/u.test(text));
        const { words } = read(text, "text", typography);
        expect(words.kept).toBe(words.read);
      }),
      { numRuns: 1500 },
    );
  });

  it("counts the words of a single numbered line as those of a paragraph, where lines of Chinese meet", () => {
    const { words } = read("2. 你好\n你好", "text", false);
    expect(words).toEqual({ read: 3, kept: 3 });
  });

  it("loses no letter of any plain text", () => {
    fc.assert(
      fc.property(shapes, (text) => {
        fc.pre(/[\p{L}]/u.test(text));
        const { document, meta } = read(text, "text");
        const letters = (value: string) => [...value.replace(/[^\p{L}]/gu, "")].sort().join("");
        const kept = canonicalText(document).text;
        // The title, or the opening words in its place, may be cut: take it as a whole only when it is not in the text.
        const withMeta = kept + meta.title + (meta.byline === "" ? "" : `By ${meta.byline}`);
        expect([
          letters(kept),
          letters(withMeta),
          letters(kept + (meta.byline === "" ? "" : `By ${meta.byline}`)),
        ]).toContain(letters(text));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every word of any markup", () => {
    const tags = fc.constantFrom(
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<table>",
      "<tr>",
      "<td>",
      "</table>",
      "<ul>",
      "<li>",
      "</ul>",
      "<br>",
      "<pre>",
      "</pre>",
      "<h1>",
      "</h1>",
      "<q>",
      "</q>",
      "<img alt=x>",
      "<img alt=''>",
      "<aside>",
      "<a href=x>",
      "word ",
      "a",
      " ",
      "\n",
      "|",
      "&nbsp;",
      "<svg>",
      "</svg>",
      "<div>",
      "</div>",
      "<ol>",
      "<select>",
      "<dt>",
      "<th>",
      "<td rowspan=2 colspan=3>",
      "<caption>",
      "</caption>",
      "<figure>",
      "<figcaption>",
      "</figure>",
      "<blockquote>",
      "<math alttext=x>",
      "</math>",
      "<a id=r href=#n>1</a>",
      "<p id=n>",
      "<li id=n>",
      "<a href=#r>^</a>",
      "[^1]",
      "\n\n[^1]: ",
      "\n\n    ",
      "$x^2$",
      "\n$$\n",
    );
    fc.assert(
      fc.property(
        fc.array(tags, { maxLength: 30 }),
        fc.constantFrom<Format>("html", "markdown"),
        (parts, format) => {
          const { words } = read(`<p>Some words.</p>\n${parts.join("")}`, format);
          expect(words.kept).toBe(words.read);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["notes.md", "a", "markdown"],
    ["page.html", "a", "html"],
    ["plain.txt", "# a **b**", "text"],
    ["", "<!doctype html><p>a", "html"],
    ["", "<p>a</p><p>b</p>", "html"],
    ["", "# A\n\ntext", "markdown"],
    ["", "a **b** and [c](https://example.org)", "markdown"],
    ["", "I like 2 * 3 and a < b.", "text"],
  ])("guesses the format of %j holding %j", (name, text, format) => {
    expect(importText(utf8(text), name, {}).options.format).toBe(format);
  });

  it.each([
    ["Белые ночи стояли над городом, и никто не спал.", "ru", "ltr"],
    ["Die weißen Nächte standen über der Stadt, und niemand wollte schlafen gehen.", "de", "ltr"],
    ["白夜笼罩着城市，没有人睡觉，大家都在说话。", "zh-Hans", "ltr"],
    ["白夜籠罩著城市，沒有人睡覺，大家都在說話。", "zh-Hant", "ltr"],
    ["كانت الليالي البيضاء فوق المدينة ولم ينم أحد في تلك الليلة.", "ar", "rtl"],
    ["הלילות הלבנים עמדו מעל העיר ואיש לא ישן.", "he", "rtl"],
    ["1917", "en", "ltr"],
  ])("tells the language of %s", (text, language, direction) => {
    expect(read(text, "text").meta).toMatchObject({ language, direction });
  });

  it("names a text after its file, or after its opening words", () => {
    const text =
      "It was a long evening, and nobody in the whole street had gone to bed before the light came.";
    expect(importText(utf8(text), "the-white_nights.txt", {}).meta.title).toBe("The white nights");
    expect(importText(utf8(text), "paste.txt", {}).meta.title).toBe(
      "It was a long evening, and nobody in the whole street had…",
    );
  });

  it.each<[string, string, Format, string]>([
    ["nothing", " \n\t\n", "text", "empty"],
    ["nothing to see", "<script>x</script>", "html", "empty"],
    ["too many paragraphs", "a\n\n".repeat(MAX_BLOCKS + 2), "text", "too-many-blocks"],
    ["too deep quotations", `${"> ".repeat(40)}x`, "markdown", "too-deep"],
  ])("refuses %s", (_what, text, format, code) => {
    expect(() => read(text, format)).toThrow(expect.objectContaining({ name: "ImportRefusal", code }));
  });
});
