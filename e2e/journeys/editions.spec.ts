import { findings } from "../axe";
import { revised, LONG_TEXT as TEXT } from "../bridges";
import { publishEdition } from "../editions";
import { expect as patient, type Reader, test } from "../fixtures";
import { bar, openText, painted, paintedRanges, selectWords, settled, write } from "../room";
import { caretBefore, openEditor, publishDraft } from "../writing";

/** A text that is edited under live notes, from both sides of the margin. */

/** Publishing and importing wait for their turn. */
const expect = patient.configure({ timeout: 30_000 });

async function mark(reader: Reader, words: string): Promise<void> {
  await selectWords(reader.page, words);
  await bar(reader.page).getByRole("button", { name: "Mark in Sun" }).click();
  await settled(reader.page);
}

test("an article is edited under live notes: they stay, the old edition stays, the change can be read", async ({
  reader,
  publish,
}) => {
  test.setTimeout(180_000);
  const owner = await reader("Olga");
  const guest = await reader("Pavel");
  const article = await publish(owner, TEXT);
  await openText(guest.page, article.slug);
  await mark(guest, "nobody could go home");

  const { page } = owner;
  await openText(page, article.slug);
  await page.getByRole("link", { name: "Edit the text" }).click();
  await expect(page).toHaveURL(/\/edit$/);
  const text = page.getByRole("textbox", { name: /^The text of/ });
  await expect(text).toBeVisible();

  await text.focus();
  await caretBefore(page, "At night");
  await page.keyboard.type("A new opening sentence. ");
  await expect(page.getByText(/^Kept at \d\d:\d\d$/)).toBeVisible();

  // What it changes so far, before anybody else sees it.
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("link", { name: "What changes so far" }).click();
  await expect(page.locator("ins")).toContainText("A new opening sentence.");
  await page.goBack();
  await expect(text).toContainText("A new opening sentence. At night");

  await publishDraft(page, "The opening has a sentence more.", 2);
  await expect(page.getByText("Edition 2 is out: 1 kept.")).toBeVisible();

  // The mark stands on the same words.
  await page.getByRole("link", { name: "Read it" }).click();
  await expect(page.getByRole("link", { name: /^Edition 2 · / })).toBeVisible();
  await expect.poll(() => paintedRanges(page)).toBeGreaterThan(0);
  expect(await painted(page, "wn-sun")).toEqual(["nobody could go home"]);

  // The edition before it stands at its own address, with its margin.
  await openText(page, `${article.slug}/editions/1`);
  await expect(page.getByText("You are reading edition 1 of 2")).toBeVisible();
  await expect(page.locator(".article-text")).not.toContainText("A new opening sentence");
  await expect.poll(() => paintedRanges(page)).toBeGreaterThan(0);
  await page.getByRole("link", { name: "See what changed" }).click();
  await expect(page.locator("ins")).toContainText("A new opening sentence.");
  await expect(page.getByText(/unchanged paragraphs$/)).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByText("1 of 1")).toBeVisible();
  await page.goto(`/read/${article.slug}/editions/2`);
  await expect(page).toHaveURL(new RegExp(`/read/${encodeURIComponent(article.slug)}$`));
});

test("who writes on an earlier edition is told where readers of the newest see it", async ({
  reader,
  publish,
}) => {
  const { author, article } = await revised(reader, publish);
  const { page } = author;
  await openText(page, `${article.slug}/editions/1`);
  await selectWords(page, "Nobody could go home!");
  await expect(bar(page)).toContainText("Readers of the newest see it where its words stand now.");
  await page.keyboard.press("n");
  await expect(page.getByText("You write on an earlier edition.")).toBeVisible();
  await write(page, /^Note on/, "Why not?");
  await settled(page);
  await openText(page, article.slug);
  await expect.poll(() => painted(page, "wn-sun")).toEqual(["Nobody could go home!"]);
  await selectWords(page, "It says it briefly.");
  await expect(bar(page)).not.toContainText("earlier edition");
});

