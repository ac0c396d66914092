/**
 * What it costs to paint marks and to ask what is under the pointer, beside the bare browser API and beside
 * wrapping words in elements, as most annotators do.
 * `node bench/painting.mjs` prints a table. Needs Chromium (`CHROMIUM_PATH`, else /usr/bin/chromium).
 */
import { execFileSync } from "node:child_process";
import { chromium } from "@playwright/test";

const LENGTH = 200_000;
const PARAGRAPH = 500;
const ROUNDS = 5;

const bundle = execFileSync("node_modules/.bin/esbuild", ["--bundle", "--format=iife", "--loader=ts"], {
  input: `
    import { createTextMap } from "./lib/anchoring/dom/text-map.ts";
    import { rangeFromOffsets } from "./lib/anchoring/dom/offsets.ts";
    import { createHitIndex, offsetFromPoint } from "./lib/anchoring/dom/hit-test.ts";
    import { createPainter } from "./lib/anchoring/dom/paint.ts";
    window.wn = { createTextMap, rangeFromOffsets, createHitIndex, offsetFromPoint, createPainter };`,
  encoding: "utf8",
});

const words = "the night stayed pale and the talk went on until somebody asked who would write it down ";
const paragraph = words.repeat(Math.ceil(PARAGRAPH / words.length)).slice(0, PARAGRAPH);
const article = Array.from(
  { length: LENGTH / PARAGRAPH },
  (_, n) =>
    `<p data-b="b${n + 1}">${paragraph.slice(0, 200)}<em>${paragraph.slice(200, 230)}</em>${paragraph.slice(230)}</p>`,
).join("");
const page = `<style>mark{background:#ffe28a;text-decoration:underline 2px #a07800}article{font:19px/31px serif;width:640px}
::highlight(wn-sun),::highlight(bare){background:#ffe28a;text-decoration:underline 2px #a07800}
::highlight(wn-sun-2){background:#ffe28a99;text-decoration:underline 1px #a07800}</style><article>${article}</article>`;

/** Runs in the page. Time until the frame after the painting was drawn. */
async function measure({ count, overlapping, how }) {
  const map = window.wn.createTextMap(document.querySelector("article"));
  const total = map.spans.at(-1).end;
  const step = Math.floor(total / count);
  const entries = Array.from({ length: count }, (_, n) => {
    const block = map.spans.find((span) => span.end > n * step);
    const start = Math.min(Math.max(n * step, block.start), block.end - 12);
    return {
      id: String(n),
      start,
      end: Math.min(total, start + (overlapping ? 5 * step : Math.min(10, step - 1))),
      tone: "sun",
    };
  });
  /** Every text node that a passage touches, cut at its ends and put into an element. */
  function wrap(start, end) {
    for (const [n, span] of map.spans.entries()) {
      if (span.end <= start || span.start >= end) continue;
      const walker = document.createTreeWalker(map.elements[n], NodeFilter.SHOW_TEXT);
      const nodes = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
      let at = span.start;
      for (const node of nodes) {
        const [from, to] = [Math.max(start, at), Math.min(end, at + node.length)];
        if (from < to) {
          const words = from > at ? node.splitText(from - at) : node;
          if (to - from < words.length) words.splitText(to - from);
          const mark = document.createElement("mark");
          words.replaceWith(mark);
          mark.append(words);
          at = to;
          // What was cut off behind is met by later passages; this one needs no more of this node.
          if (to === end) break;
        } else at += node.length;
      }
    }
  }
  // `getComputedStyle` of a highlight and a forced layout do not draw; two frames do.
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await frames();
  const began = performance.now();
  let painter;
  if (how === "ours") {
    painter = window.wn.createPainter(map, ["sun", "sky", "moss", "rose"]);
    painter.set(entries);
  } else if (how === "wrapped in elements") {
    for (const { start, end } of entries) wrap(start, end);
  } else {
    const highlight = new Highlight();
    CSS.highlights.set("bare", highlight);
    for (const { start, end } of entries) {
      const live = window.wn.rangeFromOffsets(map, start, end);
      highlight.add(how === "bare, static ranges" ? new StaticRange(live) : live);
    }
  }
  const script = performance.now() - began;
  await frames();
  const shown = performance.now() - began;

  const scrolls = [];
  for (let y = 0; y < 40; y++) {
    scrollTo(0, y * 300);
    const at = performance.now();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    scrolls.push(performance.now() - at);
  }
  scrolls.sort((a, b) => a - b);

  let added = Number.NaN;
  let asked = Number.NaN;
  let caret = Number.NaN;
  let moved = Number.NaN;
  if (painter) {
    const works = [];
    for (let y = 0; y < 40; y++) {
      scrollTo(0, y * 300);
      await frames();
      const at = performance.now();
      painter.refresh();
      works.push(performance.now() - at);
    }
    moved = works.sort((a, b) => a - b)[20];
    const at = performance.now();
    for (let n = 0; n < 20; n++) painter.add({ id: `x${n}`, start: n * 50, end: n * 50 + 20, tone: "sun" });
    added = (performance.now() - at) / 20;
    const box = map.elements[20].getBoundingClientRect();
    scrollTo(0, scrollY + box.top - 200);
    await frames();
    const top = map.elements[20].getBoundingClientRect().top;
    const before = performance.now();
    for (let n = 0; n < 500; n++) {
      const offset = window.wn.offsetFromPoint(map, 60 + (n % 400), top + 15 + 31 * (n % 4));
      if (offset !== null) painter.index.at(offset);
    }
    asked = (performance.now() - before) / 500;
    const alone = performance.now();
    for (let n = 0; n < 500; n++) document.caretPositionFromPoint(60 + (n % 400), top + 15 + 31 * (n % 4));
    caret = (performance.now() - alone) / 500;
  }
  return { script, shown, scroll: scrolls[20], moved, added, asked, caret };
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const show = (value) => (Number.isNaN(value) ? "" : value < 1 ? value.toFixed(3) : value.toFixed(1));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
console.log(
  `${browser.version()}, ${LENGTH.toLocaleString("en")} characters, median of ${ROUNDS}, milliseconds\n`,
);
console.log(
  "| marks | | script | until drawn | one scroll | of it ours | one more mark | under the pointer | the caret alone |",
);
console.log("| --- | --- | --: | --: | --: | --: | --: | --: | --: |");
for (const count of [1_000, 10_000]) {
  for (const overlapping of [false, true]) {
    for (const how of ["wrapped in elements", "bare, live ranges", "bare, static ranges", "ours"]) {
      const rounds = [];
      // Wrapping takes so long that one round tells enough.
      for (let round = 0; round < (how === "wrapped in elements" ? 1 : ROUNDS); round++) {
        const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await tab.setContent(page);
        await tab.addScriptTag({ content: bundle });
        rounds.push(await tab.evaluate(measure, { count, overlapping, how }));
        await tab.close();
      }
      const cell = (key) => show(median(rounds.map((round) => round[key])));
      console.log(
        `| ${count.toLocaleString("en")} ${overlapping ? "overlapping" : "disjoint"} | ${how} | ${cell("script")} | ${cell("shown")} | ${cell("scroll")} | ${cell("moved")} | ${cell("added")} | ${cell("asked")} | ${cell("caret")} |`,
      );
    }
  }
}
await browser.close();
