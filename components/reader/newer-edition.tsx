"use client";
import { useEffect, useState } from "react";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import styles from "./edition-line.module.css";
import { watchEdition } from "./edition-watch";
import { keepPlaceNow } from "./resume";
import { useRoomStore } from "./store/context";

type NewerEditionProps = { map: TextMap; articleId: string; editionId: string };

/** Tells a reader that the text has a newer edition than the page, and takes them there without losing the place. */
export function NewerEdition({ map, articleId, editionId }: NewerEditionProps) {
  const room = useRoomStore();
  const [newer, setNewer] = useState(false);
  const [later, setLater] = useState(false);

  useEffect(
    () => watchEdition({ room, articleId, editionId, onNewer: () => setNewer(true) }),
    [room, articleId, editionId],
  );

  if (!newer || later) return null;
  const go = () => {
    keepPlaceNow(map, articleId, editionId);
    // The browser would put the page at its old height, which is another place in another text.
    history.scrollRestoration = "manual";
    history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  };
  return (
    <p className={styles.newer} role="status">
      <span>A new edition was published while you read.</span>
      <button type="button" onClick={go}>
        Go to it, at your place
      </button>
      <button type="button" className={styles.later} onClick={() => setLater(true)}>
        Later
      </button>
    </p>
  );
}
