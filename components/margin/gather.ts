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
