"use client";
import { useEffect, useState } from "react";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { createPlaces, type Places, type Stretch, stretchNear } from "./places";

export type Near = {
  /** What lies within a screen of the screen; the same object until another block comes near. */
  stretch: Stretch;
  /** Changes whenever the page was laid out anew and tops must be asked again. */
  turn: number;
  places: Places;
};

/** Follows the reader through the text. Per scroll: two binary searches over the blocks, nothing else. */
export function useNear(map: TextMap | null): Near | null {
  const [near, setNear] = useState<Near | null>(null);
  useEffect(() => {
    if (!map) return setNear(null);
    const places = createPlaces(map);
    let frame = 0;
    const look = (again: boolean) => {
      if (again) places.forget();
      const stretch = stretchNear(map, window.innerHeight);
      setNear((before) => {
        const same = before?.stretch.from === stretch.from && before.stretch.to === stretch.to;
        if (same && !again) return before;
        return {
          stretch: same ? before.stretch : stretch,
          turn: (before?.turn ?? 0) + (again ? 1 : 0),
          places,
        };
      });
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(false));
    };
    const resized = new ResizeObserver(() => look(true));
    resized.observe(map.root);
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    void document.fonts?.ready.then(() => look(true));
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
    };
  }, [map]);
  return near;
}
