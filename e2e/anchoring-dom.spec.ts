import { execFileSync } from "node:child_process";
import { expect, type Page, test } from "@playwright/test";

/**
 * What lies between the page and the text, in a real browser. No application runs: the modules are bundled
 * and put into a page of our own.
 */
const BUNDLE = bundle();

function bundle(): string {
  const entry = `
    import * as map from "./lib/anchoring/dom/text-map.ts";
    import * as offsets from "./lib/anchoring/dom/offsets.ts";
    import * as hit from "./lib/anchoring/dom/hit-test.ts";
    import * as paint from "./lib/anchoring/dom/paint.ts";
    import * as bounds from "./lib/anchoring/boundaries.ts";
    Object.assign(window, { wn: { ...map, ...offsets, ...hit, ...paint, ...bounds } });
  `;
  return execFileSync("node_modules/.bin/esbuild", ["--bundle", "--format=iife", "--loader=ts"], {
    input: entry,
    encoding: "utf8",
  });
}

const ARTICLE = `
  <style>body { margin: 0 } article { font: 20px/30px monospace; width: 640px } figure::after { content: attr(data-alt) }</style>
  <div id="before">Before the article.</div>
  <article><h2 data-b="b1">The night</h2><p data-b="b2">One <a href="#x">linked <em>words</em></a> and the rest.<br>After the break.</p><button data-notes-for="b2">3 notes on this paragraph</button>
  <ul><li><p data-b="b3">First 👩‍👩‍👧‍👦 item</p></li><li><p data-b="b4">Second item</p></li></ul>
  <figure data-b="b5" role="img" aria-label="A picture" data-alt="A picture">\uFFFC</figure>
  <p data-b="b6"></p>
  <div class="table"><table><tr><th><p data-b="t1">Head</p></th><td><p data-b="t2"></p></td></tr><tr><td><p data-b="t3">Cell</p></td><td><p data-b="t4">Last cell</p></td></tr></table></div>
  <p data-b="a1">Note<sup data-atom><a href="#n" id="r">12</a></sup> and <span data-atom><math><msup><mi>x</mi><mn>2</mn></msup></math></span>, end<sup data-atom><a href="#n">3</a></sup></p>
  <figure data-b="f1"><span data-atom><math display="block"><mi>E</mi><mo>=</mo><mi>m</mi></math></span></figure>
  <blockquote><p data-b="b7">Last words.</p></blockquote></article>
  <aside id="margin"><p>A card in the margin.</p></aside>`;

const TEXT =
  "The night\nOne linked words and the rest.\nAfter the break.\nFirst 👩‍👩‍👧‍👦 item\nSecond item\n\uFFFC\n\n" +
  "Head\n\nCell\nLast cell\nNote\uFFFC and \uFFFC, end\uFFFC\n\uFFFC\nLast words.";

async function open(page: Page, html = ARTICLE): Promise<void> {
  await page.setContent(html);
  await page.addScriptTag({ content: BUNDLE });
  await page.evaluate("window.map = wn.createTextMap(document.querySelector('article'))");
}

/** The words of the text that a range covers, by the ends given as JavaScript expressions. */
function covered(page: Page, from: string, to: string): Promise<string | null> {
  return page.evaluate(`(() => {
    const q = (s) => document.querySelector(s);
    const range = document.createRange();
    range.setStart(${from});
    range.setEnd(${to});
    const span = wn.offsetsFromRange(map, range);
    return span && wn.readText(map).slice(span.start, span.end);
  })()`);
}

test("reads the canonical text out of the page", async ({ page }) => {
  await open(page);
  expect(await page.evaluate("wn.readText(map)")).toBe(TEXT);
});

test("every offset of a block leads to the page and back", async ({ page }) => {
  await open(page);
  const failures = await page.evaluate(`(() => {
    const wrong = [];
    for (const { id, start, end } of map.spans) for (let at = start; at <= end; at++) for (const edge of ["start", "end"]) {
      const point = wn.pointFromOffset(map, at, edge);
      if (start === end) continue;
      const back = point && wn.offsetFromPosition(map, point.node, point.offset);
      if (back !== at) wrong.push([id, at, edge, back]);
    }
    return wrong;
  })()`);
  expect(failures).toEqual([]);
});

test("every range of the text leads to the page and back", async ({ page }) => {
  await open(page);
  const wrong = await page.evaluate(`(() => {
    const text = wn.readText(map);
    const wrong = [];
    for (let start = 0; start < text.length; start++) for (let end = start + 1; end <= text.length; end++) {
      const inBlock = (o) => map.spans.find((s) => s.start <= o && o <= s.end);
      const a = inBlock(start), b = inBlock(end);
      if (start === a.end || end === b.start || b.start === b.end) continue;
      const span = wn.offsetsFromRange(map, wn.rangeFromOffsets(map, start, end));
      if (!span || span.start !== start || span.end !== end) wrong.push([start, end, span]);
    }
    return wrong.slice(0, 5);
  })()`);
  expect(wrong).toEqual([]);
});

