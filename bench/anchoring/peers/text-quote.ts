import type { Implementation } from "../implementations";
import { importPackage } from "../prose/packages";
import type { Span } from "../truth";
import { placeInTurn } from "./in-turn";

type Quote = { exact: string; prefix: string; suffix: string };
type TextQuote = { toTextPosition: (root: unknown, quote: Quote, options: { hint: number }) => Span | null };
type Dom = {
  JSDOM: new (
    html: string,
  ) => {
    window: {
      document: { body: { append: (...nodes: unknown[]) => void }; createElement: (name: string) => Element };
    };
  };
};
type Element = { textContent: string };

/** dom-anchor-text-quote on a page of paragraphs whose text content is the text, from the old offset on. */
export async function loadDomTextQuote(): Promise<Implementation> {
  const { JSDOM } = await importPackage<Dom>("jsdom");
  const { toTextPosition } = await importPackage<TextQuote>("dom-anchor-text-quote");
  return {
    name: "dom-anchor-text-quote",
    most: 1000,
    run: (task, budget) => {
      const { document } = new JSDOM("<!doctype html><body>").window;
      for (const [index, paragraph] of task.text.split("\n").entries()) {
        const element = document.createElement("p");
        element.textContent = paragraph;
        document.body.append(...(index > 0 ? ["\n", element] : [element]));
      }
      return placeInTurn(task, budget, ({ exact, prefix, suffix, start }) => {
        const found = toTextPosition(document.body, { exact, prefix, suffix }, { hint: start });
        return found ? { start: found.start, end: found.end, sure: true } : null;
      });
    },
  };
}
