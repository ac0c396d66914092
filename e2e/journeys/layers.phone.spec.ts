import { findings } from "../axe";
import { expect, test } from "../fixtures";
import { foundGroup, joinGroup, listReading } from "../groups";
import { bar, selectWords, settled, write } from "../room";

const TEXT =
  "Bridges\n\nThe bridges were up and nobody could go home before five in the morning.\n\nThey talked until the tram came.";

test("on a phone a group is read with, its notes unseal, and the layer is switched in the menu", async ({
  reader,
  publish,
  baseURL,
}) => {
  const ada = await reader("Ada");
  const bela = await reader("Bela");
  const article = await publish(ada, TEXT);
  const legend = { sun: { label: "claim", line: "solid" } } as const;
  const group = await foundGroup(ada, { baseURL, legend });
  await joinGroup(bela, group, baseURL);
  await listReading(ada, group, article.id, { baseURL, rules: { reveal: "notes", revealAfter: 1 } });
  const note = async (page: typeof ada.page, on: string, words: string) => {
    await selectWords(page, on);
    await bar(page).getByRole("button", { name: "Note" }).tap();
    await write(page, /Note on/, words);
    await settled(page);
  };

  await ada.page.goto(`/read/${article.slug}`);
  await expect(ada.page).toHaveURL(`/groups/${group.handle}/read/${article.slug}`);
  await note(ada.page, "nobody could go home", "Only among us.");

  const { page } = bela;
  await page.goto(`/read/${article.slug}`);
  await expect(page.getByText("1 note of others shows after 1 note of your own.")).toBeVisible();
  await note(page, "until the tram came", "One of mine.");
  await expect(page.getByText(/notes? of others shows?/)).toHaveCount(0);
  await page.getByRole("button", { name: "Close", exact: true }).tap();
  await page
    .getByRole("button", { name: /on this paragraph/ })
    .first()
    .tap();
  await expect(page.getByText("Only among us.")).toBeVisible();
  await expect(page.getByRole("dialog")).toContainText("claim");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Close", exact: true }).tap();

  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(390);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByLabel("Notes: how much, seen by whom").tap();
  expect(await findings(page)).toEqual([]);
  expect(await width()).toBe(390);
  await page.getByRole("link", { name: "Everyone" }).tap();
  await expect(page).toHaveURL(`/read/${article.slug}?layer=public`);
  await expect(page.getByText("No notes yet")).toBeVisible();
});