test("where the paragraph at which somebody stopped is gone, the newer edition opens beside its place", async ({
  reader,
  publish,
}) => {
  const owner = await reader("Olga");
  const guest = await reader("Pavel");
  const article = await publish(owner, TEXT);
  await openText(guest.page, article.slug);
  const stopped = guest.page.getByText("Paragraph 18 of the middle");
  await stopped.evaluate((block) => {
    window.scrollTo({ top: window.scrollY + block.getBoundingClientRect().top - 60, behavior: "instant" });
  });
  await publishEdition(owner, article, TEXT.replace(/^Paragraph 18 .*\n\n/m, ""));
  await guest.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await guest.page.getByRole("button", { name: "Go to it, at your place" }).click();
  await expect(guest.page.getByRole("link", { name: /^Edition 2 · / })).toBeAttached();
  await expect(stopped).toHaveCount(0);
  await expect(guest.page.getByText("Paragraph 19 of the middle")).toBeInViewport();
});

test("two texts from right to left are compared in their own direction", async ({ reader, publish }) => {
  const owner = await reader("Olga");
  const first = "# الجسور\n\nكانت الجسور ترفع في الليل ولا يستطيع أحد أن يعود إلى بيته فكانوا يتناقشون.\n";
  const article = await publish(owner, first);
  expect(article.direction).toBe("rtl");
  await publishEdition(owner, article, first.replace("يتناقشون", "يتجادلون طويلا"));
  const { page } = owner;
  await page.goto(`/articles/${article.id}/compare`);
  const change = page.getByRole("group", { name: "Changed paragraph" });
  await expect(change.locator("del")).toContainText("يتناقشون");
  await expect(change.locator("ins")).toContainText("يتجادلون طويلا");
  const sides = await change.evaluate((it) => {
    const { borderRightWidth, borderLeftWidth } = getComputedStyle(it);
    return [borderRightWidth, borderLeftWidth];
  });
  expect(sides).toEqual(["2px", "0px"]);
  expect(await findings(page)).toEqual([]);
});

test("a reader is told of a newer edition, goes to it and stays at their place; their draft comes along", async ({
  reader,
  publish,
}) => {
  test.setTimeout(180_000);
  const owner = await reader("Olga");
  const guest = await reader("Pavel");
  const article = await publish(owner, TEXT);
  await openText(guest.page, article.slug);
  // A note in progress, and a place far down.
  await selectWords(guest.page, "the date of the next meeting");
  await guest.page.keyboard.press("n");
  const field = guest.page.locator("[contenteditable=true]");
  await expect(field).toBeVisible();
  await field.click();
  await guest.page.keyboard.type("Is that a Sunday?");
  const place = guest.page.getByText("Paragraph 20 of the middle");
  await place.evaluate((block) => {
    window.scrollTo({ top: window.scrollY + block.getBoundingClientRect().top - 60, behavior: "instant" });
  });

  const text = await openEditor(owner.page, article.id);
  await text.focus();
  await caretBefore(owner.page, "At night");
  for (let i = 0; i < 6; i++) {
    await owner.page.keyboard.type(`Something new that takes up room before all the rest, number ${i}.`);
    await owner.page.keyboard.press("Enter");
  }
  await expect(owner.page.getByText(/^Kept at/)).toBeVisible();
  await publishDraft(owner.page, "Six paragraphs more.", 2);

  // The page comes into view again.
  await guest.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const told = guest.page.getByText("A new edition was published while you read.");
  await expect(told).toBeVisible();
  await guest.page.getByRole("button", { name: "Go to it, at your place" }).click();
  await expect(
    guest.page.getByText("Something new that takes up room before all the rest, number 0."),
  ).toBeAttached();
  await expect(place).toBeInViewport();

  await guest.page.getByRole("button", { name: "Continue" }).click();
  await expect(guest.page.locator("[contenteditable=true]")).toContainText("Is that a Sunday?");
  await guest.page.getByRole("button", { name: "Send", exact: true }).click();
  await settled(guest.page);
  await expect.poll(() => painted(guest.page, "wn-sun")).toEqual(["the date of the next meeting"]);
});
