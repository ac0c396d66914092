import { EVERY_NODE } from "../every-node";
import { expect, test } from "../fixtures";
import { bar, paintedRanges, selectWords } from "../room";

/** What is not running text: tables, footnotes, formulas. */

test("the mark of a note leads to its note, and the note back to each of its marks", async ({
  reader,
  publish,
}) => {
  const owner = await reader("Nadezhda");
  const { page } = owner;
  await page.goto(`/read/${(await publish(owner, EVERY_NODE)).slug}`);
  const marks = page.locator("[role=doc-noteref]", { hasText: "1" });
  const note = page.locator(".footnotes li").first();
  await expect(marks).toHaveCount(2);
  await marks.first().click();
  await expect(note).toBeInViewport();
  await expect(note).toContainText("Civil dusk.");
  const back = note.getByLabel("Back to the text");
  await expect(back).toHaveCount(2);
  await back.last().click();
  await expect(marks.last()).toBeInViewport();
  await expect(page).toHaveURL(/#ref-b\d+-2$/);
});

test("a mark stands on a cell, and over the sign of a note", async ({ reader, publish }) => {
  const owner = await reader("Nadezhda");
  const { page } = owner;
  await page.goto(`/read/${(await publish(owner, EVERY_NODE)).slug}`);
  await selectWords(page, "18 h 50 m");
  await bar(page).getByRole("button", { name: "Mark in Sun" }).click();
  const button = page.locator("td").getByRole("button", { name: "1 mark on this cell" });
  await expect(button).toBeVisible();
  await expect(page.getByRole("table").first().getByRole("row")).toHaveCount(4);
  await page.reload();
  await expect(button).toBeVisible();
  await expect.poll(() => paintedRanges(page)).toBe(1);
});

test("a formula on its own line is chosen by a click and can be marked", async ({ reader, publish }) => {
  const owner = await reader("Nadezhda");
  const { page } = owner;
  await page.goto(`/read/${(await publish(owner, EVERY_NODE)).slug}`);
  const formula = page.locator("figure.formula");
  await formula.click();
  await expect(formula).toHaveAttribute("data-chosen", "");
  await bar(page).getByRole("button", { name: "Mark in Sun" }).click();
  await expect(page.getByRole("button", { name: "1 mark on this formula" })).toBeVisible();
  await expect(formula).toHaveAttribute("data-marked", /./);
});
