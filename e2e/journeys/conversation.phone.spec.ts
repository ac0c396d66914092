import { randomUUID } from "node:crypto";
import { expect, PASSWORD, test } from "../fixtures";
import { referenceArticle } from "../reference-article";
import { bar, paintedRanges, selectWords, settled, write } from "../room";

const PASSAGE = "the Bolsheviks were the majority party";

test("the first conversation, on a phone and by touch", async ({ page, reader }) => {
  const handle = `p${randomUUID().slice(0, 8)}`;

  await test.step("signs up", async () => {
    await page.goto("/sign-up");
    await page.getByLabel("Name", { exact: true }).fill("Olga V.");
    await page.getByLabel("Handle").fill(handle);
    await page.getByLabel("E-mail").fill(`${handle}@readers.example`);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign up" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "Library" })).toBeVisible();
  });

  await test.step("imports the reference article from a file", async () => {
    await page.goto("/import");
    await page.getByLabel("Choose a file").setInputFiles({
      name: "legacy-of-1917.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(referenceArticle()),
    });
    await expect(page.getByLabel("Title")).toHaveValue("The legacy of 1917");
    await page.getByRole("button", { name: /^Publish/ }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "The legacy of 1917" })).toBeVisible();
  });

  await test.step("marks, and writes a question in the sheet", async () => {
    await selectWords(page, "THE INSURRECTION launched");
    await bar(page)
      .getByRole("button", { name: /Mark in Moss/ })
      .tap();
    await expect.poll(() => paintedRanges(page)).toBeGreaterThan(0);
    await selectWords(page, PASSAGE);
    await bar(page).getByRole("button", { name: "Question" }).tap();
    await write(page, /Question on/, "By whose count?");
    await settled(page);
  });

  const address = page.url();
  const second = await reader("Nikolai S.");
  await test.step("a second person answers, with the passage in view", async () => {
    await second.page.goto(address);
    await second.page
      .getByRole("button", { name: /on this paragraph/ })
      .nth(1)
      .tap();
    await expect(second.page.getByText("By whose count?").first()).toBeVisible();
    await expect(second.page.getByText(PASSAGE).first()).toBeInViewport();
    await second.page.getByRole("button", { name: "Answer", exact: true }).first().tap();
    await write(second.page, "Your answer", "By the register of the congress.");
    await settled(second.page);
  });

  await test.step("the asker marks the answer, edits the question, deletes it and takes that back", async () => {
    await page.goto("/");
    await page.goto(address);
    await page
      .getByRole("button", { name: /on this paragraph/ })
      .nth(1)
      .tap();
    await page.getByRole("button", { name: "This is the answer" }).tap();
    await expect(page.getByText("Answer", { exact: true }).first()).toBeVisible();
    await page.getByRole("button", { name: "Edit" }).first().tap();
    await write(page, "Your comment", " And when?", "Save");
    await expect(page.getByRole("button", { name: "edited" })).toBeVisible();
    await page.getByRole("button", { name: "Delete question" }).tap();
    await expect(page.getByText(/And when\?/)).toHaveCount(0);
    await page.getByRole("button", { name: /^Undo/ }).first().tap();
    await expect(page.getByText(/And when\?/).first()).toBeVisible();
  });
});
