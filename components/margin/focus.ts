/** Where the keyboard goes, and where it comes back to. */
import { blockAt } from "@/lib/anchoring/document/canonical";
import type { TextMap } from "@/lib/anchoring/dom/text-map";

/** A comment or a card may take this long to load and appear, in milliseconds. */
const PATIENCE = 8_000;

/** Calls `then` with the element as soon as it is in the page. The answer gives up waiting. */
export function whenThere(selector: string, then: (element: HTMLElement) => void): () => void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found) {
    then(found);
    return () => undefined;
  }
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const observer = new MutationObserver(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) return;
    stop();
    then(element);
  });
  const timer = setTimeout(stop, PATIENCE);
  observer.observe(document.body, { childList: true, subtree: true });
  return stop;
}

/** Gives the keyboard back to the text: to the button of the block that holds `start`, if it has one. */
export function focusPassage(map: TextMap | null, start: number): void {
  const block = map?.spans[blockAt(map.spans, start)];
  const name = block && `[data-notes-for="${CSS.escape(block.id)}"]`;
  const button = name ? document.querySelector<HTMLElement>(name) : null;
  if (button) button.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
