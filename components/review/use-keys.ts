"use client";
import { useEffect } from "react";
import { isTyping, letterOf } from "@/components/reader/keys";

/**
 * Hears the single keys of the queue wherever the focus is, unless somebody types or a dialog is open.
 * `acts` by letter; `?` under its own name.
 */
export function useKeys(acts: Readonly<Record<string, () => void>>, listening: boolean): void {
  useEffect(() => {
    if (!listening) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing)
        return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const act = acts[event.key === "?" ? "?" : letterOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
