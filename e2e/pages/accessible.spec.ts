import type { Page } from "@playwright/test";
import { findings, findingsInBothLights } from "../axe";
import { FIRST_EDITION, reviseUnderNotes } from "../bridges";
import { expect, test } from "../fixtures";

const ANYONE = [
  "/",
  "/?q=nothing-has-this-title",
  "/sign-in",
  "/sign-up",
  "/no-such-page",
  "/people/vesnina",
];
const SIGNED_IN = [
  "/",
  "/import",
  "/account",
  "/account/password",
  "/account/devices",
  "/account/data",
  "/sign-out",
];
const HOST = ["/host", "/host/door", "/host/removed"];

/** Day, white night, and the narrowest window. */
async function check(page: Page, path: string) {
  await page.goto(path);
  await page.locator("main").waitFor();
  expect(await findingsInBothLights(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, "fits into 320 px").toBeLessThanOrEqual(320);
}

for (const path of ANYONE) {
  test(`axe finds nothing on ${path} for anyone`, async ({ page }) => {
    await check(page, path);
  });
}

for (const path of SIGNED_IN) {
  test(`axe finds nothing on ${path} for somebody with a very long name`, async ({ reader }) => {
    const { page } = await reader(`Anna-Maria ${"Verylongname".repeat(3)}`);
    await check(page, path);
  });
}

for (const path of HOST) {
  test(`axe finds nothing on ${path}`, async ({ host }) => {
    await check((await host()).page, path);
  });
}

test("axe finds nothing on the pages of a text with a very long word", async ({ reader, publish }) => {
  test.slow();
  const owner = await reader("Owner");
  const title = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const article = await publish(owner, "A first paragraph.\n\nAnd a second one.", { title });
  await check(owner.page, `/articles/${article.id}/settings`);
  await check(owner.page, `/articles/${article.id}/editions`);
  await check(owner.page, `/articles/${article.id}/compare`);
  await check(owner.page, `/people/${owner.handle}`);
});

test("axe finds nothing where a text is edited, nor on its comparison with a change in it", async ({
  reader,
  publish,
}) => {
  test.slow();
  const owner = await reader("Owner");
  const title = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const text =
    "## A part\n\nA **first** [paragraph](https://example.org/).\n\n![A picture](a.png)\n\n| a | b |\n| --- | --- |\n| c | d |\n\nThe last one.";
  const article = await publish(owner, text, { title });
  const { page } = owner;
  await page.goto(`/articles/${article.id}/edit`);
  const field = page.getByRole("textbox", { name: /^The text of/ });
  await expect(field).toBeVisible({ timeout: 20_000 });
  await field.getByText("The last one.").click();
  await page.keyboard.type("New words. ");
  await expect(page.getByText(/^Kept at/)).toBeVisible({ timeout: 20_000 });
  await field.getByText("c", { exact: true }).click();
  expect(await findingsInBothLights(page), "in a table").toEqual([]);
  await field.getByRole("img", { name: "A picture" }).click();
  expect(await findingsInBothLights(page), "on a picture").toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, "fits into 320 px").toBeLessThanOrEqual(320);
  await page.getByRole("button", { name: "Publish…" }).click();
  expect(await findings(page), "publishing").toEqual([]);
  await check(page, `/articles/${article.id}/compare?to=draft`);
});

test("axe finds nothing on the review queue of an edition, full and empty", async ({ reader, publish }) => {
  const owner = await reader("Owner");
  const author = await reader(`Anna-Maria ${"Verylongname".repeat(3)}`);
  const article = await publish(owner, FIRST_EDITION, { visibility: "unlisted" });
  await check(owner.page, `/articles/${article.id}/review`);
  await reviseUnderNotes(owner, author, article);
  await check(owner.page, `/articles/${article.id}/review`);
  await check(owner.page, `/articles/${article.id}/review?status=moved`);
  await check(author.page, `/articles/${article.id}/review?mine=1`);
});

test("the skip link leads past the header", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("the chosen light stays on the next page, from its first byte", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "White night" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const html = await (await page.request.get("/sign-in")).text();
  expect(html).toContain('data-theme="dark"');
});
