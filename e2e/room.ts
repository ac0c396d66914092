import { expect, type Locator, type Page } from "@playwright/test";

/** What readers do in the reading room, as they would: by what they see. */

/** Selects words of the text with the mouse or, on a phone, as its long press would, and waits for the bar. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await select(page, words);
  await expect(bar(page)).toBeVisible();
}

/** Selects words of the text and nothing else. The words must stand in one block. */
export async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const block of document.querySelectorAll("[data-b]")) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
      const at = nodes
        .map((node) => node.data)
        .join("")
        .indexOf(wanted);
      if (at < 0) continue;
      const pointAt = (offset: number): [Text, number] => {
        let left = offset;
        for (const node of nodes) {
          if (left <= node.length) return [node, left];
          left -= node.length;
        }
        throw new Error("outside the block");
      };
      const range = document.createRange();
      range.setStart(...pointAt(at));
      range.setEnd(...pointAt(at + wanted.length));
      block.scrollIntoView({ block: "center", behavior: "instant" });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`not in the text: ${wanted}`);
  }, words);
}

/** The bar that appears at a selection. */
export const bar = (page: Page): Locator => page.getByRole("toolbar", { name: "Mark this passage" });

/** Where somebody writes, once the editor has taken over from the plain field. */
export const writingField = (page: Page, label: string | RegExp): Locator =>
  page.getByRole("textbox", { name: label }).and(page.locator("[contenteditable=true]"));

/** Writes and sends; waits until the field is gone. */
export async function write(page: Page, label: string | RegExp, words: string, send = "Send"): Promise<void> {
  const field = writingField(page, label);
  await expect(page.getByRole("toolbar", { name: /format/i })).toBeVisible();
  await field.click();
  await page.keyboard.type(words);
  await page.getByRole("button", { name: send, exact: true }).click();
  await expect(field).toBeHidden();
}

/** Opens a text, or an edition of it, by what its address has after `/read/`, and waits until marks can be painted. */
export async function openText(page: Page, address: string): Promise<void> {
  await page.goto(`/read/${address}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("wn-sun"))).toBe(true);
}

/** The words that a highlight of the browser's registry covers, piece by piece. */
export const painted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (highlight) =>
      Array.from(CSS.highlights.get(highlight) ?? [], (range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      }),
    name,
  );

/** How many ranges are painted by the CSS Custom Highlight API. */
export const paintedRanges = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    for (const [name, highlight] of CSS.highlights) if (name.startsWith("wn-")) count += highlight.size;
    return count;
  });

/** Waits until the server has answered all that was sent. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByText(/^(Sending|Not sent)/)).toHaveCount(0);
}
