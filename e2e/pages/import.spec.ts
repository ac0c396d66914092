import { expect, test } from "../fixtures";
import { referenceArticle } from "../reference-article";

test("a pasted text survives a reload, is shown as it was read, corrected and published", async ({
  reader,
}) => {
  const { page } = await reader("Importer");
  const text = referenceArticle();
  await page.goto("/import");
  await page.getByLabel("Paste the text").fill(text);
  await page.reload();
  await expect(page.getByLabel("Paste the text")).toHaveValue(text);

  await page.getByRole("button", { name: "Show the preview" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("The legacy of 1917");
  await expect(page.getByText("3,746 words read, and all of them are kept.")).toBeVisible();
  const preview = page.getByRole("region", { name: "Preview of the text" });
  await expect(preview).toContainText("—");

  await page.getByLabel("Set dashes and quotation marks").click();
  await expect(preview).toContainText("--");
  await page.getByLabel("By (optional)").fill("Corrected By Hand");
  await page.getByLabel("Set dashes and quotation marks").click();
  await expect(preview).not.toContainText("--");
  await expect(page.getByLabel("By (optional)")).toHaveValue("Corrected By Hand");

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.waitForURL("**/read/the-legacy-of-1917-*");
  await page.goto("/import");
  await expect(page.getByLabel("Paste the text")).toHaveValue("");
});

test("a part that was recognised leads to its place in the preview", async ({ reader }) => {
  const { page } = await reader("Importer");
  await page.goto("/import");
  await page.getByLabel("Paste the text").fill(referenceArticle());
  await page.getByRole("button", { name: "Show the preview" }).click();
  const preview = page.getByRole("region", { name: "Preview of the text" });
  const sidebar = preview.locator("aside").first();
  await expect(sidebar).not.toBeInViewport();
  await page.getByRole("button", { name: /^Sidebar/ }).click();
  await expect(sidebar).toBeInViewport();
});

test("a refused file says why, and what was pasted stays", async ({ reader }) => {
  const { page } = await reader("Importer");
  await page.goto("/import");
  await page.getByLabel("Paste the text").fill("What I had before.");
  await page.getByLabel("Choose a file").setInputFiles({
    name: "picture.txt",
    mimeType: "text/plain",
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2, 0, 3]),
  });
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Paste the text")).toHaveValue("What I had before.");

  await page.getByLabel("Choose a file").setInputFiles({
    name: "large.txt",
    mimeType: "text/plain",
    buffer: Buffer.alloc(7_000_000, "a "),
  });
  await expect(page.getByText("This text is too large.")).toBeVisible();
  await expect(page.getByLabel("Paste the text")).toHaveValue("What I had before.");
});

test("an owner changes, deletes and brings back a text", async ({ reader, publish }) => {
  const owner = await reader("Owner");
  const article = await publish(owner, "One paragraph.\n\nAnother one.", { title: "First name" });
  const { page } = owner;
  await page.goto(`/articles/${article.id}/settings`);
  await page.getByLabel("Title").fill("Second name");
  await page.getByLabel("Unlisted").check();
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("button", { name: "Delete this text" }).click();
  await expect(page.getByRole("heading", { name: "This text is deleted" })).toBeVisible();
  await page.getByRole("button", { name: "Bring this text back" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("Second name");
  await expect(page.getByLabel("Unlisted")).toBeChecked();
});

test("an owner finds a deleted text again under My data", async ({ reader, publish }) => {
  const owner = await reader("Owner");
  const article = await publish(owner, "One paragraph.", { title: "Missed soon" });
  const { page } = owner;
  await page.goto(`/articles/${article.id}/settings`);
  await page.getByRole("button", { name: "Delete this text" }).click();
  await expect(page.getByRole("heading", { name: "This text is deleted" })).toBeVisible();
  await page.goto("/account/data");
  await page.getByRole("button", { name: "Bring back: Missed soon" }).click();
  await expect(page.getByText("You have deleted none.")).toBeVisible();
  await page.goto(`/articles/${article.id}/settings`);
  await expect(page.getByLabel("Title")).toHaveValue("Missed soon");
});

test("the settings of somebody else's text are not there", async ({ reader, publish }) => {
  const owner = await reader("Owner");
  const stranger = await reader("Stranger");
  const article = await publish(owner, "One paragraph.", { title: "Mine" });
  const answer = await stranger.page.goto(`/articles/${article.id}/settings`);
  expect(answer?.status()).toBe(404);
});
