import { readFileSync } from "node:fs";
import { canonicalText } from "@/lib/anchoring/document/canonical";
import type { ImportPreview } from "@/lib/articles/wire";
import { EVERY_NODE } from "../every-node";
import { expect, origin, test } from "../fixtures";
import { shownBlocks } from "../page-text";
import { referenceArticle } from "../reference-article";

const samples = ["all-night", "belaya-noch", "baiye", "layali"].map((name) =>
  readFileSync(`prisma/samples/${name}.md`, "utf8"),
);

test("canonical text is exactly what the page shows, block for block, unit for unit", async ({
  reader,
  publish,
  baseURL,
}) => {
  const owner = await reader("Nadezhda");
  for (const text of [referenceArticle(), EVERY_NODE, ...samples]) {
    const uploaded = await owner.context.request.post("/api/v1/imports", {
      headers: origin(baseURL),
      data: { name: "", text },
    });
    const preview: ImportPreview = await uploaded.json();
    const article = await publish(owner, text);
    await owner.page.goto(`/read/${article.slug}`);
    const canonical = canonicalText(preview.document);
    expect(await shownBlocks(owner.page)).toEqual(
      canonical.blocks.map(({ id, start, end }) => ({ id, text: canonical.text.slice(start, end) })),
    );
  }
});

test("without JavaScript the page holds the whole text", async ({ browser, reader, publish }) => {
  const owner = await reader("Nadezhda");
  const article = await publish(owner, referenceArticle());
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/read/${article.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The legacy of 1917");
  const body = await page.locator("main").textContent();
  for (const words of ["THE INSURRECTION launched", "Further Reading", "From the archives"])
    expect(body?.toLowerCase()).toContain(words.toLowerCase());
  await context.close();
});

test("a text crosses the wire once", async ({ reader, publish }) => {
  const owner = await reader("Nadezhda");
  const sentence = "The bridges were up and nobody could go home";
  const article = await publish(
    owner,
    `Bridges\n\n${sentence}, so they went on arguing.\n\nThen it was day.`,
  );
  const html = await (await owner.context.request.get(`/read/${article.slug}`)).text();
  expect(html.split(sentence).length - 1).toBe(1);
});
