"use client";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { homeLayer } from "@/components/reader/store/layers";
import type { LayerKey } from "@/lib/annotations/wire";
import styles from "./margin.module.css";

/** Who will see what one writes next. */
export function LayerControl() {
  const room = useRoomStore();
  const layer = useRoom((state) => state.layer);
  const group = useRoom((state) => state.group);
  const layers: LayerKey[] = group?.writes === false ? ["private"] : [homeLayer({ group }), "private"];
  return (
    <label className={styles.choice}>
      <span>Seen by</span>
      <select
        value={layer}
        onChange={(event) => {
          const chosen = layers.find((each) => each === event.currentTarget.value);
          if (chosen) room.setLayer(chosen);
        }}
      >
        {layers.map((each) => (
          <option key={each} value={each}>
            {each === "private" ? "Only me" : (group?.name ?? "Everyone")}
          </option>
        ))}
      </select>
    </label>
  );
}
