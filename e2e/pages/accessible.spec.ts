import type { Page } from "@playwright/test";
import { findings } from "../axe";
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
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), colorScheme).toEqual([]);
  }
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
  const owner = await reader("Owner");
  const title = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const article = await publish(owner, "A first paragraph.\n\nAnd a second one.", { title });
  await check(owner.page, `/articles/${article.id}/settings`);
  await check(owner.page, `/people/${owner.handle}`);
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
