"use client";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { LAYERS, type LayerKey } from "@/lib/annotations/wire";
import styles from "./margin.module.css";

const NAMES: Record<LayerKey, string> = { public: "Everyone", private: "Only me" };

/** Who will see what one writes next. */
export function LayerControl() {
  const room = useRoomStore();
  const layer = useRoom((state) => state.layer);
  return (
    <label className={styles.choice}>
      <span>Seen by</span>
      <select
        value={layer}
        onChange={(event) => room.setLayer(event.currentTarget.value === "private" ? "private" : "public")}
      >
        {LAYERS.map((each) => (
          <option key={each} value={each}>
            {NAMES[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
