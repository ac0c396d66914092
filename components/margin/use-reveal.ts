"use client";
import { useEffect } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { whenThere } from "./focus";
import { showPassage } from "./places";

/** Brings into view what the room was asked to reveal: the passage first, then its card or one comment. */
export function useReveal(map: TextMap | null, wide: boolean | null): void {
  const room = useRoomStore();
  const reveal = useRoom((state) => state.reveal);
  // An annotation may be opened before its place is known.
  const known = useRoom((state) => {
    const id = state.reveal?.annotationId;
    return id ? state.threads.get(id)?.status === "ready" || state.index === "ready" : false;
  });

  useEffect(() => {
    if (!map || !reveal || !known || wide === null) return;
    const { annotationId, commentId, focus } = reveal;
    const slot = room.getSnapshot().threads.get(annotationId);
    const entry = room.entry(annotationId);
    const place =
      slot?.status === "ready" ? slot.thread.annotation : entry && { start: entry[1], end: entry[2] };
    if (place) showPassage(map, place.start, place.end, wide ? 0 : window.innerHeight * 0.55);
    if (commentId) {
      return whenThere(`#comment-${CSS.escape(commentId)}`, (element) => {
        element.focus({ preventScroll: true });
        element.scrollIntoView({ block: "nearest" });
      });
    }
    if (!focus) return;
    return whenThere(`[data-card="${CSS.escape(annotationId)}"]`, (element) =>
      element.focus({ preventScroll: true }),
    );
  }, [room, map, reveal, known, wide]);
}
