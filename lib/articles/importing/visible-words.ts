import { isBlock, isOrnament, isSkipped } from "./html-elements";
import { type Element, visit } from "./html-tree";
import { withoutControls } from "./inline-run";
import { countWords } from "./words";

/**
 * How many words a reader sees in an element. Counted apart from the reading of blocks, so that the two
 * can be held against each other. Linear.
 */
export function visibleWords(body: Element): number {
  const parts: string[] = [];
  visit(body, {
    enter(element) {
      if (isSkipped(element)) return false;
      const name = element.tagName;
      const image = name === "img" || name === "image";
      if (isBlock(element) || name === "br" || (image && !isOrnament(element))) parts.push("\n");
      if (name === "q") parts.push('"');
      return !image;
    },
    leave(element) {
      if (isBlock(element)) parts.push("\n");
      if (element.tagName === "q") parts.push('"');
    },
    text(value) {
      parts.push(withoutControls(value));
    },
  });
  return countWords(parts.join(""));
}
