import { findings } from "../axe";
import { revised } from "../bridges";
import { expect, test } from "../fixtures";
import { select } from "../room";

test("by touch: an editor accepts one note, puts another elsewhere, and takes it back", async ({
  reader,
  publish,
}) => {
  const author = `Anna-Maria ${"Verylongname".repeat(3)}`;
  const { owner, article } = await revised(reader, publish, author);
  const { page } = owner;
  await page.goto(`/articles/${article.id}/review`);
  await expect(page.getByText("0 of 4 decided", { exact: true })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);

  const row = (words: string) => page.getByRole("listitem").filter({ hasText: words });
  const accept = row("About the trees.").getByRole("button", { name: /^Accept/ });
  expect(
    await accept.evaluate((it) => (it instanceof HTMLElement ? it.offsetHeight : 0)),
  ).toBeGreaterThanOrEqual(44);
  await accept.tap();
  await expect(page.getByText("1 of 4 decided", { exact: true })).toBeVisible();

  await row("About the ships.")
    .getByRole("button", { name: /^Choose a place/ })
    .tap();
  await expect(page.getByRole("button", { name: "Put it here" })).toBeVisible();
  // The old passage stays in view beside the text that is chosen in.
  await expect(page.getByText("It stood on, edition 1")).toBeInViewport();
  await select(page, "Nobody could go home!");
  await page.getByRole("button", { name: "Begin one word later" }).tap();
  const chooser = page.getByRole("region", { name: "Choose the place of this note" });
  await expect(chooser.getByText("could go home!", { exact: true })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Put it here" }).tap();
  await expect(row("About the ships.")).toContainText("Put here by hand");
  await row("About the ships.").getByRole("button", { name: /^Undo/ }).tap();
  await expect(page.getByText("1 of 4 decided", { exact: true })).toBeVisible();
});

test("by touch: what may belong to a passage opens in the sheet, and its author chooses", async ({
  reader,
  publish,
}) => {
  const { author, article } = await revised(reader, publish);
  const { page } = author;
  await page.goto(`/read/${article.slug}`);
  await page.getByRole("button", { name: "2 notes on a passage that was removed" }).tap();
  const sheet = page.getByRole("dialog", { name: "Notes here" });
  await expect(sheet.getByText("Its passage was removed")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Choose a place" }).tap();
  await expect(sheet).toBeHidden();
  await select(page, "It says it briefly.");
  await page.getByRole("button", { name: "Put it here" }).tap();
  await expect(page.getByRole("button", { name: "1 note on a passage that was removed" })).toBeVisible();
  await expect(page.getByRole("button", { name: "1 note on this paragraph" })).toHaveCount(2);
});