const SELECTIONS: [name: string, from: string, to: string, expected: string | null][] = [
  ["within a text node", "q('h2').firstChild, 4", "q('h2').firstChild, 9", "night"],
  ["that starts in a link", "q('a').firstChild, 0", "q('[data-b=b2]').childNodes[2], 4", "linked words and"],
  ["that starts in the emphasis of a link", "q('em').firstChild, 1", "q('em').firstChild, 5", "ords"],
  ["named by elements, not text", "q('[data-b=b2]'), 1", "q('[data-b=b2]'), 2", "linked words"],
  ["over a line break", "q('[data-b=b2]').childNodes[2], 9", "q('[data-b=b2]').lastChild, 5", "rest.\nAfter"],
  [
    "that ends right after a line break",
    "q('[data-b=b2]').childNodes[2], 9",
    "q('[data-b=b2]'), 4",
    "rest.\n",
  ],
  ["across two blocks", "q('h2').firstChild, 4", "q('[data-b=b2]').firstChild, 3", "night\nOne"],
  [
    "of a triple click: it ends at the start of the next block",
    "q('h2').firstChild, 0",
    "q('[data-b=b2]'), 0",
    "The night",
  ],
  [
    "that ends in the notes button",
    "q('[data-b=b2]').lastChild, 0",
    "q('button').firstChild, 3",
    "After the break.",
  ],
  ["that starts in the notes button", "q('button').firstChild, 3", "q('[data-b=b3]').firstChild, 5", "First"],
  ["that covers a list", "q('ul'), 0", "q('ul'), 2", "First 👩‍👩‍👧‍👦 item\nSecond item"],
  ["of one list item", "q('ul'), 0", "q('ul'), 1", "First 👩‍👩‍👧‍👦 item"],
  ["that touches an image", "q('[data-b=b4]').firstChild, 7", "q('figure'), 1", "item\n\uFFFC"],
  ["that ends before an image", "q('[data-b=b4]').firstChild, 7", "q('figure'), 0", "item"],
  ["of one cell", "q('[data-b=t3]').firstChild, 0", "q('[data-b=t3]').firstChild, 4", "Cell"],
  ["of a row, by its cells", "q('table').rows[1], 0", "q('table').rows[1], 2", "Cell\nLast cell"],
  ["of a whole table", "q('.table'), 0", "q('.table'), 1", "Head\n\nCell\nLast cell"],
  [
    "that covers the mark of a note",
    "q('[data-b=a1]').firstChild, 0",
    "q('[data-b=a1]').childNodes[2], 4",
    "Note\uFFFC and",
  ],
  [
    "that begins within the mark of a note",
    "q('#r').firstChild, 1",
    "q('[data-b=a1]').childNodes[2], 4",
    "\uFFFC and",
  ],
  [
    "that ends within the mark of a note",
    "q('[data-b=a1]').firstChild, 0",
    "q('#r').firstChild, 1",
    "Note\uFFFC",
  ],
  ["that only touches the mark of a note", "q('[data-b=a1]').firstChild, 0", "q('#r').firstChild, 0", "Note"],
  [
    "that begins behind the digits of a mark",
    "q('#r').firstChild, 2",
    "q('[data-b=a1]').childNodes[2], 4",
    " and",
  ],
  ["within a formula", "q('mi').firstChild, 0", "q('mn').firstChild, 1", "\uFFFC"],
  ["of the elements of a formula", "q('msup'), 0", "q('msup'), 2", "\uFFFC"],
  [
    "from a formula to behind the last mark",
    "q('mn').firstChild, 0",
    "q('[data-b=a1]'), 6",
    "\uFFFC, end\uFFFC",
  ],
  ["of a formula that stands alone", "q('[data-b=f1]'), 0", "q('[data-b=f1]'), 1", "\uFFFC"],
  [
    "from a formula that stands alone",
    "q('[data-b=f1] mo').firstChild, 0",
    "q('[data-b=b7]').firstChild, 4",
    "\uFFFC\nLast",
  ],
  ["that starts before the article", "q('#before').firstChild, 3", "q('h2').firstChild, 3", "The"],
  ["that ends in the margin", "q('[data-b=b7]').firstChild, 5", "q('#margin p').firstChild, 4", "words."],
  ["of the margin only", "q('#margin p').firstChild, 0", "q('#margin p').firstChild, 4", null],
  ["of what stands before the article", "q('#before').firstChild, 0", "q('#before').firstChild, 4", null],
  ["that is empty", "q('h2').firstChild, 4", "q('h2').firstChild, 4", null],
  ["of a button only", "q('button').firstChild, 0", "q('button').firstChild, 4", null],
  ["between two blocks", "q('ul'), 1", "q('ul'), 1", null],
  ["of the whole page", "document.body, 0", "document.body, document.body.childNodes.length", TEXT],
];

for (const [name, from, to, expected] of SELECTIONS) {
  test(`a selection ${name}`, async ({ page }) => {
    await open(page);
    expect(await covered(page, from, to)).toBe(expected);
  });
}

