import { offsetFromPoint } from "@/lib/anchoring/dom/hit-test";
import type { Painter } from "@/lib/anchoring/dom/paint";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import type { Room } from "./store/room";

/**
 * What a mouse or a finger does on the text: pointing lights the mark up, clicking opens its thread, Escape
 * closes it. One question to the browser a frame, however many marks there are. The answer stops.
 */
export function watchPointer(map: TextMap, painter: Painter, room: Room): () => void {
  const { root } = map;
  let frame = 0;
  let at: PointerEvent | null = null;
  let pointed: HTMLElement | null = null;

  const point = (element: HTMLElement | null) => {
    if (element === pointed) return;
    if (pointed) pointed.style.cursor = "";
    if (element) element.style.cursor = "pointer";
    pointed = element;
  };
  const look = () => {
    frame = 0;
    if (!at) return;
    const [first] = marksAt(map, painter, at);
    room.hover(first ? [first] : []);
    // On the block, not on the article: a new cursor there would touch the style of every paragraph.
    point(first ? blockOf(at.target) : null);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    at = event;
    frame ||= requestAnimationFrame(look);
  };
  const onLeave = () => {
    at = null;
    point(null);
    room.hover([]);
  };
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const selection = getSelection();
    // Words of a link were selected, not the link chosen.
    if (link && selection && !selection.isCollapsed && selection.containsNode(link, true))
      event.preventDefault();
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    if (event.target instanceof Element && event.target.closest("a, button")) return;
    // While a passage is chosen, a click on the text belongs to that.
    if (selection?.isCollapsed === false || room.getSnapshot().choosing) return;
    const ids = marksAt(map, painter, event);
    if (ids.length > 0 || room.getSnapshot().active.length > 0) room.open(ids);
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || room.getSnapshot().active.length === 0) return;
    // The bar closes first, and the margin and the sheet hear their own keys.
    const elsewhere = event.target instanceof Element && event.target.closest("aside, [role=dialog], [open]");
    if (!elsewhere && !document.querySelector("[data-selection-bar]")) room.open([]);
  };

  document.addEventListener("keydown", onKey);
  root.addEventListener("pointermove", onMove, { passive: true });
  root.addEventListener("pointerleave", onLeave);
  root.addEventListener("click", onClick);
  return () => {
    cancelAnimationFrame(frame);
    point(null);
    document.removeEventListener("keydown", onKey);
    root.removeEventListener("pointermove", onMove);
    root.removeEventListener("pointerleave", onLeave);
    root.removeEventListener("click", onClick);
  };
}

/** The marks under a point, the shortest first. */
function marksAt(map: TextMap, painter: Painter, event: MouseEvent): string[] {
  // A picture's place-holder is a letter of no size: the whole figure stands for it.
  const figure = event.target instanceof Element ? event.target.closest("figure[data-b]") : null;
  const offset = figure
    ? (map.spans[map.indexOf(figure)]?.start ?? null)
    : offsetFromPoint(map, event.clientX, event.clientY);
  return offset === null ? [] : painter.index.at(offset).map(({ id }) => id);
}

function blockOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-b]") : null;
}
