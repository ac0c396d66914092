import type { Page } from "@playwright/test";
import type { EditionList, PublicationView } from "@/lib/editions/wire";
import { expect as patient, type Reader, test } from "../fixtures";
import { bar, paintedRanges, selectWords, settled } from "../room";

/** A text that is edited under live notes, from both sides of the margin. */

/** Publishing and importing wait for their turn. */
const expect = patient.configure({ timeout: 30_000 });

const FILLER = Array.from(
  { length: 24 },
  (_, i) =>
    `Paragraph ${i + 1} of the middle says nothing of its own, but it takes up some of the page all the same.`,
).join("\n\n");

const TEXT = `# Bridges

At night the bridges were raised and nobody could go home, so they went on arguing until morning.

The second paragraph is about tea, of which there was enough.

${FILLER}

The last paragraph has the date of the next meeting, which is the third of May.
`;

/** The text in the making, once it can be written in. */
async function openEditor(page: Page, id: string) {
  await page.goto(`/articles/${id}/edit`);
  const text = page.getByRole("textbox", { name: /^The text of/ });
  await expect(text).toBeVisible();
  return text;
}

/** Puts the caret before the first of some words. */
async function caretBefore(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector(".ProseMirror") ?? document, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? "").indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.collapse(node, at);
      return;
    }
    throw new Error(`not in the text: ${wanted}`);
  }, words);
}

async function publishDraft(page: Page, summary: string, number: number): Promise<void> {
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish a new edition" });
  await dialog.getByLabel("What changed").fill(summary);
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText(`Edition ${number} is out`)).toBeVisible();
}

async function openText(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("wn-sun"))).toBe(true);
}

async function mark(reader: Reader, words: string): Promise<void> {
  await selectWords(reader.page, words);
  await bar(reader.page).getByRole("button", { name: "Mark in Sun" }).click();
  await settled(reader.page);
}

/** The words under the marks of one colour. */
const markedWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let words = "";
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get("wn-sun") ??
      []) {
      const live = document.createRange();
      live.setStart(startContainer, startOffset);
      live.setEnd(endContainer, endOffset);
      words += live.toString();
    }
    return words;
  });

test("an article is edited under live notes: they stay, the old edition stays, the change can be read", async ({
  reader,
  publish,
}) => {
  test.setTimeout(180_000);
  const owner = await reader("Olga");
  const guest = await reader("Pavel");
  const article = await publish(owner, TEXT);
  await openText(guest.page, `/read/${article.slug}`);
  await mark(guest, "nobody could go home");

  const { page } = owner;
  await openText(page, `/read/${article.slug}`);
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
  expect(await markedWords(page)).toBe("nobody could go home");

  // The edition before it stands at its own address, with its margin.
  await openText(page, `/read/${article.slug}/editions/1`);
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

test("a reader is told of a newer edition, goes to it and stays at their place; their draft comes along", async ({
  reader,
  publish,
}) => {
  test.setTimeout(180_000);
  const owner = await reader("Olga");
  const guest = await reader("Pavel");
  const article = await publish(owner, TEXT);
  await openText(guest.page, `/read/${article.slug}`);
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
  await expect.poll(() => markedWords(guest.page)).toBe("the date of the next meeting");
});

test("two who write at once: the second is told who kept what, and loses nothing", async ({
  reader,
  publish,
}) => {
  const owner = await reader("Olga");
  const article = await publish(owner, TEXT);
  const text = await openEditor(owner.page, article.id);
  const second = await owner.context.newPage();
  const other = await openEditor(second, article.id);
  await text.focus();
  await caretBefore(owner.page, "At night");
  await owner.page.keyboard.type("First. ");
  await expect(owner.page.getByText(/^Kept at/)).toBeVisible();

  await other.focus();
  await caretBefore(second, "The second paragraph");
  await second.keyboard.type("Second. ");
  await expect(second.getByText(/Olga kept another version/)).toBeVisible();
  await second.getByRole("button", { name: "Take the other one" }).click();
  await expect(other).toContainText("First. At night");
  await expect(other).not.toContainText("Second. The second");
  await other.focus();
  await second.keyboard.press("Control+z");
  await expect(other).toContainText("Second. The second");
});

test("offline the text is kept in the browser, and it goes out when the connection is back", async ({
  reader,
  publish,
}) => {
  const { page, context, ...owner } = await reader("Olga");
  const article = await publish({ page, context, ...owner }, TEXT);
  const text = await openEditor(page, article.id);
  await context.setOffline(true);
  await text.focus();
  await caretBefore(page, "At night");
  await page.keyboard.type("Offline. ");
  await expect(page.getByText("Offline: kept in this browser")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Kept at/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: /^The text of/ })).toContainText("Offline. At night");
});

