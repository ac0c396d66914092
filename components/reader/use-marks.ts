"use client";
import { useEffect } from "react";
import { createPainter } from "@/lib/anchoring/dom/paint";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { COLOURS } from "@/lib/annotations/wire";
import { keepBlockButtons } from "./block-buttons";
import { DIMMED, followLight, paintEntries } from "./marks";
import { followPassageLinks } from "./passage-link";
import { watchPointer } from "./pointer";
import { useRoomStore } from "./store/context";

/** Everything that lives on the text without being in it: marks, pointing, buttons, addresses of passages. */
export function useMarks(map: TextMap | null): void {
  const room = useRoomStore();
  useEffect(() => {
    if (!map) return;
    const painter = createPainter(map, room.getSnapshot().group ? [...COLOURS, DIMMED] : COLOURS);
    const stops = [
      paintEntries(room, painter),
      followLight(map, room, painter),
      watchPointer(map, painter, room),
      keepBlockButtons(map, room),
      followPassageLinks(map, painter),
    ];
    return () => {
      for (const stop of stops) stop();
      painter.dispose();
    };
  }, [map, room]);
}
