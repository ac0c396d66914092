import { count } from "@/components/ui/count";
import { blockAt } from "@/lib/anchoring/document/canonical";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { COLOURS, type IndexEntry } from "@/lib/annotations/wire";
import { compareEntries } from "./store/entries";
import type { Room } from "./store/room";

/**
 * Keeps a real button behind each marked block, for those who don't point: "3 notes on this paragraph". It
 * follows its block as a sibling, so that the block's own text stays what it is. A change touches only the
 * buttons of its own blocks. The answer takes all of them away.
 */
export function keepBlockButtons(map: TextMap, room: Room): () => void {
  const known = new Map<string, IndexEntry>();
  const marked = new Map<number, Set<string>>();
  const buttons = new Map<number, HTMLButtonElement>();

  const blocksOf = ([, start, end]: IndexEntry): number[] => {
    if (start < 0) return [];
    const first = blockAt(map.spans, start);
    const last = blockAt(map.spans, Math.max(start, end - 1));
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
    const entries = entriesOf(block);
    if (!element) return;
    // A picture wears the colour of the first mark that surely stands on it as a frame; see article-text.css.
    const sure = entries.find((entry) => !entry[6]);
    const colour = sure && COLOURS[sure[4]];
    if (colour) element.setAttribute("data-marked", colour);
    else element.removeAttribute("data-marked");
    if (entries.length === 0) {
      buttons.get(block)?.remove();
      buttons.delete(block);
      return;
    }
    const button = buttons.get(block) ?? makeButton(map.spans[block]?.id ?? "");
    const label = labelOf(element, entries);
    if (button.getAttribute("aria-label") !== label) {
      button.setAttribute("aria-label", label);
      button.title = label;
      button.textContent = String(entries.length);
    }
    if (buttons.has(block)) return;
    buttons.set(block, button);
    button.addEventListener("click", () =>
      room.open(
        entriesOf(block).map(([id]) => id),
        true,
      ),
    );
    element.after(button);
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
    for (const button of buttons.values()) button.remove();
  };
}

function makeButton(blockId: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.notesFor = blockId;
  // The label is in the language of the interface, whatever the text's own is.
  button.lang = "en";
  button.dir = "ltr";
  return button;
}

function labelOf(element: HTMLElement, entries: readonly IndexEntry[]): string {
  const bare = entries.every(([, , , kind, , comments]) => kind === 0 && comments === 0);
  const what = bare ? count(entries.length, "mark", "marks") : count(entries.length, "note", "notes");
  return `${what} on this ${nameOf(element)}`;
}

function nameOf({ tagName }: HTMLElement): string {
  if (tagName === "FIGURE") return "picture";
  if (tagName === "PRE") return "code";
  return /^H\d$/.test(tagName) ? "heading" : "paragraph";
}
