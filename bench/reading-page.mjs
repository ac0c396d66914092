/**
 * node bench/reading-page.mjs: what the reading page weighs over an empty Next page, and how long it takes until the
 * marks near the screen are painted, with 10, 1,000 and 10,000 annotations on 200,000 characters. Bytes are those
 * that cross the wire (gzip). Times are medians of five fresh visits in Chromium on this machine.
 */
import { chromium } from "@playwright/test";
import { findBrowser } from "../scripts/testing/browser.mjs";
import { annotatedArticle, openFloor, openSite, signUp } from "./site.mjs";

const VISITS = 5;

const site = await openSite();
const floor = await openFloor();
const person = await signUp(site.url);
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const empty = await visit(floor.url, null);
const rows = [{ page: "an empty Next page", ...weights(empty, empty) }];
for (const count of [10, 1_000, 10_000]) {
  const article = await annotatedArticle(site, person, 200_000, count);
  const visits = [];
  for (let turn = 0; turn < VISITS; turn++) visits.push(await visit(article.url, "wn-"));
  const middle = visits.toSorted((a, b) => a.painted - b.painted)[Math.floor(VISITS / 2)];
  rows.push({
    page: `${count} annotations`,
    ...weights(middle, empty),
    "text shown (ms)": Math.round(middle.shown),
    "marks painted (ms)": Math.round(middle.painted),
  });
}
await browser.close();
floor.stop();
await site.stop();
console.table(rows);
process.exit(0);

/** One visit with an empty cache: bytes by kind, first contentful paint, and the first frame with marks. */
async function visit(url, highlights) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  const kinds = new Map();
  const bytes = { Document: 0, Script: 0, Stylesheet: 0, Font: 0, Fetch: 0 };
  client.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind in bytes) bytes[kind] += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "load" });
  const painted = highlights
    ? await page.evaluate(async (prefix) => {
        const someMarks = () =>
          [...CSS.highlights].some(([name, set]) => name.startsWith(prefix) && set.size > 0);
        while (!someMarks()) await new Promise(requestAnimationFrame);
        return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
      }, highlights)
    : 0;
  const shown = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  );
  await page.waitForLoadState("networkidle");
  await context.close();
  return { bytes, painted, shown };
}

function weights({ bytes }, base) {
  const kB = (value) => (value / 1000).toFixed(1);
  return {
    "document (kB)": kB(bytes.Document),
    "script (kB)": kB(bytes.Script),
    "over empty (kB)": kB(bytes.Script - base.bytes.Script),
    "styles (kB)": kB(bytes.Stylesheet),
    "fonts (kB)": kB(bytes.Font),
    "data (kB)": kB(bytes.Fetch),
  };
}
