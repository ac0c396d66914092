"use client";
import {
  type KeyboardEvent as ReactKeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { colourStyle } from "@/components/discussion/colours";
import { colourName, linesOf } from "@/components/discussion/legend";
import { MAX_QUOTE } from "@/lib/anchoring/anchor";
import { describe } from "@/lib/anchoring/describe";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { COLOURS, type Colour, type TargetClaim } from "@/lib/annotations/wire";
import { copyText } from "@/lib/client/copy";
import { placeBar } from "./bar-place";
import { isTyping, letterOf } from "./keys";
import { passageHash } from "./passage-link";
import styles from "./selection-bar.module.css";
import { useRoom, useRoomStore } from "./store/context";
import { homeLayer } from "./store/layers";
import { type Chosen, textOf } from "./use-selection";

type Props = { map: TextMap; chosen: Chosen; onClose: () => void };

/**
 * What can be done with a selected passage, one key each: 1 to 4, n, q, c, and m for who sees it. `b` takes
 * the keyboard into the bar, Escape closes it; `s` (use-sentence-keys.ts) goes on to the next sentence.
 */
export function SelectionBar({ map, chosen, onClose }: Props) {
  const room = useRoomStore();
  const signedIn = useRoom((state) => state.viewer !== null);
  const layer = useRoom((state) => state.layer);
  const group = useRoom((state) => state.group);
  const newest = useRoom((state) => state.newest);
  const onlyMine = group?.writes === false;
  const lines = linesOf(group?.legend);
  const nameOf = (colour: Colour) => colourName(colour, group?.legend);
  const meaning = (colour: Colour) => group?.legend[colour]?.label;
  const bar = useRef<HTMLDivElement>(null);
  const place = usePlace(map, chosen, bar);
  useFrame(map, chosen.block);
  const tooLong = chosen.end - chosen.start > MAX_QUOTE;
  const address = () => `${location.pathname}${passageHash(chosen.start, chosen.end)}`;

  const done = useCallback(() => {
    getSelection()?.removeAllRanges();
    onClose();
  }, [onClose]);
  const target = (): TargetClaim =>
    chosen.block
      ? { type: "block", blockId: chosen.block }
      : { type: "passage", anchor: describe(textOf(map), chosen.start, chosen.end) };
  const mark = (colour: Colour) => {
    if (room.mark(target(), colour)) {
      if (onlyMine) room.notify(`Marked in ${nameOf(colour)}. Only you see it.`);
      else room.say(`Marked in ${nameOf(colour)}.`);
    }
    done();
  };
  const write = (kind: "note" | "question") => {
    room.compose(target(), kind);
    done();
  };
  const copy = async () => {
    const copied = await copyText(location.origin + address());
    room.notify(copied ? "Link copied." : "The browser did not allow copying.");
    done();
  };
  // A layer that is only read takes no notes.
  const choosesLayer = signedIn && !tooLong && !onlyMine;
  const toggleLayer = () => room.setLayer(layer === "private" ? homeLayer({ group }) : "private");

  useShortcuts(bar, onClose, (key) => {
    if (key === "c") return () => void copy();
    if (!signedIn || tooLong) return null;
    const colour = COLOURS[Number(key) - 1];
    if (colour) return () => mark(colour);
    if (key === "n") return () => write("note");
    if (key === "q") return () => write("question");
    return key === "m" && choosesLayer ? toggleLayer : null;
  });

  return (
    <div
      ref={bar}
      className={styles.bar}
      data-selection-bar
      role="toolbar"
      aria-label="Mark this passage"
      style={place ? { left: place.left, top: place.top } : { visibility: "hidden" }}
      // The selection stays while the bar is used.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={roam}
    >
      {signedIn && !tooLong && (
        <>
          {COLOURS.map((colour, index) => (
            <button
              key={colour}
              type="button"
              className={styles.swatch}
              style={colourStyle(colour)}
              data-line={lines[colour]}
              aria-label={`Mark in ${nameOf(colour)}, ${lines[colour]} line`}
              aria-keyshortcuts={String(index + 1)}
              title={`${nameOf(colour)}, ${lines[colour]} line (${index + 1})`}
              onClick={() => mark(colour)}
            >
              <span aria-hidden="true">a</span>
              {meaning(colour) && <small dir="auto">{meaning(colour)}</small>}
            </button>
          ))}
          <span className={styles.rule} />
          <button type="button" title="Write a note (n)" aria-keyshortcuts="n" onClick={() => write("note")}>
            Note
          </button>
          <button
            type="button"
            title="Ask a question (q)"
            aria-keyshortcuts="q"
            onClick={() => write("question")}
          >
            Question
          </button>
        </>
      )}
      {signedIn && !tooLong && onlyMine && (
        <p className={styles.old}>{group.name} is only read here: what you mark is for you alone.</p>
      )}
      {signedIn && !tooLong && !newest && (
        <p className={styles.old}>
          An earlier edition. Readers of the newest see it where its words stand now.
        </p>
      )}
      {tooLong && <span className={styles.words}>Too long to mark: select less than ten pages.</span>}
      {!signedIn && <a href={`/sign-in?return=${encodeURIComponent(address())}`}>Sign in to mark</a>}
      <button
        type="button"
        title="Copy a link to this passage (c)"
        aria-keyshortcuts="c"
        onClick={() => void copy()}
      >
        Copy link
      </button>
      {choosesLayer && (
        <button
          type="button"
          className={styles.layer}
          aria-keyshortcuts="m"
          aria-pressed={layer === "private"}
          aria-label="Only for me"
          title={`${layer === "private" ? "Only you see it" : `${group?.name ?? "Everyone"} sees it`} (m). By keyboard, b reaches this bar and s selects the next sentence.`}
          onClick={toggleLayer}
        >
          {layer === "private" ? "Only me" : (group?.name ?? "Everyone")}
        </button>
      )}
    </div>
  );
}

/** The bar's place, asked again when it grows and when the page moves under it. */
function usePlace(map: TextMap, chosen: Chosen, bar: React.RefObject<HTMLDivElement | null>) {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      if (bar.current) {
        setPlace(placeBar(map, chosen, { width: bar.current.offsetWidth, height: bar.current.offsetHeight }));
      }
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    const sizes = new ResizeObserver(soon);
    if (bar.current) sizes.observe(bar.current);
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      window.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
    };
  }, [map, chosen, bar]);
  return place;
}

