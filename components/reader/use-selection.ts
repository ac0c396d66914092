"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { tidySelection } from "@/lib/anchoring/boundaries";
import { blockAt } from "@/lib/anchoring/document/canonical";
import { offsetsFromRange } from "@/lib/anchoring/dom/offsets";
import { readText, type TextMap } from "@/lib/anchoring/dom/text-map";

/** What the reader chose to mark. */
export type Chosen = {
  start: number;
  end: number;
  /** A picture that was chosen as a whole: its block's id. */
  block: string | null;
  /** How it was chosen: decides on which side of it the bar stands. */
  by: "mouse" | "touch" | "keys";
};

/** A selection is read so long after its last change, in milliseconds: while it grows, nothing jumps. */
const SETTLES = { touch: 300, keys: 150 } as const;

const texts = new WeakMap<TextMap, string>();

/** The canonical text of the page, read once. */
export function textOf(map: TextMap): string {
  const known = texts.get(map) ?? readText(map);
  texts.set(map, known);
  return known;
}

type Selecting = {
  chosen: Chosen | null;
  close: () => void;
  /** Reads at once what a key selected as a whole: it does not grow, so nobody waits for it. */
  readNow: () => void;
};

/** Follows what is selected in the text, by mouse, finger or keys, and a click on a picture. */
export function useSelection(map: TextMap | null): Selecting {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!map) return;
    let pressed = false;
    let by: Chosen["by"] = matchMedia("(pointer: coarse)").matches ? "touch" : "keys";

    const read = () => {
      const next = readSelection(map, by);
      setChosen((before) => {
        // A picture that was clicked on has no selection to lose.
        if (!next) return before?.block ? before : null;
        return before && before.start === next.start && before.end === next.end ? before : next;
      });
    };
    const soon = (delay: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(read, delay);
    };
    const onSelectionChange = () => {
      if (!pressed) soon(by === "touch" ? SETTLES.touch : SETTLES.keys);
    };
    const onDown = (event: PointerEvent) => {
      if (inBar(event.target)) return;
      by = event.pointerType === "touch" ? "touch" : "mouse";
      pressed = by === "mouse";
      // A press elsewhere takes the bar away at once; the selection itself ends only when it is released.
      setChosen(null);
    };
    const onUp = (event: PointerEvent) => {
      if (!pressed || inBar(event.target)) return;
      pressed = false;
      // After the click, which may still collapse the selection.
      soon(0);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") by = "keys";
    };
    const onClick = (event: MouseEvent) => {
      const figure = event.target instanceof Element ? event.target.closest("figure[data-b]") : null;
      const span = figure && map.root.contains(figure) ? map.spans[map.indexOf(figure)] : undefined;
      if (!span || figure?.hasAttribute("data-marked") || getSelection()?.isCollapsed === false) return;
      clearTimeout(timer.current);
      setChosen({ start: span.start, end: span.end, block: span.id, by });
    };

    document.addEventListener("selectionchange", onSelectionChange);
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("keydown", onKey);
    map.root.addEventListener("click", onClick);
    // Somebody may have selected before the script was there.
    soon(0);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("selectionchange", onSelectionChange);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("keydown", onKey);
      map.root.removeEventListener("click", onClick);
    };
  }, [map]);

  const close = useCallback(() => {
    // What was closed at once must not come back with the reading that was still due.
    clearTimeout(timer.current);
    setChosen(null);
  }, []);
  const readNow = useCallback(() => setChosen(map && readSelection(map, "keys")), [map]);
  return { chosen, close, readNow };
}

/** What is selected in the text at this moment, made whole; null where nothing of it is. */
export function readSelection(map: TextMap, by: Chosen["by"]): Chosen | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  // "Select all" is not a passage; a selection that only leaves the text at one end is.
  if (!map.root.contains(range.startContainer) && !map.root.contains(range.endContainer)) return null;
  const covered = offsetsFromRange(map, range);
  const span = covered && tidySelection(textOf(map), map.spans, covered.start, covered.end);
  if (!span) return null;
  const index = blockAt(map.spans, span.start);
  const block = map.spans[index];
  const isPicture = map.elements[index]?.matches("figure") && block?.end === span.end;
  return { ...span, block: isPicture ? (block?.id ?? null) : null, by };
}

function inBar(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-selection-bar]") !== null;
}
