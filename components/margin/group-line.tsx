"use client";
import Link from "next/link";
import type { CSSProperties } from "react";
import { colourStyle } from "@/components/discussion/colours";
import { linesOf } from "@/components/discussion/legend";
import { useRoom } from "@/components/reader/store/context";
import { COLOURS } from "@/lib/annotations/wire";
import styles from "./layers.module.css";
import { Sealed } from "./sealed";
import { useWide } from "./use-wide";

/** Under the title: whom one reads with, what the colours mean there, and where no margin fits what is sealed. */
export default function GroupLine() {
  const group = useRoom((state) => state.group);
  const signedIn = useRoom((state) => state.viewer !== null);
  const { direction } = useRoom((state) => state.article);
  const wide = useWide();
  if (!group) return null;
  const { handle, name, legend, writes } = group;
  const lines = linesOf(legend);
  const meanings = COLOURS.filter((colour) => legend[colour]?.label);
  return (
    <div className={styles.group} dir={direction}>
      <p dir="ltr" lang="en">
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
      {/* On a wide screen it stands in the margin. */}
      {wide === false && <Sealed />}
    </div>
  );
}
