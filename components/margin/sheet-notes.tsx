"use client";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { compareEntries } from "@/components/reader/store/entries";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { COLOURS, type IndexEntry, KINDS } from "@/lib/annotations/wire";
import { Card } from "./card";
import styles from "./margin.module.css";
import { NoteComposer } from "./note-composer";
import { showPassage } from "./places";
import { Sealed } from "./sealed";
import { Sheet } from "./sheet";

/** Where no margin fits: what is open, in a sheet that keeps its passage in view. */
export function SheetNotes({ map }: { map: TextMap | null }) {
  const room = useRoomStore();
  const active = useRoom((state) => state.active);
  const composing = useRoom((state) => state.composing);
  const choosing = useRoom((state) => state.choosing !== null);
  // An open annotation may leave the index (deleted) while its thread is still shown.
  const threads = useRoom((state) => (state.active.length > 0 ? state.threads : null));
  useRoom((state) => state.entries);
  const height = useRef(0);
  const held = useHeld(composing ? null : room.stableId(active[0] ?? ""), height);

  const entries = active.flatMap((id): IndexEntry[] => {
    const entry = room.entry(id);
    if (entry) return [entry];
    const slot = threads?.get(id);
    if (slot?.status !== "ready") return [[id, -1, -1, 0, 0, 0]];
    const { start, end, kind, colour } = slot.thread.annotation;
    return [[id, start, end, KINDS.indexOf(kind), COLOURS.indexOf(colour), 0]];
  });
  const first = entries[0];
  // The list keeps the order of the text, whichever of them is open.
  const listed = entries.toSorted(compareEntries);
  const start = composing?.start ?? first?.[1] ?? -1;
  const end = composing?.end ?? first?.[2] ?? -1;

  const show = useCallback(() => {
    if (map && start >= 0 && height.current > 0) showPassage(map, start, end, height.current);
  }, [map, start, end]);
  useEffect(show, [show]);

  // The text is needed whole while a passage is chosen.
  if (choosing || (!composing && entries.length === 0)) return null;
  const close = () => (composing ? room.closeComposer() : room.open([]));
  return (
    <Sheet
      label={composing ? `Your ${composing.kind}` : entries.length > 1 ? "Notes here" : "Note"}
      onClose={close}
      minHeight={held}
      onHeight={(covered) => {
        const grew = height.current === 0;
        height.current = covered;
        if (grew) show();
      }}
    >
      <ol className={styles.stacked}>
        {composing && <NoteComposer composing={composing} />}
        {!composing && listed.map((entry) => <Card key={room.stableId(entry[0])} entry={entry} whole />)}
      </ol>
      {!composing && <Sealed />}
    </Sheet>
  );
}

/**
 * How high the sheet stays, in pixels: what was just sent takes its composer's place, and grows once the server has
 * it; the button under the finger must not move meanwhile. `shown` is what is open, null while something is written.
 */
function useHeld(shown: string | null, height: RefObject<number>): number | undefined {
  const [held, hold] = useState({ shown, height: 0 });
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === null && shown) hold({ shown, height: height.current });
    before.current = shown;
  }, [shown, height]);
  return shown && held.shown === shown ? held.height || undefined : undefined;
}
