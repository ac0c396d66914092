import { blockTextOf, type TextMap } from "@/lib/anchoring/dom/text-map";

/**
 * Reads the text of one block of the page; empty where an extension rewrote the block, which then has no places
 * of its own any more.
 */
export function blockReader(map: TextMap): (block: number) => string {
  return (block) => {
    const element = map.elements[block];
    return element && map.leaves(block).length > 0 ? blockTextOf(element) : "";
  };
}
