"use client";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { Card } from "./card";
import { Crowd } from "./crowd";
import { Empty } from "./empty";
import { focusPassage, whenThere } from "./focus";
import styles from "./margin.module.css";
import { NoteComposer } from "./note-composer";
import { Sealed } from "./sealed";
import { useArranged } from "./use-arranged";
import { useItems } from "./use-items";
import { useNear } from "./use-near";

/** So many more of a crowd get a card of their own at a time. */
const AT_A_TIME = 20;

/** The margin beside the text: cards at the height of their passages, only those near the screen. */
export function Column({ map }: { map: TextMap | null }) {
  const room = useRoomStore();
  const column = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const [expanded, setExpanded] = useState<ReadonlyMap<string, number>>(new Map());
  const near = useNear(map);
  const items = useItems(near, expanded);
  const composing = useRoom((state) => state.composing);
  const activeId = useRoom((state) => (state.composing ? "composer" : (state.active[0] ?? null)));
  const density = useRoom((state) => state.density);
  const place = useArranged(column, map, items, activeId);

  // Crowds stay closed: nobody reads them, so nobody waits for them.
  useEffect(
    () => room.needThreads(items.flatMap((item) => (item.type === "card" ? [item.id] : []))),
    [room, items],
  );

  const onFocus = (event: FocusEvent) => {
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && !column.current?.contains(from)) opener.current = from;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const active = room.getSnapshot().active[0];
    const card = event.target instanceof Element ? event.target.closest("li[id]") : null;
    const head = card?.querySelector<HTMLElement>("[data-card]");
    const start = room.entry(active ?? head?.dataset.card ?? "")?.[1] ?? -1;
    if (active) room.open([]);
    // From a thread one comes back to where one came from: the text, or the card's own line.
    if (active && !opener.current?.isConnected && density !== "quiet") head?.focus();
    else if (opener.current?.isConnected) opener.current.focus();
    else focusPassage(map, start);
    opener.current = null;
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside are heard on their way
    <div ref={column} className={styles.column} onFocus={onFocus} onKeyDown={onKeyDown}>
      <Sealed above />
      <Empty />
      <ol className={styles.cards} data-density={density} aria-label="Notes near this part of the text">
        {items.map((item) => {
          if (item.type === "composer") {
            return composing && <NoteComposer key="composer" ref={place("composer")} composing={composing} />;
          }
          if (item.type === "crowd") {
            const more = new Map(expanded).set(item.id, (expanded.get(item.id) ?? 0) + AT_A_TIME);
            return (
              <Crowd
                key={item.id}
                ref={place(item.id)}
                entries={item.entries}
                onExpand={() => {
                  setExpanded(more);
                  // The button may go; the keyboard stays with the first note that came out.
                  const first = item.entries[0]?.[0] ?? "";
                  whenThere(`[data-card="${CSS.escape(first)}"]`, (card) =>
                    card.focus({ preventScroll: true }),
                  );
                }}
              />
            );
          }
          return (
            <Card
              key={room.stableId(item.id)}
              ref={place(item.id)}
              entry={item.entry}
              whole={density === "full"}
            />
          );
        })}
      </ol>
    </div>
  );
}
