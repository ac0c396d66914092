"use client";
import { useEffect } from "react";
import { readerZone } from "@/components/discussion/zone";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { count } from "@/components/ui/count";
import { join } from "@/components/ui/join";
import { Time } from "@/components/ui/time";
import type { Sealing } from "@/lib/annotations/wire";
import styles from "./layers.module.css";

/** How many notes of others are sealed, and what unseals them. Nothing where none are. */
export default function SealedLine({ above = false }: { above?: boolean }) {
  const sealed = useRoom((state) => state.sealed);
  const sealing = useRoom((state) => state.group?.sealing ?? null);
  useOpening(sealing);
  if (sealed === 0) return null;
  return (
    <p className={join(styles.sealed, above && styles.above)} dir="ltr" lang="en">
      {count(sealed, "note", "notes")} of others {sealed === 1 ? "shows" : "show"} <Until sealing={sealing} />
      .
    </p>
  );
}

function Until({ sealing }: { sealing: Sealing | null }) {
  if (sealing?.reveal === "date" && sealing.at)
    return (
      <>
        on <Time at={sealing.at} form="moment" timeZone={readerZone()} />
      </>
    );
  if (sealing?.reveal === "notes") return <>after {count(sealing.after ?? 1, "note", "notes")} of your own</>;
  return <>when a facilitator opens them</>;
}

/** The second look where the server says that some wait still, each later one after twice as long; and the longest that a timer can, in milliseconds. */
const AGAIN = 30_000;
const LONGEST = 2 ** 31 - 1;

/** Shows the notes when the moment comes that they wait for, while the page is open. */
function useOpening(sealing: Sealing | null) {
  const room = useRoomStore();
  const at = sealing?.reveal === "date" ? sealing.at : null;
  useEffect(() => {
    if (!at) return;
    let timer = 0;
    let again = AGAIN;
    const wait = () => {
      // A second later, for a clock that goes before the server's.
      const left = Date.parse(at) + 1_000 - Date.now();
      if (left > 0) timer = window.setTimeout(wait, Math.min(left, LONGEST));
      else {
        void room.lookAgain();
        timer = window.setTimeout(wait, Math.min(again, LONGEST));
        again *= 2;
      }
    };
    wait();
    return () => clearTimeout(timer);
  }, [room, at]);
}
