import { expect, test } from "../fixtures";
import { bar, selectWords, settled, write, writingField } from "../room";

const TEXT = `# Bridges

At night the bridges were raised and nobody could go home, so they went on arguing until morning, and the morning came early.

The second paragraph has nothing to say. It says it at some length, so that there is something to select in it.
`;

test("by touch: the bar stands below the selection and inside the window, and its swatches fit a finger", async ({
  reader,
  publish,
}) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  await page.goto(`/read/${article.slug}`);
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("wn-sun"))).toBe(true);
  // The system makes the selection on a long press; the page only hears of it.
  const words = await page.evaluate(() => {
    const text = document.querySelector("[data-b]")?.firstChild;
    const range = document.createRange();
    if (text) range.setStart(text, 3);
    if (text) range.setEnd(text, 30);
    getSelection()?.addRange(range);
    const { top, bottom } = range.getBoundingClientRect();
    return { top, bottom };
  });
  const bar = page.getByRole("toolbar", { name: "Mark this passage" });
  await expect(bar).toBeVisible();
  const box = await bar.boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect(box?.y).toBeGreaterThan(words.bottom);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  const swatch = bar.getByRole("button", { name: "Mark in Rose" });
  // Layout pixels: a box on the screen is rounded by the device's scale.
  const size = await swatch.evaluate((it) =>
    it instanceof HTMLElement ? Math.min(it.offsetWidth, it.offsetHeight) : 0,
  );
  expect(size).toBeGreaterThanOrEqual(44);
  await swatch.tap();
  await expect(bar).toBeHidden();
  const button = page.getByRole("button", { name: "1 mark on this paragraph" });
  await expect(button).toBeVisible();

  // The thread comes from below and leaves its passage in view.
  await button.tap();
  const sheet = page.getByRole("dialog").or(page.getByRole("region", { name: "Note" }));
  await expect(sheet.first()).toBeVisible();
  await expect(page.getByText("At night the bridges")).toBeInViewport();
});

test("what was sent stands in the sheet at once: the sheet does not sink and rise again under the finger", async ({
  reader,
  publish,
}) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  await page.goto(`/read/${article.slug}`);
  await selectWords(page, "went on arguing");
  await bar(page).getByRole("button", { name: "Note" }).tap();
  const sheet = page.getByRole("dialog", { name: "Your note" });
  await expect(writingField(page, /Note on/)).toBeVisible();
  await sheet.evaluate((element) => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    new ResizeObserver(() => heights.push(Math.round(element.getBoundingClientRect().height))).observe(
      element,
    );
  });
  await write(page, /Note on/, "Until morning?");
  await settled(page);
  const note = page.getByRole("dialog", { name: "Note" });
  await expect(note.getByRole("button", { name: "Reply" })).toBeVisible();
  const heights = await page.evaluate(() => (window as typeof window & { heights: number[] }).heights);
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  await note.getByRole("button", { name: "Close", exact: true }).tap();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
