"use client";
import { useEffect, useRef } from "react";
import type { Span } from "@/lib/anchoring/boundaries";
import { blockAt } from "@/lib/anchoring/document/canonical";
import { offsetFromPosition, offsetsFromRange, rangeFromOffsets } from "@/lib/anchoring/dom/offsets";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { blocksBetween } from "@/lib/anchoring/dom/visible";
import { blockReader } from "./block-reader";
import { isTyping, letterOf } from "./keys";
import {
  type Sentences,
  sentenceAfter,
  sentenceBefore,
  sentenceSegmenter,
  sentencesOf,
} from "./next-sentence";
import { wordsOf } from "./words-of";

/** What the top bar may cover, in pixels. */
const TOP = 72;
/** Below the sentence there is room for the bar. */
const BOTTOM = 64;

/**
 * Selects sentences by keyboard: `s` the next one, Shift and `s` the one before. A real selection of the
 * browser, so that Shift with arrows goes on from it. `onSelect` hears of each at once, so that the key which
 * marks it may follow as fast as fingers go. Cost of a key: the one block it is about.
 */
export function useSentenceKeys(
  map: TextMap | null,
  language: string,
  onSelect: () => void,
  say: (words: string) => void,
): void {
  // Marking takes the selection away; the next key goes on from where it was.
  const last = useRef<Span | null>(null);

  useEffect(() => {
    if (!map) return;
    const text: Sentences = {
      blocks: map.spans,
      textOf: blockReader(map),
      segmenter: sentenceSegmenter(language),
    };
    const next = (back: boolean): Span | null => {
      const from = selected(map) ?? (last.current && isInView(map, last.current) ? last.current : null);
      if (from) return back ? sentenceBefore(text, from) : sentenceAfter(text, from);
      return firstInView(map, text);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing)
        return;
      if (letterOf(event) !== "s" || isTyping(event.target) || isOverText(event.target)) return;
      event.preventDefault();
      const sentence = next(event.shiftKey);
      if (!sentence) return say(event.shiftKey ? "The text begins here." : "The text ends here.");
      if (!select(map, sentence)) return;
      last.current = sentence;
      onSelect();
      say(wordsOf(map, sentence));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [map, language, onSelect, say]);
}

/** What is selected in the text, or where the caret stands in it and is in view. */
function selected(map: TextMap): Span | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || !map.root.contains(range.startContainer)) return null;
  if (!range.collapsed) return offsetsFromRange(map, range);
  const place = offsetFromPosition(map, range.startContainer, range.startOffset);
  const caret = place === null ? null : { start: place, end: place };
  return caret && isInView(map, caret) ? caret : null;
}

/**
 * Where there is no place to go on from: the first sentence that is to be seen, of the block in the upper third
 * of the window. At the head of the page, the first of the text.
 */
function firstInView(map: TextMap, text: Sentences): Span | null {
  const { innerHeight, scrollY } = window;
  const { first } = blocksBetween(map, scrollY === 0 ? 0 : innerHeight / 3, innerHeight);
  const block = Math.min(first, map.spans.length - 1);
  const visible = sentencesOf(text, block).find((sentence) => boxOf(map, sentence).bottom > TOP);
  const start = visible?.start ?? map.spans[block]?.start ?? 0;
  return sentenceAfter(text, { start, end: start });
}

function select(map: TextMap, { start, end }: Span): boolean {
  const range = rangeFromOffsets(map, start, end);
  const selection = getSelection();
  if (!range || !selection) return false;
  leaveTo(map.elements[blockAt(map.spans, start)] ?? map.root);
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  const box = boxOf(map, { start, end });
  if (box.top < TOP || box.bottom > window.innerHeight - BOTTOM) {
    window.scrollBy({ top: box.top - window.innerHeight / 3, behavior: "instant" });
  }
  return true;
}

/**
 * Takes the focus out of the margin, so that Escape is the bar's, and lets Tab go on from `block`: browsers do
 * so from where the focus was last.
 */
function leaveTo(block: HTMLElement): void {
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.blur();
  block.removeAttribute("tabindex");
}

function isInView(map: TextMap, span: Span): boolean {
  const { top, bottom } = boxOf(map, span);
  return bottom > 0 && top < window.innerHeight;
}

/** Where words stand in the window; a picture's place-holder has no size, so the picture stands for it. */
function boxOf(map: TextMap, { start, end }: Span): { top: number; bottom: number } {
  const element = map.elements[blockAt(map.spans, start)];
  const range = element?.matches("figure") ? null : rangeFromOffsets(map, start, end);
  return (range ?? element ?? map.root).getBoundingClientRect();
}

function isOverText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("dialog, [role=dialog], [role=menu]") !== null;
}
