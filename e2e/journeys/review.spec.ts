import type { Page } from "@playwright/test";
import { findings } from "../axe";
import { FIRST_EDITION, OFFERED, PASSAGES, revised } from "../bridges";
import { expect, origin, type Reader, test } from "../fixtures";
import { openText, painted, select } from "../room";

/** What people see of notes whose text has changed: nothing is silent. */

const row = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words });
const done = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();

test("readers see what is uncertain and what was removed, and nothing of it painted as sure", async ({
  reader,
  publish,
  page,
}) => {
  const { article } = await revised(reader, publish);

  await openText(page, article.slug);
  await expect.poll(() => painted(page, "wn-sky")).toEqual([PASSAGES.kept]);
  await expect(page.getByRole("button", { name: "1 note may belong here" })).toHaveCount(2);
  await expect(page.getByText("perhaps here")).toHaveCount(2);
  await page.getByRole("button", { name: "1 note may belong here" }).first().click();
  await expect(page.getByText("Nobody has confirmed this place.")).toBeVisible();
  await expect.poll(() => painted(page, "wn-offer")).toHaveLength(1);
  expect(await painted(page, "wn-sky")).toEqual([PASSAGES.kept]);
  await expect(page.getByRole("button", { name: "Accept" })).toHaveCount(0);

  await page.getByRole("button", { name: "2 notes on a passage that was removed" }).click();
  await expect(page.getByText("Its passage was removed")).toBeVisible();
  await expect.poll(() => painted(page, "wn-offer")).toEqual([]);
  await expect(page.getByText(PASSAGES.samovar)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  // Its edition still has them, painted.
  await page.getByRole("link", { name: "edition 1" }).click();
  await expect(page).toHaveURL(/\/editions\/1#annotation-/);
  await expect.poll(() => painted(page, "wn-sky")).toContain(PASSAGES.samovar);
});

test("an editor decides by keyboard alone, and takes back", async ({ reader, publish }) => {
  const { owner, article } = await revised(reader, publish);
  const { page } = owner;
  await page.goto(`/articles/${article.id}/review`);
  await done(page, "0 of 4 decided");
  expect(await findings(page)).toEqual([]);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.keyboard.press("j");
  await expect(row(page, "About the trees.")).toBeFocused();
  await page.keyboard.press("a");
  await done(page, "1 of 4 decided");
  await expect(row(page, "About the ships.")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Accepted." })).toBeAttached();
  await page.keyboard.press("u");
  await done(page, "0 of 4 decided");
  await expect(row(page, "About the trees.")).toBeFocused();
  await page.keyboard.press("a");
  await done(page, "1 of 4 decided");

  // Another place, sentence by sentence and word by word.
  await page.keyboard.press("p");
  await expect(page.getByRole("region", { name: "Choose the place of this note" })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await expect.poll(() => painted(page, "wn-offer")).toHaveLength(1);
  await page.keyboard.press("s");
  await expect.poll(() => painted(page, "wn-offer")).toEqual(["The last paragraph says little."]);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect.poll(() => painted(page, "wn-offer")).toEqual(["last paragraph says"]);
  await page.keyboard.press("Enter");
  await done(page, "2 of 4 decided");
  await expect(row(page, "About the ships.")).toBeFocused();
  await expect(row(page, "About the ships.")).toContainText("Put here by hand");

  await page.keyboard.press("j");
  await page.keyboard.press("d");
  await done(page, "3 of 4 decided");
  await page.keyboard.press("d");
  await done(page, "4 of 4 decided");
  await page.reload();
  await expect(page.getByText("Nothing waits for a decision.")).toBeVisible();

  await openText(page, article.slug);
  await expect.poll(() => painted(page, "wn-sky")).toContain("last paragraph says");
  expect((await painted(page, "wn-sky")).join()).toContain(OFFERED.trees.slice(0, 12));
  await expect(page.getByRole("button", { name: /may belong here/ })).toHaveCount(0);
});

test("an editor accepts many at once and takes them back; a place is chosen with the mouse", async ({
  reader,
  publish,
}) => {
  const { owner, article } = await revised(reader, publish);
  const { page } = owner;
  await page.goto(`/articles/${article.id}/review`);
  await page.getByRole("combobox", { name: /^All at or above/ }).selectOption("0.3");
  await page.getByRole("button", { name: "Accept 2 notes" }).click();
  await expect(page.getByText("2 notes accepted.").first()).toBeVisible();
  await done(page, "2 of 4 decided");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await done(page, "0 of 4 decided");

  await row(page, "About the samovar.")
    .getByRole("button", { name: /^Choose a place/ })
    .click();
  await expect(page.getByText("Select its words in the text.")).toBeVisible();
  await select(page, "Nobody could go home!");
  await page.getByRole("button", { name: "End one word earlier" }).click();
  await page.getByRole("button", { name: "Put it here" }).click();
  await expect(row(page, "About the samovar.")).toContainText("Put here by hand");
  await row(page, "About the samovar.").getByRole("button", { name: /^Undo/ }).click();
  await done(page, "0 of 4 decided");
  await page.getByRole("link", { name: "Kept 1" }).click();
  await expect(row(page, "About the kept.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Accept|Detach)/ })).toHaveCount(0);
});

test("an author finds their own notes in the queue, and decides beside the text", async ({
  reader,
  publish,
}) => {
  const { author, article } = await revised(reader, publish);
  const { page } = author;
  await page.goto(`/articles/${article.id}/review`);
  await expect(page).toHaveURL(/mine=1/);
  await done(page, "0 of 4 decided");
  await expect(page.getByRole("link", { name: "All notes" })).toHaveCount(0);

  await row(page, "About the ships.").getByRole("link", { name: "in the text" }).click();
  await expect(page.getByText("Nobody has confirmed this place.")).toBeVisible();
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByText("Nobody has confirmed this place.")).toHaveCount(0);
  await expect.poll(() => painted(page, "wn-sky")).toHaveLength(2);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("Nobody has confirmed this place.")).toBeVisible();

  await page.getByRole("button", { name: "Choose another place" }).click();
  await expect(page.getByRole("region", { name: "Choose the place of this note" })).toBeFocused();
  await select(page, "Nobody could go home!");
  await page.keyboard.press("Enter");
  await expect.poll(() => painted(page, "wn-sky")).toContain("Nobody could go home!");
  await expect(page.locator("[data-card]:focus")).toBeAttached();
});

test("an author adjusts the passage of a note; once answered, it shows its history", async ({
  reader,
  publish,
}) => {
  const [author, other] = [await reader("Olga"), await reader("Pavel")];
  const article = await publish(author, FIRST_EDITION, { visibility: "unlisted" });
  const { page } = author;
  await openText(page, article.slug);
  await page.keyboard.press("s");
  await page.keyboard.press("2");
  await expect.poll(() => painted(page, "wn-sky")).toEqual(["At night the bridges were raised."]);
  await page.getByRole("button", { name: "1 mark on this paragraph" }).click();

  await page.getByRole("button", { name: "Adjust the passage" }).click();
  await expect(page.getByRole("region", { name: "Adjust the passage of this note" })).toBeFocused();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => painted(page, "wn-sky")).toEqual(["the bridges were raised"]);
  await expect(page.getByText("Passage adjusted", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => painted(page, "wn-sky")).toEqual(["At night the bridges were raised."]);

  await page.getByRole("button", { name: "Adjust the passage" }).click();
  await page.keyboard.press("Escape");
  expect(await painted(page, "wn-sky")).toEqual(["At night the bridges were raised."]);

  await answer(other, await idOfOpenNote(page));
  await page.getByRole("button", { name: "Adjust the passage" }).click();
  await select(page, "Nobody could go home!");
  await page.getByRole("button", { name: "Take these words" }).click();
  await expect.poll(() => painted(page, "wn-sky")).toEqual(["Nobody could go home!"]);
  await page.getByRole("button", { name: "Passage adjusted", exact: true }).click();
  await expect(page.getByRole("list", { name: "Passages of this note" })).toContainText(
    "At night the bridges",
  );
  expect(await findings(page)).toEqual([]);
});

const idOfOpenNote = async (page: Page): Promise<string> =>
  (await page.locator("[data-card][aria-expanded=true]").getAttribute("data-card")) ?? "";

async function answer(reader: Reader, annotationId: string): Promise<void> {
  const body = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "Were they?" }] }],
  };
  const posted = await reader.context.request.post(`/api/v1/annotations/${annotationId}/comments`, {
    headers: origin(process.env.BASE_URL ?? "http://localhost:3000"),
    data: { key: crypto.randomUUID(), parentId: null, note: false, body },
  });
  expect(posted.status(), await posted.text()).toBe(201);
}
