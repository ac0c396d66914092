import type { Page } from "@playwright/test";
import { expect as patient } from "./fixtures";

/** What people do who write a text, as they would. */

/** Publishing waits for its turn. */
const expect = patient.configure({ timeout: 30_000 });

/** The text in the making, once it can be written in. */
export async function openEditor(page: Page, id: string) {
  await page.goto(`/articles/${id}/edit`);
  const text = page.getByRole("textbox", { name: /^The text of/ });
  await expect(text).toBeVisible();
  return text;
}

/** Puts the caret before the first of some words. */
export async function caretBefore(page: Page, words: string): Promise<void> {
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

export async function publishDraft(page: Page, summary: string, number: number): Promise<void> {
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish a new edition" });
  await dialog.getByLabel("What changed").fill(summary);
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText(`Edition ${number} is out`)).toBeVisible();
}
