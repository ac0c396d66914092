import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
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

/** What axe finds, as sentences. Minor and moderate findings count too. */
async function findings(page: Page): Promise<string[]> {
  // The overlay of Next's development server is not ours.
  const { violations } = await new AxeBuilder({ page }).exclude("nextjs-portal").analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

async function checkPages(page: Page, paths: readonly string[]) {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of paths) {
      await page.goto(path);
      await page.locator("main").waitFor();
      expect(await findings(page), `${path}, ${scheme}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of paths) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${path} fits into 320 px`).toBeLessThanOrEqual(320);
  }
}

test("axe finds nothing on the pages for anyone, light and dark", async ({ page }) => {
  await checkPages(page, ANYONE);
});

test("axe finds nothing on the pages of an account, light and dark", async ({ reader, publish }) => {
  const owner = await reader(`Anna-Maria ${"Verylongname".repeat(3)}`);
  const article = await publish(owner, "A first paragraph.\n\nAnd a second one.", {
    title: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  });
  await checkPages(owner.page, [...SIGNED_IN, `/people/${owner.handle}`, `/articles/${article.id}/settings`]);
});

test("axe finds nothing on the host's desk, light and dark", async ({ host }) => {
  await checkPages((await host()).page, HOST);
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
