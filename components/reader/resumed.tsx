"use client";
import { useEffect, useState } from "react";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { askPosition, tellPosition } from "./position";
import styles from "./reading-room.module.css";
import { keepPlace, restorePlace } from "./resume";
import { useRoom, useRoomStore } from "./store/context";

/** So long the line stays, in milliseconds. */
const STAYS = 8_000;

type Props = {
  map: TextMap;
  articleId: string;
  editionId: string;
  /** An edition that is looked up: its places are not where somebody stopped reading. */
  old: boolean;
};

/** Brings the reader back to where they stopped, unless the address names a place, and says so quietly. */
export function Resumed({ map, articleId, editionId, old }: Props) {
  const room = useRoomStore();
  const signedIn = useRoom((state) => state.viewer !== null);
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (old) return;
    // A reload or a step back: the browser has put the page where it was.
    const elsewhere = location.hash !== "" || window.scrollY > 0;
    let gone = false;
    let untell: (() => void) | undefined;
    const begin = async () => {
      const remote = signedIn ? await askPosition(articleId) : null;
      if (gone) return;
      room.placed(remote);
      if (!elsewhere && (await restorePlace(map, articleId, editionId, remote)) && !gone) setShown(true);
      if (signedIn && !gone) untell = tellPosition(map, articleId, editionId, room.placed);
    };
    void begin();
    const stop = keepPlace(map, articleId, editionId);
    return () => {
      gone = true;
      stop();
      untell?.();
    };
  }, [room, map, articleId, editionId, old, signedIn]);

  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(false), STAYS);
    return () => clearTimeout(timer);
  }, [shown]);

  if (!shown) return null;
  const toBeginning = () => {
    setShown(false);
    window.scrollTo({ top: 0, behavior: "instant" });
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  return (
    <p className={styles.resumed} role="status">
      You stopped here.{" "}
      <button type="button" onClick={toBeginning}>
        To the beginning
      </button>
    </p>
  );
}
