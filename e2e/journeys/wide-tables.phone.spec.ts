import { EVERY_NODE } from "../every-node";
import { expect, test } from "../fixtures";

test("a wide table scrolls in its own frame, also from the keyboard, and the page never does", async ({
  reader,
  publish,
}) => {
  const owner = await reader("Nadezhda");
  const { page } = owner;
  await page.goto(`/read/${(await publish(owner, EVERY_NODE)).slug}`);
  const [wide, narrow] = [page.locator(".table").first(), page.locator(".table").last()];
  await expect(wide).toHaveAttribute("tabindex", "0");
  await expect(narrow).not.toHaveAttribute("tabindex");
  await wide.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => wide.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
