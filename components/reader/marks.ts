import type { Span } from "@/lib/anchoring/boundaries";
import { blockAt } from "@/lib/anchoring/document/canonical";
import type { PaintEntry, Painter } from "@/lib/anchoring/dom/paint";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { COLOURS, type IndexEntry } from "@/lib/annotations/wire";
import type { Room } from "./store/room";

/** The tone of public notes beside those of a group. */
export const DIMMED = "public";

/** From so many changes at once on, painting everything anew is cheaper than one by one. */
const MANY = 50;

/** Paints the room's annotations and every change of them. The answer stops. */
export function paintEntries(room: Room, painter: Painter): () => void {
  const isGroups = room.getSnapshot().group !== null;
  const toPaint = (entry: IndexEntry) => paintOf(entry, isGroups && room.layerOf(entry[0]) === "public");
  const paintAll = () => painter.set(room.getSnapshot().entries.flatMap(toPaint));
  paintAll();
  return room.onChange(({ added, removed, updated }) => {
    if (added.length + removed.length + updated.length > MANY) return paintAll();
    for (const id of removed) painter.remove(id);
    for (const entry of [...added, ...updated]) {
      // It may have been sure before.
      if (!isSure(entry)) painter.remove(entry[0]);
      for (const mark of toPaint(entry)) painter.add(mark);
    }
  });
}

/** Puts what the reader points at, has open or writes on into the light. The answer stops. */
export function followLight(map: TextMap, room: Room, painter: Painter): () => void {
  let before = { hovered: "", active: "", start: -1, end: -1 };
  let flashed = room.getSnapshot().reveal?.turn ?? 0;
  const look = () => {
    const { hovered, active, composing, reveal } = room.getSnapshot();
    const now = {
      hovered: hovered[0] ?? "",
      active: active[0] ?? "",
      start: composing?.start ?? -1,
      end: composing?.end ?? -1,
    };
    if (now.hovered !== before.hovered) painter.hover(now.hovered || null);
    if (now.active !== before.active) painter.focus(now.active || null);
    if (now.start !== before.start || now.end !== before.end) {
      painter.draft(now.start >= 0 ? { start: now.start, end: now.end } : null);
      // A picture has no letters to paint: it shows by its frame that it is written on.
      pictureAt(map, before.start)?.removeAttribute("data-draft");
      pictureAt(map, now.start)?.setAttribute("data-draft", "");
    }
    before = now;
    // An annotation may be revealed before its place is known; it is looked for again with each change.
    if (reveal && reveal.turn !== flashed) {
      const span = spanOf(room, reveal.annotationId);
      if (!span) return;
      flashed = reveal.turn;
      painter.flash(span);
    }
  };
  look();
  const stop = room.subscribe(look);
  return () => {
    stop();
    pictureAt(map, before.start)?.removeAttribute("data-draft");
  };
}

function pictureAt(map: TextMap, start: number): Element | null {
  const element = start < 0 ? null : map.elements[blockAt(map.spans, start)];
  return element?.matches("figure") ? element : null;
}

function spanOf(room: Room, id: string): Span | null {
  const entry = room.entry(id);
  return entry && entry[1] >= 0 && isSure(entry) ? { start: entry[1], end: entry[2] } : null;
}

/** What stands nowhere for sure is listed in the margin and never painted on words. */
const isSure = (entry: IndexEntry) => !entry[6];

/** Beside a group's notes the public ones are dimmed: all in one tone. */
function paintOf(entry: IndexEntry, dimmed: boolean): PaintEntry[] {
  const [id, start, end, , colour] = entry;
  return start < 0 || !isSure(entry)
    ? []
    : [{ id, start, end, tone: dimmed ? DIMMED : (COLOURS[colour] ?? "sun") }];
}
