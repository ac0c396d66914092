import type { EditionList, PublicationView } from "@/lib/editions/wire";
import { findings } from "../axe";
import { LONG_TEXT as TEXT } from "../bridges";
import { expect as patient, test } from "../fixtures";
import { caretBefore, openEditor, publishDraft } from "../writing";

/** Where the next edition of a text is written. */

/** Publishing and importing wait for their turn. */
const expect = patient.configure({ timeout: 30_000 });

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

test("who publishes over an edition that came out meanwhile sees what it changed, and decides", async ({
  reader,
  publish,
}) => {
  test.setTimeout(180_000);
  const owner = await reader("Olga");
  const editor = await reader("Pavel");
  const article = await publish(owner, TEXT);
  await owner.page.goto(`/articles/${article.id}/settings`);
  await owner.page.getByLabel("Handle").fill(`@${editor.handle}`);
  await owner.page.getByRole("button", { name: "Let them edit" }).click();
  await expect(owner.page.getByRole("button", { name: "Take Pavel off" })).toBeVisible();
  const text = await openEditor(owner.page, article.id);
  const other = await openEditor(editor.page, article.id);

  await text.focus();
  await caretBefore(owner.page, "At night");
  await owner.page.keyboard.type("Hers. ");
  await expect(owner.page.getByText(/^Kept at/)).toBeVisible();
  await publishDraft(owner.page, "Her sentence.", 2);

  const { page } = editor;
  await other.focus();
  await caretBefore(page, "The second paragraph");
  await page.keyboard.type("His. ");
  await expect(page.getByText(/^Kept at/)).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "Publish a new edition" });
  await page.getByRole("button", { name: "Publish…" }).click();
  await dialog.getByLabel("What changed").fill("His sentence.");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(dialog.getByText("Another edition was published meanwhile.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole("link", { name: "Compare the draft with it" }).click();
  await expect(page.locator("del")).toContainText("Hers.");
  await expect(page.locator("ins")).toContainText("His.");

  await page.goBack();
  await expect(other).toContainText("His. The second paragraph");
  await other.focus();
  await caretBefore(page, "At night");
  await page.keyboard.type("Hers. ");
  await expect(page.getByText(/^Kept at/)).toBeVisible();
  await page.getByRole("button", { name: "Publish…" }).click();
  await expect(dialog.getByLabel("What changed")).toHaveValue("His sentence.");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await dialog.getByRole("button", { name: "Nothing is missing: build on it" }).click();
  await expect(dialog.getByText("Your text builds on the newest edition now.")).toBeVisible();
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Edition 3 is out")).toBeVisible();
  await page.goto(`/articles/${article.id}/compare`);
  await expect(page.locator("ins")).toContainText("His.");
  await expect(page.locator("del")).toHaveCount(0);
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

test("a formula looks as readers will see it, and a picture gets a caption", async ({ reader, publish }) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, `${TEXT}\n![A raised bridge](bridge.png)\n`);
  const text = await openEditor(page, article.id);
  await text.focus();
  await caretBefore(page, "At night");
  await page.getByRole("button", { name: "Formula in the line" }).click();
  const source = page.getByLabel("Formula, as TeX");
  await source.fill("\\frac{1}{2}");
  await expect(text.locator("math mfrac")).toBeVisible();
  await source.fill("\\frac{1}{");
  await expect(page.getByText("It can’t be set like this: readers would see its source.")).toBeVisible();
  await expect(text.locator("math")).toHaveCount(0);
  await source.fill("\\sqrt{2}");
  await expect(text.locator("math msqrt")).toBeVisible();

  await text.getByRole("img", { name: "A raised bridge" }).click();
  await page.getByRole("button", { name: "Add a caption" }).click();
  await page.keyboard.type("At night.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("And on below.");
  await expect(page.getByText(/^Kept at/)).toBeVisible();
  await page.reload();
  await expect(text.locator("math msqrt")).toBeVisible();
  await expect(text.locator("figure.captioned p")).toHaveText("At night.");
  await expect(text.locator("figure.captioned + p")).toHaveText("And on below.");
  await text.getByRole("img", { name: "A raised bridge" }).click();
  await page.getByRole("button", { name: "To its caption" }).click();
  for (let letter = 0; letter <= "At night.".length; letter++) await page.keyboard.press("Backspace");
  await expect(text.locator("figure.captioned")).toHaveCount(0);
  await expect(text.getByRole("img", { name: "A raised bridge" })).toBeVisible();
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
