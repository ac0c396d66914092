"use client";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { type Box, layOut } from "./layout";
import type { ColumnItem } from "./use-items";

/** Between two cards, in pixels. */
const GAP = 10;

/**
 * Moves the elements of the column to where they belong, without rendering: after each render and whenever
 * one of them grows. Answers the ref to give to each element.
 */
export function useArranged(
  column: RefObject<HTMLElement | null>,
  map: TextMap | null,
  items: readonly ColumnItem[],
  activeId: string | null,
) {
  const elements = useRef(new Map<string, HTMLElement>());
  const now = useRef({ items, activeId, map });
  now.current = { items, activeId, map };

  const arrange = useCallback(() => {
    const { items: shown, activeId: active, map: text } = now.current;
    if (!column.current || !text) return;
    // Passages are known from the top of the article; the column may begin elsewhere.
    const offset = text.root.getBoundingClientRect().top - column.current.getBoundingClientRect().top;
    const boxes: Box[] = [];
    for (const { id, top } of shown) {
      const height = elements.current.get(id)?.offsetHeight;
      if (height !== undefined) boxes.push({ id, desired: top + offset, height });
    }
    for (const [id, top] of layOut(boxes, GAP, active)) {
      const element = elements.current.get(id);
      if (!element) continue;
      element.style.transform = `translateY(${Math.round(top)}px)`;
      // It glides from its second place on; at first it simply is where it is.
      if (!element.dataset.placed) requestAnimationFrame(() => element.setAttribute("data-placed", ""));
    }
  }, [column]);

  const observer = useMemo(
    () => (typeof ResizeObserver === "undefined" ? null : new ResizeObserver(() => arrange())),
    [arrange],
  );
  useEffect(() => () => observer?.disconnect(), [observer]);
  useLayoutEffect(arrange);

  return useCallback(
    (id: string) => (element: HTMLElement | null) => {
      if (!element) return;
      elements.current.set(id, element);
      observer?.observe(element);
      return () => {
        observer?.unobserve(element);
        if (elements.current.get(id) === element) elements.current.delete(id);
      };
    },
    [observer],
  );
}
