"use client";
import { useCallback, useEffect, useState } from "react";
import { isTyping, letterOf } from "@/components/reader/keys";
import { Button } from "@/components/ui/button";
import styles from "./editions.module.css";

/** From one change to the next, by buttons and by the keys n and p. */
export function ChangeJumper({ changes }: { changes: number }) {
  const [at, setAt] = useState(-1);

  const jump = useCallback((step: 1 | -1) => {
    const found = document.querySelectorAll<HTMLElement>("[data-change]");
    setAt((before) => {
      const next = Math.min(found.length - 1, Math.max(0, before + step));
      const element = found[next];
      element?.focus({ preventScroll: true });
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      element?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
      return next;
    });
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const letter = letterOf(event);
      if (letter !== "n" && letter !== "p") return;
      event.preventDefault();
      jump(letter === "n" ? 1 : -1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [jump]);

  return (
    <div className={styles.jumper}>
      <span role="status">
        {at < 0 ? (changes === 1 ? "1 change" : `${changes} changes`) : `${at + 1} of ${changes}`}
      </span>
      <Button onClick={() => jump(-1)} aria-label="Previous change" aria-keyshortcuts="p">
        Previous
      </Button>
      <Button onClick={() => jump(1)} aria-keyshortcuts="n">
        Next change
      </Button>
    </div>
  );
}
