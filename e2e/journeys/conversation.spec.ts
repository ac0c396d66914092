import { randomUUID } from "node:crypto";
import { expect, PASSWORD, test } from "../fixtures";
import { referenceArticle } from "../reference-article";
import { bar, paintedRanges, selectWords, settled, write } from "../room";

const PASSAGE = "the Bolsheviks were the majority party";

test("a newcomer signs up, imports a text, marks, writes; a second person replies; it is there tomorrow", async ({
  page,
  reader,
  request,
}) => {
  const handle = `n${randomUUID().slice(0, 8)}`;

  await test.step("signs up", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "Sign up" }).first().click();
    await page.getByLabel("Name", { exact: true }).fill("Nadezhda K.");
    await page.getByLabel("Handle").fill(handle);
    await page.getByLabel("E-mail").fill(`${handle}@readers.example`);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign up" }).click();
    await expect(page.getByRole("button", { name: /Nadezhda K\./ })).toBeVisible();
  });

  await test.step("imports the reference article", async () => {
    await page.goto("/import");
    await page.getByLabel("Paste the text").fill(referenceArticle());
    await page.getByRole("button", { name: "Show the preview" }).click();
    await expect(page.getByLabel("Title")).toHaveValue("The legacy of 1917");
    await expect(page.getByLabel("Day of the text")).toHaveValue("2013-08-09");
    await expect(page.getByText("3,746").first()).toBeVisible();
    await page.getByLabel(/^Listed/).check();
    await page.getByRole("button", { name: /^Publish/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The legacy of 1917" })).toBeVisible();
  });

  await test.step("marks a passage: it is painted before the server answers", async () => {
    await page.route("**/api/v1/annotations", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    const posted = page.waitForResponse((answer) => answer.url().endsWith("/api/v1/annotations"));
    await selectWords(page, "THE INSURRECTION launched");
    await page.keyboard.press("2");
    await expect.poll(() => paintedRanges(page)).toBeGreaterThan(0);
    expect((await posted).status()).toBe(201);
    await page.unroute("**/api/v1/annotations");
  });

  await test.step("writes a note", async () => {
    await selectWords(page, PASSAGE);
    await bar(page).getByRole("button", { name: "Note" }).click();
    await write(page, /Note on/, "By whose count?");
    await expect(page.getByText("By whose count?").first()).toBeVisible();
    await settled(page);
  });

  const address = page.url();
  const second = await reader("Nikolai S.");

  await test.step("a second person finds it and replies", async () => {
    await second.page.goto("/");
    await second.page.getByRole("link", { name: "The legacy of 1917" }).first().click();
    await second.page.getByText("By whose count?").first().click();
    await second.page.getByRole("button", { name: "Reply", exact: true }).first().click();
    await write(second.page, "Your answer", "By the register of the congress.");
    await expect(second.page.getByText("By the register of the congress.").first()).toBeVisible();
    await settled(second.page);
  });

  await test.step("program and database are restarted", async () => {
    const door = process.env.RESTART_URL;
    expect(door, "RESTART_URL is set by npm test").toBeTruthy();
    expect((await request.post(door ?? "")).status()).toBe(204);
  });

  await test.step("everything is there, and the newcomer is still signed in", async () => {
    await page.goto(address);
    await page.getByText("By whose count?").first().click();
    await expect(page.getByText("By the register of the congress.").first()).toBeVisible();
    await expect.poll(() => paintedRanges(page)).toBeGreaterThan(1);
    await page.goto("/");
    await expect(page.getByRole("button", { name: /Nadezhda K\./ })).toBeVisible();
  });
});

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
  const field = author.page.getByRole("textbox", { name: /Note on/ });
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
