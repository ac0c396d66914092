"use client";
import { useId } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { DENSITIES, type Density } from "@/components/reader/store/types";
import styles from "./margin.module.css";

const NAMES: Record<Density, string> = { quiet: "Quiet", marks: "Marks", full: "Full" };
const HINTS: Record<Density, string> = {
  quiet: "Only the note you open",
  marks: "One line a note",
  full: "Whole notes",
};

/** How much of the margin is shown; sticks in this browser. */
export function DensityControl() {
  const room = useRoomStore();
  const density = useRoom((state) => state.density);
  const name = useId();
  return (
    <fieldset className={styles.density}>
      <legend className={styles.hidden}>Notes in the margin</legend>
      {DENSITIES.map((each) => (
        <label key={each} title={HINTS[each]}>
          <input type="radio" name={name} checked={density === each} onChange={() => room.setDensity(each)} />
          <span>{NAMES[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