test("a real click and drag over a formula takes it as a whole", async ({ page }) => {
  await open(page);
  const box = await page.locator("[data-b=a1] mi").boundingBox();
  const { x, y } = { x: (box?.x ?? 0) + 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 5 });
  await page.mouse.up();
  const words = await page.evaluate(`(() => {
    const { start, end } = wn.offsetsFromRange(map, getSelection().getRangeAt(0));
    return wn.readText(map).slice(start, end);
  })()`);
  expect(words).toMatch(/^\uFFFC, e/);
});

test("finds a formula and a mark under the pointer", async ({ page }) => {
  await open(page);
  const found = await page.evaluate(`(() => {
    const at = (selector) => {
      const box = document.querySelector(selector).getBoundingClientRect();
      const offset = wn.offsetFromPoint(map, box.left + box.width / 2, box.top + box.height / 2);
      return offset === null ? null : wn.readText(map).slice(offset - 4, offset + 2);
    };
    return [at("#r"), at("[data-b=a1] mi"), at("[data-b=a1] mn")];
  })()`);
  expect(found).toEqual(["Note\uFFFC ", "and \uFFFC,", "and \uFFFC,"]);
});

test("a real triple click selects one paragraph", async ({ page }) => {
  await open(page);
  await page.locator("h2").click({ clickCount: 3, position: { x: 30, y: 10 } });
  const words = await page.evaluate(`(() => {
    const { start, end } = wn.offsetsFromRange(map, getSelection().getRangeAt(0));
    return wn.readText(map).slice(start, end);
  })()`);
  expect(words).toBe("The night");
});

test("a block that was rewritten by a translator is not marked at all", async ({ page }) => {
  await open(page);
  await page.evaluate("document.querySelector('h2').textContent = 'Die helle Nacht im Norden'");
  expect(await page.evaluate("wn.rangeFromOffsets(map, 0, 3)")).toBeNull();
});

test("spans from the server and spans from the page are the same", async ({ page }) => {
  await open(page);
  const spans = await page.evaluate("wn.createTextMap(map.root, map.spans).spans");
  expect(spans).toEqual(await page.evaluate("map.spans"));
});

test("finds the letter under the pointer, and nothing beside the text", async ({ page }) => {
  await open(page);
  const misses = await page.evaluate(`(() => {
    const text = wn.readText(map);
    const misses = [];
    for (let at = 0; at < 40; at++) {
      if (text[at] === "\\n") continue;
      const box = wn.rangeFromOffsets(map, at, at + 1).getBoundingClientRect();
      for (const part of [0.2, 0.8]) {
        const found = wn.offsetFromPoint(map, box.left + box.width * part, box.top + box.height / 2);
        if (found !== at) misses.push([at, part, found]);
      }
    }
    return misses;
  })()`);
  expect(misses).toEqual([]);
  expect(
    await page.evaluate("wn.offsetFromPoint(map, 620, map.elements[0].getBoundingClientRect().top + 10)"),
  ).toBeNull();
  expect(await page.evaluate("wn.offsetFromPoint(map, -50, -50)")).toBeNull();
});

test("paints what is near the window, piece by piece, and lets it go", async ({ page }) => {
  const blocks = Array.from(
    { length: 300 },
    (_, n) => `<p data-b="b${n + 1}">Paragraph number ${n + 1}</p>`,
  ).join("");
  await open(page, `<article>${blocks}</article>`);
  const painted = () => page.evaluate("CSS.highlights.get('wn-sun').size");
  await page.evaluate(`window.painter = wn.createPainter(map, ["sun", "sky"]);
    painter.set(map.spans.map(({ id, start, end }) => ({ id, start, end, tone: "sun" })))`);
  const first = await painted();
  expect(first).toBeGreaterThan(10);
  expect(first).toBeLessThan(150);
  await page.evaluate("scrollTo(0, document.body.scrollHeight)");
  await expect
    .poll(() =>
      page.evaluate(
        "[...CSS.highlights.get('wn-sun')].some((r) => r.startContainer.data === 'Paragraph number 300')",
      ),
    )
    .toBe(true);
  expect(
    await page.evaluate(
      "[...CSS.highlights.get('wn-sun')].some((r) => r.startContainer.data === 'Paragraph number 1')",
    ),
  ).toBe(false);
  await page.evaluate("painter.dispose()");
  expect(await page.evaluate("CSS.highlights.size")).toBe(0);
});

test("overlapping marks lie at different depths; a mark across blocks has a piece in each", async ({
  page,
}) => {
  await open(page);
  const sizes = await page.evaluate(`(() => {
    const painter = wn.createPainter(map, ["sun", "sky"]);
    painter.set([{ id: "a", start: 4, end: 20, tone: "sun" }, { id: "b", start: 4, end: 9, tone: "sun" }]);
    painter.add({ id: "c", start: 0, end: 9, tone: "sun" });
    const size = (name) => CSS.highlights.get(name).size;
    const before = [size("wn-sun"), size("wn-sun-2"), size("wn-sun-3")];
    painter.remove("a");
    painter.focus("c");
    return { before, after: [size("wn-sun"), size("wn-sun-2"), size("wn-sun-3")], focus: size("wn-focus") };
  })()`);
  expect(sizes).toEqual({ before: [2, 1, 1], after: [0, 1, 1], focus: 1 });
});
