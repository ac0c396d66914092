"use client";
import { useState } from "react";
import { onScreen } from "@/components/reader/position";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { count } from "@/components/ui/count";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { call } from "@/lib/client/api";
import type { PositionView } from "@/lib/readings/wire";
import styles from "./ahead.module.css";

/** How many notes wait further on, and the tap that shows those on what is on the screen. Nothing where none wait. */
export function Ahead({ map }: { map: TextMap | null }) {
  const room = useRoomStore();
  const ahead = useRoom((state) => state.ahead);
  const article = useRoom((state) => state.article);
  const editionId = useRoom((state) => state.editionId);
  const signedIn = useRoom((state) => state.viewer !== null);
  const busyElsewhere = useRoom((state) => state.composing !== null || state.active.length > 0);
  const [busy, setBusy] = useState(false);
  if (ahead === 0) return null;
  const unseal = async () => {
    const seen = map && onScreen(map);
    if (!seen || busy) return;
    setBusy(true);
    try {
      const path = `/articles/${article.id}/position/unsealed`;
      room.placed(await call<PositionView>("POST", path, { editionId, ...seen }));
      await room.refresh();
      const left = room.getSnapshot().ahead;
      room.say(left === ahead ? "No notes on this passage." : "The notes on this passage show.");
      if (left === ahead) room.notify("No notes on this passage.");
    } catch {
      room.notify("Not shown: the server did not answer. Try again in a moment.");
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.place} data-yields={busyElsewhere || undefined}>
      <p className={styles.line}>
        <span>{count(ahead, "note", "notes")} further on</span>
        {signedIn && map && (
          <button type="button" className={styles.show} aria-disabled={busy || undefined} onClick={unseal}>
            Show the notes on this passage
          </button>
        )}
      </p>
    </div>
  );
}
