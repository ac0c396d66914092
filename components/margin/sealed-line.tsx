"use client";
import { readerZone } from "@/components/discussion/zone";
import { useRoom } from "@/components/reader/store/context";
import { count } from "@/components/ui/count";
import { join } from "@/components/ui/join";
import { Time } from "@/components/ui/time";
import type { Sealing } from "@/lib/annotations/wire";
import styles from "./layers.module.css";

/** How many notes of others are sealed, and what unseals them. Nothing where none are. */
export default function SealedLine({ above = false }: { above?: boolean }) {
  const sealed = useRoom((state) => state.sealed);
  const sealing = useRoom((state) => state.group?.sealing ?? null);
  if (sealed === 0) return null;
  return (
    <p className={join(styles.sealed, above && styles.above)}>
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
