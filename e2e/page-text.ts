import type { Page } from "@playwright/test";

/** A text block as the page shows it. */
export type ShownBlock = { id: string; text: string };

/**
 * The text of every block of the article on the page, read from the DOM by the rule of ARCHITECTURE.md: text
 * nodes as they are, each line break one line feed, each atom one place-holder whatever is in it.
 */
export function shownBlocks(page: Page): Promise<ShownBlock[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>("[data-b]"), (element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL);
      let text = "";
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const atom = node.parentElement?.closest("[data-atom]");
        if (atom && element.contains(atom)) continue;
        if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
        else if (node.nodeName === "BR") text += "\n";
        else if (node instanceof Element && node.hasAttribute("data-atom")) text += "\uFFFC";
      }
      return { id: element.dataset.b ?? "", text };
    }),
  );
}
