import { expect, PASSWORD, test } from "../fixtures";
import { referenceArticle } from "../reference-article";

test("on a phone a newcomer signs up by touch and imports a text", async ({ page }) => {
  const mark = Date.now().toString(36);
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Sign up" }).tap();
  await page.getByLabel("Name", { exact: true }).fill(`Phone Reader ${mark}`);
  await page.getByLabel("E-mail").fill(`phone-${mark}@readers.example`);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign up" }).tap();
  await page.getByRole("link", { name: "Import" }).tap();
  await page.getByLabel("Paste the text").fill(referenceArticle());
  await page.getByRole("button", { name: "Show the preview" }).tap();
  await expect(page.getByLabel("Title")).toHaveValue("The legacy of 1917");
  await page.getByLabel("Draft").tap();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, "nothing stands out of the window").toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Save as draft" }).tap();
  await page.waitForURL("**/read/the-legacy-of-1917-*");
});

test("everything that can be touched is tall enough for a finger", async ({ page }) => {
  await page.goto("/sign-up");
  const small = await page
    .locator("main :is(button, input), header :is(a, summary)")
    .evaluateAll((all) =>
      all.filter((it) => it.getBoundingClientRect().height < 42).map((it) => it.outerHTML),
    );
  expect(small).toEqual([]);
});
