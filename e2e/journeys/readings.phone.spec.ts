import type { Page } from "@playwright/test";
import { findings } from "../axe";
import { expect, test } from "../fixtures";
import { foundGroup, joinGroup, listReading } from "../groups";
import { bar, selectWords, settled, write } from "../room";

const TEXT = [
  "Bridges",
  "The bridges were up and nobody could go home before five in the morning.",
  "So they talked until the tram came.",
].join("\n\n");

test("on a phone one goes from home to the group, to its text, and writes until the others' notes show", async ({
  reader,
  publish,
  baseURL,
}) => {
  const founder = await reader("Founder");
  const { page, ...member } = await reader("Member");
  const article = await publish(founder, TEXT, { title: `Bridges ${"andmorebridges".repeat(4)}` });
  const about = { name: `Evenings ${"verylongname".repeat(4)}` };
  const group = await foundGroup(founder, { baseURL, about });
  await joinGroup({ page, ...member }, group, baseURL);
  await listReading(founder, group, article.id, {
    baseURL,
    rules: { reveal: "notes", revealAfter: 2, dueAt: "2027-06-01T16:00:00.000Z" },
  });
  const note = async (by: Page, on: string, words: string) => {
    await selectWords(by, on);
    await bar(by).getByRole("button", { name: "Note" }).tap();
    await write(by, /Note on/, words);
    await settled(by);
  };
  const fits = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // Under the title; an open sheet says it too.
  const sealed = page.getByRole("main").getByText("1 note of others shows after 2 notes of your own.");
  const place = `/groups/${group.handle}`;
  await founder.page.goto(`${place}/read/${article.slug}`);
  await note(founder.page, "the tram came", "Which tram?");

  await page.goto("/");
  await expect(page.getByRole("list", { name: "My readings" })).toContainText("1 June 2027");
  await fits();
  await page.getByRole("list", { name: "My groups" }).getByRole("link", { name: group.name }).tap();
  await expect(page.getByText("so far you have written 0")).toBeVisible();
  await fits();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("link", { name: article.title }).tap();
  await expect(page).toHaveURL(`${place}/read/${article.slug}`);
  await expect(sealed).toBeVisible();
  await fits();

  await note(page, "nobody could go home", "Somebody could, by boat.");
  await page.getByRole("button", { name: "Close", exact: true }).tap();
  await expect(sealed).toBeVisible();
  await expect(page.getByRole("button", { name: /on this paragraph/ })).toHaveCount(1);
  await note(page, "So they talked", "About what?");
  await expect(page.getByText("Notes of others show to you now.").first()).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).tap();
  const notes = page.getByRole("button", { name: "2 notes on this paragraph" });
  await notes.tap();
  await expect(page.getByText("Which tram?")).toBeVisible();
  await fits();

  await page.goto(place);
  await expect(page.getByText("Others’ notes show to you.")).toBeVisible();
});
