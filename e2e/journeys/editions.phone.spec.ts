import { expect, test } from "../fixtures";

/** The same by touch: a correction on the way, and a reader who is told of it. */

const TEXT = `# Bridges

At night the bridges were raised and nobody could go home, so they went on arguing until morning.

The last paragraph has the date of the next meeting, which is the third of May.
`;

test("on a phone: correct a word, publish it, read what changed; a reader is told", async ({
  reader,
  publish,
}) => {
  test.setTimeout(180_000);
  const owner = await reader("Olga");
  const guest = await reader("Pavel");
  const article = await publish(owner, TEXT);
  await guest.page.goto(`/read/${article.slug}`);
  await expect(guest.page.getByText("which is the third of May")).toBeVisible();

  const { page } = owner;
  await page.goto(`/read/${article.slug}`);
  await page.getByRole("link", { name: "Edit the text" }).tap();
  const text = page.getByRole("textbox", { name: /^The text of/ });
  await expect(text).toBeVisible({ timeout: 20_000 });
  await text.getByText("The last paragraph").tap();
  await page.evaluate(() => {
    const block = [...document.querySelectorAll(".ProseMirror p")].find((p) =>
      p.textContent?.includes("third"),
    );
    const node = block?.firstChild;
    const at = node?.nodeValue?.indexOf("third") ?? -1;
    if (node) getSelection()?.setBaseAndExtent(node, at, node, at + "third".length);
  });
  await page.keyboard.type("fourth");
  await expect(page.getByText(/^Kept at/)).toBeVisible({ timeout: 20_000 });

  // What floats stands inside the window, and a finger can hit it.
  const publishing = page.getByRole("button", { name: "Publish…" });
  const size = await publishing.evaluate((it) => (it instanceof HTMLElement ? it.offsetHeight : 0));
  expect(size).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await publishing.tap();
  const dialog = page.getByRole("dialog", { name: "Publish a new edition" });
  await dialog.getByRole("button", { name: "Publish", exact: true }).tap();
  await expect(dialog.getByText("Say in a few words what changed.")).toBeVisible();
  await dialog.getByLabel("What changed").fill("The date is corrected.");
  await dialog.getByRole("button", { name: "Publish", exact: true }).tap();
  await expect(page.getByText("Edition 2 is out")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "See what changed" }).tap();
  await expect(page).toHaveURL(/compare/, { timeout: 40_000 });
  await expect(page.locator("del")).toContainText("third");
  await expect(page.locator("ins")).toContainText("fourth");

  await guest.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const told = guest.page.getByText("A new edition was published while you read.");
  await expect(told).toBeVisible({ timeout: 20_000 });
  const box = await guest.page.getByRole("button", { name: "Go to it, at your place" }).boundingBox();
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 390).toBe(true);
  await guest.page.getByRole("button", { name: "Go to it, at your place" }).tap();
  await expect(guest.page.getByText("which is the fourth of May")).toBeVisible({ timeout: 20_000 });
  await expect(
    guest.page.getByRole("link", { name: /^Edition 2 · .+ · The date is corrected\.$/ }),
  ).toBeVisible();
});
