"use client";
import type { Ref } from "react";
import { useRoomStore } from "@/components/reader/store/context";
import type { IndexEntry } from "@/lib/annotations/wire";
import styles from "./margin.module.css";

type CrowdProps = { entries: readonly IndexEntry[]; onExpand(): void; ref?: Ref<HTMLLIElement> };

/** Many notes on one line of the text, as one line of the margin. */
export function Crowd({ entries, onExpand, ref }: CrowdProps) {
  const room = useRoomStore();
  const ids = entries.slice(0, 50).map((entry) => entry[0]);
  return (
    <li
      ref={ref}
      className={styles.card}
      onPointerEnter={() => room.hover(ids)}
      onPointerLeave={() => room.hover([])}
    >
      <button type="button" className={styles.summary} aria-expanded={false} onClick={onExpand}>
        <span className={styles.line}>{entries.length} notes here</span>
      </button>
    </li>
  );
}
