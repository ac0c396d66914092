import { expect, test } from "../fixtures";
import { paintedRanges, selectWords, settled, write, writingField } from "../room";

test("an edit keeps its history, and a delete can be undone while replies survive", async ({
  reader,
  publish,
}) => {
  const author = await reader("Ada");
  const other = await reader("Bela");
  const article = await publish(
    author,
    "Bridges\n\nThe bridges were up and nobody could go home before five in the morning.",
  );
  const { page } = author;
  await page.goto(`/read/${article.slug}`);
  await selectWords(page, "nobody could go home");
  await page.keyboard.press("n");
  await write(page, /Note on/, "Not a soul?");
  await settled(page);

  await other.page.goto(`/read/${article.slug}`);
  await other.page.getByText("Not a soul?").first().click();
  await other.page.getByRole("button", { name: "Reply", exact: true }).first().click();
  await write(other.page, "Your answer", "The ferrymen could.");
  await settled(other.page);

  await page.reload();
  await page.getByText("Not a soul?").first().click();
  const note = page.getByRole("listitem").filter({ hasText: "Not a soul?" }).last();
  await note.hover();
  await page.getByRole("button", { name: "Edit" }).first().click();
  await write(page, "Your comment", " Really?", "Save");
  await page.getByRole("button", { name: "edited" }).click();
  await expect(page.getByText("Not a soul?", { exact: true }).first()).toBeVisible();

  await page.getByRole("button", { name: "Delete note" }).click();
  await expect(page.getByText("The ferrymen could.").first()).toBeVisible();
  await expect(page.getByText(/Really\?/)).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(page.getByText(/Really\?/).first()).toBeVisible();
  // The line at the foot offers no second way back from what is back already.
  await expect(page.getByRole("button", { name: /^Undo/ })).toHaveCount(0);
});

test("what is private stays private", async ({ reader, publish, browser }) => {
  const author = await reader("Ada");
  const other = await reader("Bela");
  const article = await publish(
    author,
    "Bridges\n\nThe bridges were up and nobody could go home before five in the morning.",
  );
  await author.page.goto(`/read/${article.slug}`);
  await selectWords(author.page, "bridges were up");
  await author.page.keyboard.press("m");
  await author.page.keyboard.press("n");
  await write(author.page, /Note on/, "For nobody but me.");
  await settled(author.page);
  await author.page.reload();
  await expect(author.page.getByText("For nobody but me.").first()).toBeVisible();

  await other.page.goto(`/read/${article.slug}`);
  await expect(other.page.getByText("No notes yet", { exact: false }).first()).toBeVisible();
  expect(await paintedRanges(other.page)).toBe(0);

  const draft = await publish(author, "Unfinished\n\nNobody else may read this before it is done.", {
    visibility: "draft",
  });
  for (const context of [other.context, await browser.newContext()])
    expect((await context.request.get(`/read/${draft.slug}`)).status()).toBe(404);
});

test("a draft survives a closed tab, and a post waits for the connection", async ({ reader, publish }) => {
  const author = await reader("Ada");
  const article = await publish(
    author,
    "Bridges\n\nThe bridges were up and nobody could go home before five in the morning.",
  );
  const address = `/read/${article.slug}`;
  await author.page.goto(address);
  await selectWords(author.page, "nobody could go home");
  await author.page.keyboard.press("n");
  const field = writingField(author.page, /Note on/);
  await expect(author.page.getByRole("toolbar", { name: "Format" })).toBeVisible();
  await field.click();
  await author.page.keyboard.type("Half a thought");
  const kept = () => author.page.evaluate(() => Object.values(localStorage).join());
  await expect.poll(kept).toContain("Half a thought");
  await author.page.close({ runBeforeUnload: false });

  const again = await author.context.newPage();
  await again.goto(address);
  await again.getByRole("button", { name: /continue/i }).click();
  await expect(again.getByText("Half a thought").first()).toBeVisible();

  await author.context.setOffline(true);
  await again.getByRole("button", { name: "Send", exact: true }).click();
  await expect(again.getByText(/Not sent: you are offline/).first()).toBeVisible();
  await author.context.setOffline(false);
  await settled(again);
  await again.reload();
  await expect(again.getByText("Half a thought")).toHaveCount(1);
});
