import { PLACEHOLDER } from "@/lib/anchoring/document/schema";
import { isBlock, isOrnament, isSkipped, PREFORMATTED } from "./html-elements";
import type { FoundNotes } from "./html-footnotes";
import { isSecondFormula, texOf } from "./html-math";
import { type Element, visit } from "./html-tree";
import { withoutControls } from "./inline-run";
import { countWords } from "./words";

/**
 * How many words a reader sees in an element, where a formula and the mark of a footnote are a letter each and
 * the links back from the notes are nothing. Counted apart from the reading of blocks, so that the two can be
 * held against each other. Linear.
 */
export function visibleWords(body: Element, { references, besides }: FoundNotes): number {
  const parts: string[] = [];
  let pre = 0;
  visit(body, {
    enter(element) {
      if (isSkipped(element) || isSecondFormula(element) || besides.has(element)) return false;
      if (PREFORMATTED.has(element.tagName)) pre++;
      const formula = element.tagName === "math" && pre === 0 ? texOf(element) : null;
      if (formula || references.has(element)) {
        parts.push(formula?.display ? "\n" : PLACEHOLDER);
        return false;
      }
      const name = element.tagName;
      const image = name === "img" || name === "image";
      if (isBlock(element) || name === "br" || (image && !isOrnament(element))) parts.push("\n");
      if (name === "q") parts.push('"');
      return !image;
    },
    leave(element) {
      if (PREFORMATTED.has(element.tagName)) pre--;
      if (isBlock(element)) parts.push("\n");
      if (element.tagName === "q") parts.push('"');
    },
    text(value) {
      parts.push(withoutControls(value));
    },
  });
  return countWords(parts.join(""));
}
