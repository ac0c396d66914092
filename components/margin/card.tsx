"use client";
import { type CSSProperties, lazy, type MouseEvent, type Ref, Suspense } from "react";
import { colourStyle } from "@/components/discussion/colours";
import { NotSent, useUnsent } from "@/components/discussion/not-sent";
import { ThreadShape } from "@/components/discussion/thread-shape";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { join } from "@/components/ui/join";
import { COLOURS, type IndexEntry } from "@/lib/annotations/wire";
import styles from "./margin.module.css";
import { openCard } from "./open-card";
import { Summary } from "./summary";

/** Loaded as somebody comes near a card, or the page has been open for a while: the text comes first. */
export const loadThread = () =>
  import("@/components/discussion/thread").catch(() => ({ default: NotLoaded }));
const Thread = lazy(loadThread);

/** The connection broke off before the first card was opened. */
const NotLoaded = () => (
  <p className={styles.quiet}>The note could not be loaded. Reload the page once there is a connection.</p>
);

type CardProps = {
  entry: IndexEntry;
  /** Whole notes, or one line each. */
  whole: boolean;
  ref?: Ref<HTMLLIElement>;
};

/** One annotation in the margin or in the sheet: closed a summary, open its thread. */
export function Card({ entry, whole, ref }: CardProps) {
  const [id, , , , colour, , standing] = entry;
  const room = useRoomStore();
  const open = useRoom((state) => state.active[0] === id);
  const linked = useRoom((state) => state.hovered.includes(id));
  const unsent = useUnsent(id);
  const group = useRoom((state) => state.group);
  // Beside a group's notes the public ones are told apart, and the group's words are not for them.
  const layer = room.layerOf(id);
  const isPublic = group !== null && layer === "public";
  const tone = COLOURS[colour] ?? "sun";
  const meaning = isPublic ? "Public" : group?.legend[tone]?.label;
  const told = <Tags words={[layer === "private" ? "Only me" : "", meaning ?? ""]} />;

  const hover = () => {
    void loadThread();
    room.hover([id]);
  };
  const leave = () => room.hover([]);
  const onClick = (event: MouseEvent) => {
    const inside =
      event.target instanceof Element && event.target.closest("a, button, input, textarea, select");
    if (open || inside || getSelection()?.isCollapsed === false) return;
    openCard(room, id);
  };
  return (
    // The summary's button does the same for the keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <li
      ref={ref}
      id={`annotation-${id}`}
      className={join(
        styles.card,
        open && styles.open,
        linked && styles.linked,
        standing && styles.unsettled,
        isPublic && styles.dimmed,
      )}
      style={(isPublic ? undefined : colourStyle(tone)) as CSSProperties}
      onPointerEnter={hover}
      onPointerLeave={leave}
      onFocus={hover}
      onBlur={leave}
      onClick={onClick}
    >
      {open && told}
      <Summary entry={entry} whole={whole} open={open} tag={open ? null : told} />
      {open && (
        <Suspense fallback={unsent ? <NotSent item={unsent} /> : <ThreadShape />}>
          <Thread id={id} />
        </Suspense>
      )}
      {!open && unsent && unsent.state !== "sending" && <NotSent item={unsent} />}
    </li>
  );
}

/** Who sees it where not everybody in the room does, and what its colour means in the group. */
const Tags = ({ words }: { words: readonly string[] }) =>
  words.map(
    (each) =>
      each && (
        <span key={each} className={styles.tag} dir="auto">
          {each}
        </span>
      ),
  );
