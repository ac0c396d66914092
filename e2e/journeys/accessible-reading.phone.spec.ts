import { findingsInBothLights } from "../axe";
import { expect, test } from "../fixtures";
import { bar, selectWords, settled, write } from "../room";

const TEXT = `# On the quay

The boats came down the river at dusk, and everybody on the quay had an opinion about them.

The last of them was empty.`;

test("axe finds nothing on a phone with the sheet open, by day and by night", async ({ reader, publish }) => {
  const { page } = await reader(`Anna-Maria ${"Verylongname".repeat(3)}`);
  const { slug } = await publish(await reader("Owner"), TEXT, { visibility: "unlisted" });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`/read/${slug}`);
  await expect(page.getByText("No notes yet.")).toBeVisible();
  expect(await findingsInBothLights(page), "without notes").toEqual([]);

  await selectWords(page, "everybody on the quay");
  expect(await findingsInBothLights(page), "with the bar").toEqual([]);
  await bar(page).getByRole("button", { name: "Note" }).tap();
  await expect(page.getByRole("toolbar", { name: /format/i })).toBeVisible();
  expect(await findingsInBothLights(page), "with the composer").toEqual([]);
  await write(page, /^Note on/, "Everybody always has.");
  await settled(page);
  const sheet = page.getByRole("dialog", { name: "Note" });
  await expect(sheet).toBeVisible();
  expect(await findingsInBothLights(page), "with the thread").toEqual([]);
  await sheet.getByRole("button", { name: "Reply", exact: true }).tap();
  await expect(page.getByRole("toolbar", { name: /format/i })).toBeVisible();
  expect(await findingsInBothLights(page), "with an answer being written").toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
