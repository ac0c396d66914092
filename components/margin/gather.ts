import type { IndexEntry } from "@/lib/annotations/wire";

/** From this many notes on one line they stand as one card that opens. */
export const CROWD = 4;

/** What stands in the margin at one height: one annotation, or many on the same line. */
export type MarginItem =
  | { type: "card"; id: string; top: number; entry: IndexEntry }
  | { type: "crowd"; id: string; top: number; entries: IndexEntry[] };

export type Placed = { entry: IndexEntry; top: number };

/**
 * Groups annotations that begin on the same line of the page: `CROWD` or more become one item, named by the
 * first of them. Those that are `open` always have a card of their own, and so have as many of a crowd as
 * `expanded` says under its name. `placed` is in reading order; so is the answer. Linear.
 */
export function gather(
  placed: readonly Placed[],
  open: ReadonlySet<string>,
  expanded: ReadonlyMap<string, number>,
): MarginItem[] {
  const items: MarginItem[] = [];
  for (let i = 0; i < placed.length; ) {
    const top = placed[i]?.top ?? 0;
    let end = i + 1;
    while (end < placed.length && Math.abs((placed[end]?.top ?? 0) - top) < 2) end++;
    const line = placed.slice(i, end);
    const closed = line.filter(({ entry }) => !open.has(entry[0]));
    const first = closed[0];
    const name = first && `crowd:${first.entry[0]}`;
    const shown = name ? (expanded.get(name) ?? 0) : 0;
    const crowd = closed.length - shown >= CROWD ? new Set(closed.slice(shown)) : new Set<Placed>();
    for (const each of line) {
      if (!crowd.has(each)) items.push({ type: "card", id: each.entry[0], top, entry: each.entry });
    }
    if (name && crowd.size > 0) {
      items.push({ type: "crowd", id: name, top, entries: Array.from(crowd, ({ entry }) => entry) });
    }
    i = end;
  }
  return items;
}

/** A block of the text as the margin sees it, in pixels. */
export type BlockPlace = { top: number; height: number };

/**
 * Brings all notes of a block to its first line where they are too many to stand beside it (so that `gather`
 * makes one item of them): else they would push each other away from what they speak of. `blockOf` answers
 * the same object for all notes of a block; `cardHeight` is what one note takes, in pixels. The `open` ones
 * keep their place, so the answer is in the order of tops. n log n.
 */
export function crowdBlocks(
  placed: readonly Placed[],
  blockOf: (entry: IndexEntry) => BlockPlace | null,
  cardHeight: number,
  open: ReadonlySet<string>,
): Placed[] {
  const counts = new Map<BlockPlace, number>();
  const blocks = placed.map(({ entry }) => blockOf(entry));
  for (const block of blocks) if (block) counts.set(block, (counts.get(block) ?? 0) + 1);
  const settled = placed.map((each, i) => {
    const block = blocks[i];
    if (!block || open.has(each.entry[0])) return each;
    const needed = (counts.get(block) ?? 0) * cardHeight;
    // A little too much is fine: the next paragraph often has no note.
    return needed > block.height * 1.5 + 2 * cardHeight ? { entry: each.entry, top: block.top } : each;
  });
  return settled.sort((a, b) => a.top - b.top);
}
