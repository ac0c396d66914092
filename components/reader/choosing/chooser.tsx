"use client";
import { type MouseEvent, useEffect, useId, useRef, useState } from "react";
import { showPassage } from "@/components/margin/places";
import { Button } from "@/components/ui/button";
import { MAX_QUOTE } from "@/lib/anchoring/anchor";
import type { Span } from "@/lib/anchoring/boundaries";
import { rangeFromOffsets } from "@/lib/anchoring/dom/offsets";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { blockReader } from "../block-reader";
import { isTyping } from "../keys";
import { type Chosen, readSelection } from "../use-selection";
import { wordsOf } from "../words-of";
import styles from "./chooser.module.css";
import { type Edge, moveEdge, wordSegmenter } from "./edges";
import { outline } from "./outline";

type Props = {
  map: TextMap;
  language: string;
  direction: "ltr" | "rtl";
  /** What is selected in the text now. */
  chosen: Chosen | null;
  /** What it starts with: the passage as it stands, or, empty, the place where it stood. */
  from: Span;
  /** What it is for: "Adjust the passage". */
  title: string;
  /** What the button does: "Put it here". */
  confirm: string;
  /** Says itself what was refused; the choice stays until the chooser is taken away. */
  onConfirm: (span: Span) => Promise<void>;
  onCancel: () => void;
  say: (words: string) => void;
};

/**
 * Chooses a passage for something that exists: by selecting it, by sentences (`s`), or by moving its ends word
 * by word, with four buttons or with Shift and the arrows (with Alt the beginning). Enter confirms, Escape
 * leaves all as it was.
 */
export function Chooser(props: Props) {
  const { map, language, direction, chosen, from, title, confirm, onConfirm, onCancel, say } = props;
  const [span, setSpan] = useState<Span | null>(from.start < from.end ? from : null);
  const [busy, setBusy] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const id = useId();
  const tooLong = span !== null && isTooLong(span);
  const words = span ? wordsOf(map, span) : "";

  useBeginning(map, from, bar);
  useEffect(() => (span ? outline(map, span) : undefined), [map, span]);
  useEffect(() => {
    // A tap on the bar may take the browser's own selection away; what was chosen stays.
    if (chosen) setSpan({ start: chosen.start, end: chosen.end });
  }, [chosen]);

  // What was selected a moment ago may not have been heard of yet.
  const now = (): Span | null => readSelection(map, "keys") ?? span;
  const move = (edge: Edge, by: 1 | -1) => {
    const span = now();
    if (!span) return say("Nothing is selected yet.");
    const text = { blocks: map.spans, textOf: blockReader(map), segmenter: wordSegmenter(language) };
    const next = moveEdge(text, span, edge, by);
    if (!next) return;
    setSpan(next);
    select(map, next);
    say(wordsOf(map, next));
  };
  const done = async () => {
    const chosen = now();
    if (!chosen || isTooLong(chosen) || busy) return;
    setBusy(true);
    setSpan({ start: chosen.start, end: chosen.end });
    getSelection()?.removeAllRanges();
    try {
      await onConfirm(chosen);
    } finally {
      setBusy(false);
    }
  };
  const cancel = () => {
    getSelection()?.removeAllRanges();
    onCancel();
  };
  useKeys({ direction, move, done, cancel });

  const step = (label: string, edge: Edge, by: 1 | -1) => (
    <button type="button" className={styles.step} aria-label={label} onClick={() => move(edge, by)}>
      <span aria-hidden="true">{(by === 1) === (direction === "ltr") ? "›" : "‹"}</span>
    </button>
  );
  const steps = (name: string, edge: Edge) => {
    const back = step(`${name} one word earlier`, edge, -1);
    const on = step(`${name} one word later`, edge, 1);
    return (
      <span className={styles.steps}>
        <span aria-hidden="true">{name}</span>
        {direction === "ltr" ? back : on}
        {direction === "ltr" ? on : back}
      </span>
    );
  };
  return (
    <section
      ref={bar}
      className={styles.bar}
      aria-labelledby={id}
      tabIndex={-1}
      data-selection-bar
      lang="en"
      dir="ltr"
      // The selection stays while the bar is used.
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
    >
      <div className={styles.what}>
        <h2 id={id}>{title}</h2>
        <p className={styles.words} dir={words ? direction : undefined} lang={words ? language : undefined}>
          {words ? shorten(words) : "Select its words in the text."}
        </p>
        {tooLong && <p role="alert">Too long: select less than ten pages.</p>}
      </div>
      <p className={styles.keys}>
        <kbd>s</kbd> next sentence · <kbd>Shift</kbd> <kbd>← →</kbd> end · <kbd>Alt</kbd> <kbd>Shift</kbd>{" "}
        <kbd>← →</kbd> beginning
      </p>
      <div className={styles.tools}>
        {steps("Begin", "start")}
        {steps("End", "end")}
        <span className={styles.gap} />
        <Button look="quiet" title="Escape" onClick={cancel}>
          Cancel
        </Button>
        <Button
          look="primary"
          title="Enter"
          disabled={!span || tooLong}
          busy={busy}
          onClick={() => void done()}
        >
          {confirm}
        </Button>
      </div>
    </section>
  );
}

const isTooLong = ({ start, end }: Span) => end - start > MAX_QUOTE;

/** Brings the passage into view and selects it, and the keyboard to the bar, once. */
function useBeginning(map: TextMap, from: Span, bar: React.RefObject<HTMLElement | null>): void {
  const first = useRef(from);
  useEffect(() => {
    const { start, end } = first.current;
    bar.current?.focus({ preventScroll: true });
    showPassage(map, start, end, bar.current?.offsetHeight ?? 0);
    // Somebody may have been faster than the chooser.
    if (start < end && !readSelection(map, "keys")) select(map, { start, end });
  }, [map, bar]);
}

function select(map: TextMap, { start, end }: Span): void {
  const range = rangeFromOffsets(map, start, end);
  if (range) {
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
  }
}

type Keys = {
  direction: "ltr" | "rtl";
  move: (edge: Edge, by: 1 | -1) => void;
  done: () => Promise<void>;
  cancel: () => void;
};

function useKeys({ direction, move, done, cancel }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const { key, shiftKey, altKey } = event;
      if (key === "Escape") cancel();
      else if (key === "Enter" && !onControl(event.target)) void done();
      else if (shiftKey && (key === "ArrowRight" || key === "ArrowLeft")) {
        const forwards = (key === "ArrowRight") === (direction === "ltr");
        move(altKey ? "start" : "end", forwards ? 1 : -1);
      } else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}

function onControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, summary") !== null;
}

/** The beginning and the end of long words, so that both edges are seen. */
function shorten(words: string): string {
  const characters = Array.from(words.replaceAll("\n", " "));
  if (characters.length <= 140) return characters.join("");
  return `${characters.slice(0, 90).join("")} … ${characters.slice(-45).join("")}`;
}
