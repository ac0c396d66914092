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
    await expect(page.getByRole("banner").getByText("Nadezhda K.").first()).toBeVisible();
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
    await expect(page.getByRole("banner").getByText("Nadezhda K.").first()).toBeVisible();
  });
});