/** A picture that is chosen has no selected letters to show it: it gets a frame. */
function useFrame(map: TextMap, block: string | null): void {
  useEffect(() => {
    if (!block) return;
    const figure = map.root.querySelector(`[data-b="${CSS.escape(block)}"]`);
    figure?.setAttribute("data-chosen", "");
    return () => figure?.removeAttribute("data-chosen");
  }, [map, block]);
}

/** Hears single keys while the bar is there and nobody types. */
function useShortcuts(
  bar: React.RefObject<HTMLDivElement | null>,
  onClose: () => void,
  actionOf: (key: string) => (() => void) | null,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
        return;
      if (event.key === "Escape") {
        event.preventDefault();
        return onClose();
      }
      const focusBar =
        letterOf(event) === "b" ? () => bar.current?.querySelector<HTMLElement>("button, a")?.focus() : null;
      const action = focusBar ?? actionOf(letterOf(event));
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}

/** The arrow keys go from button to button. */
function roam(event: ReactKeyboardEvent<HTMLDivElement>): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return;
  const stops: Element[] = [...event.currentTarget.querySelectorAll("button, a")];
  const at = document.activeElement ? stops.indexOf(document.activeElement) : -1;
  const next = stops.at((at + step) % stops.length);
  if (next instanceof HTMLElement) next.focus();
  event.preventDefault();
}