test("the draft can be thrown away, and taken back", async ({ reader, publish }) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  const text = await openEditor(page, article.id);
  await text.focus();
  await caretBefore(page, "At night");
  await page.keyboard.type("Rash. ");
  await expect(page.getByText(/^Kept at/)).toBeVisible();
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await expect(text).not.toContainText("Rash.");
  await page.getByRole("button", { name: "Bring the draft back" }).click();
  await expect(text).toContainText("Rash. At night");
  await expect(page.getByText(/^Kept at/)).toBeVisible();
});

test("a new version of the file takes the place of the draft, and what a toolbar can make is kept", async ({
  reader,
  publish,
}) => {
  test.setTimeout(180_000);
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  const text = await openEditor(page, article.id);
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("button", { name: "Import a new version of the file" }).click();
  const dialog = page.getByRole("dialog", { name: "Import a new version of the file" });
  await dialog.getByLabel("Paste the text, or choose a file").fill(TEXT.replace("about tea", "about coffee"));
  await dialog.getByRole("button", { name: "Show it" }).click();
  await dialog.getByRole("button", { name: "Put it in the draft" }).click();
  await expect(text).toContainText("about coffee");
  await expect(text).toContainText("Paragraph 24 of the middle");

  await text.focus();
  await caretBefore(page, ", of which there was enough");
  await page.getByRole("button", { name: "Footnote", exact: true }).click();
  await page.keyboard.type("Or was it tea?");
  await expect(text.locator("section.footnotes li")).toContainText("Or was it tea?");
  await caretBefore(page, "At night");
  await page.getByRole("button", { name: "Formula in the line" }).click();
  await page.keyboard.type("x^2");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.keyboard.type("A cell");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Another");
  await expect(page.getByText(/^Kept at/)).toBeVisible();
  await page.reload();
  await expect(text.locator("th").nth(1)).toHaveText("Another");
  await expect(text.locator("[data-tex]")).toHaveAttribute("data-tex", "x^2");
  // Without its number a note is gone, and undoing brings back both.
  await text.locator("sup[data-note]").click();
  await page.keyboard.press("Delete");
  await expect(text.locator("section.footnotes")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(text.locator("section.footnotes li")).toContainText("Or was it tea?");
});

test("nobody but its owner and the editors they named writes a text", async ({
  reader,
  publish,
  baseURL,
}) => {
  const owner = await reader("Olga");
  const guest = await reader("Pavel");
  const article = await publish(owner, TEXT);
  await guest.page.goto(`/articles/${article.id}/edit`);
  await expect(guest.page.getByRole("heading", { level: 1 })).not.toHaveText("Bridges");
  await expect(guest.page.getByRole("textbox", { name: /^The text of/ })).toHaveCount(0);

  await owner.page.goto(`/articles/${article.id}/settings`);
  await owner.page.getByLabel("Handle").fill(`@${guest.handle}`);
  await owner.page.getByRole("button", { name: "Let them edit" }).click();
  await expect(owner.page.getByRole("button", { name: "Take Pavel off" })).toBeVisible();
  await openEditor(guest.page, article.id);

  const list = await guest.context.request.get(`/api/v1/articles/${article.id}/editions`);
  const { editions }: EditionList = await list.json();
  expect(editions).toHaveLength(1);
  const publication = await guest.context.request.get(`/api/v1/editions/${editions[0]?.id}/publication`);
  expect(((await publication.json()) as PublicationView).state).toBe("done");
  expect(baseURL).toBeTruthy();
});

test("by keyboard alone: the toolbar is reached by Escape and left again", async ({ reader, publish }) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  const text = await openEditor(page, article.id);
  await text.focus();
  await caretBefore(page, "The second paragraph");
  await page.keyboard.press("Escape");
  const toolbar = page.getByRole("toolbar", { name: "Format" });
  await expect(toolbar.locator(":focus")).toHaveAttribute("aria-label", "Undo");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expect(toolbar.locator(":focus")).toHaveAttribute("aria-label", "Table");
  await page.keyboard.press("Escape");
  await expect(text).toBeFocused();
  await page.keyboard.press("Control+Shift+9");
  await expect(text.locator("blockquote")).toContainText("The second paragraph");
});
