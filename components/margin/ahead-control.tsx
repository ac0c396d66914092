"use client";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { call } from "@/lib/client/api";
import type { PositionView } from "@/lib/readings/wire";
import styles from "./ahead.module.css";

/** The reader's own choice: notes on what they have not read yet are not sent. Kept with the account. */
export function AheadControl() {
  const room = useRoomStore();
  const { id } = useRoom((state) => state.article);
  const chosen = useRoom((state) => state.position?.hidesAhead ?? false);
  const choose = async (hidesAhead: boolean) => {
    try {
      room.placed(await call<PositionView>("PUT", `/articles/${id}/position/choice`, { hidesAhead }));
      await room.refresh();
    } catch {
      room.notify("Not kept: the server did not answer. Try again in a moment.");
    }
  };
  return (
    <label className={styles.choice} title="Show notes only as far as I have read">
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => void choose(event.currentTarget.checked)}
      />
      <span>No notes ahead</span>
    </label>
  );
}
