"use client";
import Link from "next/link";
import type { CSSProperties } from "react";
import { colourStyle } from "@/components/discussion/colours";
import { linesOf } from "@/components/discussion/legend";
import { useRoom } from "@/components/reader/store/context";
import { COLOURS } from "@/lib/annotations/wire";
import styles from "./layers.module.css";

/** Under the title: whom one reads with, and what the colours mean there. */
export default function GroupLine() {
  const group = useRoom((state) => state.group);
  const signedIn = useRoom((state) => state.viewer !== null);
  if (!group) return null;
  const { handle, name, legend, writes } = group;
  const lines = linesOf(legend);
  const meanings = COLOURS.filter((colour) => legend[colour]?.label);
  return (
    <div className={styles.group} dir="ltr" lang="en">
      <p>
        Read with{" "}
        <Link href={`/groups/${handle}`} prefetch={false}>
          <bdi>{name}</bdi>
        </Link>
        {signedIn && !writes && <> · you can read its notes, and write none</>}
      </p>
      {meanings.length > 0 && (
        <ul className={styles.legend} aria-label="What the colours mean">
          {meanings.map((colour) => (
            <li
              key={colour}
              data-line={lines[colour]}
              style={colourStyle(colour) as CSSProperties}
              dir="auto"
            >
              {legend[colour]?.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
