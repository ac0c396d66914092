"use client";
import { useEffect } from "react";
import { useRoom } from "@/components/reader/store/context";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { Ahead } from "./ahead";
import { loadThread } from "./card";
import { Column } from "./column";
import { Empty } from "./empty";
import styles from "./margin.module.css";
import { Notices } from "./notices";
import { showPassage } from "./places";
import { SheetNotes } from "./sheet-notes";
import { useReveal } from "./use-reveal";
import { useWide } from "./use-wide";
import { WholeText } from "./whole-text";

/** After so long, in milliseconds, what the first screen needs is there. */
const QUIET = 3_000;

/**
 * Everything that people say beside the text. On wide screens a column: give it a grid cell as tall as the
 * article. On narrow ones a sheet, which takes no place in the page. `map` is null until the text is there.
 */
export function Margin({ map }: { map: TextMap | null }) {
  const wide = useWide();
  const composing = useRoom((state) => state.composing);
  useReveal(map, wide);
  useEffect(() => {
    if (map && wide && composing) showPassage(map, composing.start, composing.end, 0);
  }, [map, wide, composing]);

  // A connection that breaks off later takes no card along.
  useEffect(() => {
    const timer = setTimeout(() => void loadThread(), QUIET);
    return () => clearTimeout(timer);
  }, []);

  return (
    // The words of the interface are English, whatever the text is; what people write finds its own direction.
    <aside className={styles.margin} aria-label="Margin" dir="ltr" lang="en">
      {wide === true && <Column map={map} />}
      {wide === false && (
        // With no margin, what is not beside any passage stands below the text.
        <div className={styles.foot}>
          <Empty />
          <WholeText />
          <SheetNotes map={map} />
        </div>
      )}
      <Ahead map={map} />
      <Notices map={map} />
    </aside>
  );
}
