import { blockAt } from "@/lib/anchoring/document/canonical";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { COLOURS, type IndexEntry, type Standing } from "@/lib/annotations/wire";
import { BlockButtons } from "./buttons-of-block";
import { compareEntries } from "./store/entries";
import type { Room } from "./store/room";

/**
 * Keeps real buttons behind each marked block, for those who don't point: the number of its notes, and in words
 * those that may belong there and those whose passage was removed. They follow their block as siblings, so that
 * the block's own text stays what it is. A change touches only the buttons of its own blocks. The answer takes
 * all of them away.
 */
export function keepBlockButtons(map: TextMap, room: Room): () => void {
  const known = new Map<string, IndexEntry>();
  const marked = new Map<number, Set<string>>();
  const shown = new Map<number, BlockButtons>();

  const blocksOf = ([, start, end, , , , standing]: IndexEntry): number[] => {
    if (start < 0) return [];
    const last = blockAt(map.spans, Math.max(start, end - 1));
    // What stands nowhere for sure is said once.
    const first = standing ? last : blockAt(map.spans, start);
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  };
  const forget = (id: string, touched: Set<number>) => {
    const entry = known.get(id);
    if (!entry) return;
    known.delete(id);
    for (const block of blocksOf(entry)) {
      marked.get(block)?.delete(id);
      touched.add(block);
    }
  };
  const learn = (entry: IndexEntry, touched: Set<number>) => {
    forget(entry[0], touched);
    known.set(entry[0], entry);
    for (const block of blocksOf(entry)) {
      const ids = marked.get(block) ?? new Set();
      marked.set(block, ids.add(entry[0]));
      touched.add(block);
    }
  };
  const entriesOf = (block: number): IndexEntry[] => {
    const found: IndexEntry[] = [];
    for (const id of marked.get(block) ?? []) {
      const entry = known.get(id);
      if (entry) found.push(entry);
    }
    return found.sort(compareEntries);
  };

  const show = (block: number) => {
    const element = map.elements[block];
    const id = map.spans[block]?.id;
    if (!element || id === undefined) return;
    const entries = entriesOf(block);
    // A picture wears the colour of the first mark that surely stands on it as a frame; see article-text.css.
    const colour = COLOURS[entries.find((entry) => !entry[6])?.[4] ?? -1];
    if (colour) element.setAttribute("data-marked", colour);
    else element.removeAttribute("data-marked");
    const open = (standing: Standing | undefined) =>
      room.open(
        entriesOf(block).flatMap((entry) => (entry[6] === standing ? [entry[0]] : [])),
        true,
      );
    const buttons = shown.get(block) ?? new BlockButtons(element, id, open);
    shown.set(block, buttons);
    buttons.show(entries);
  };

  const first = new Set<number>();
  for (const entry of room.getSnapshot().entries) learn(entry, first);
  for (const block of first) show(block);
  const stop = room.onChange(({ added, removed, updated }) => {
    const touched = new Set<number>();
    for (const id of removed) forget(id, touched);
    for (const entry of added) learn(entry, touched);
    for (const entry of updated) learn(entry, touched);
    for (const block of touched) show(block);
  });
  return () => {
    stop();
    for (const buttons of shown.values()) buttons.show([]);
  };
}
