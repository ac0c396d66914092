"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import { count } from "@/components/ui/count";
import type { Span } from "@/lib/anchoring/boundaries";
import type { ReviewItem } from "@/lib/editions/wire";
import { acceptAll, isOpen, type Queue, sentenceOf, undoAcceptAll } from "./use-queue";
import { DECISION_WORDS } from "./words";

type About = {
  queue: Queue;
  items: readonly ReviewItem[];
  editionId: string;
  mine: boolean;
  list: RefObject<HTMLOListElement | null>;
  say: (words: string) => void;
};

type Notice = { text: string; undo: () => void };

/** What one does in the queue, by key or by button: go on, decide, choose, take back. */
export function useActs({ queue, items, editionId, mine, list, say }: About) {
  const [current, setCurrent] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<ReviewItem | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const last = useRef<string | null>(null);
  const scrolled = useRef(0);
  const returning = useRef<string | null>(null);

  const itemOf = (id: string | null) => items.find(({ annotationId }) => annotationId === id);
  const focus = (id: string) => {
    setCurrent(id);
    const row = list.current?.querySelector<HTMLElement>(`#note-${CSS.escape(id)}`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  };
  const step = (by: 1 | -1) => {
    const at = items.findIndex(({ annotationId }) => annotationId === current);
    const next = items[at < 0 ? (by === 1 ? 0 : items.length - 1) : at + by];
    if (next) focus(next.annotationId);
    else say(by === 1 ? "This is the last note." : "This is the first note.");
  };
  /** The next open one after a decided one, or the first there is. */
  const goOn = (from: string) => {
    const at = items.findIndex(({ annotationId }) => annotationId === from);
    const open = (item: ReviewItem) => item.annotationId !== from && isOpen(item);
    const next = items.slice(at + 1).find(open) ?? items.find(open);
    focus(next?.annotationId ?? from);
  };

  // Back from choosing, the list is where it was, with the focus on the note.
  useEffect(() => {
    const id = returning.current;
    if (choosing || !id) return;
    returning.current = null;
    window.scrollTo({ top: scrolled.current, behavior: "instant" });
    const row = list.current?.querySelector<HTMLElement>(`#note-${CSS.escape(id)}`);
    row?.focus({ preventScroll: true });
  }, [choosing, list]);

  const decide = async (item: ReviewItem, decision: "accepted" | "detached") => {
    if (!(await queue.decide(item, decision))) return;
    last.current = item.annotationId;
    say(`${DECISION_WORDS[decision]}. U takes it back.`);
    goOn(item.annotationId);
  };
  const undoOf = async (item: ReviewItem) => {
    if (!(await queue.undo(item))) return;
    say("Taken back.");
    focus(item.annotationId);
  };
  const chooseFor = (item: ReviewItem) => {
    scrolled.current = window.scrollY;
    setCurrent(item.annotationId);
    setChoosing(item);
  };
  const back = () => {
    returning.current = choosing?.annotationId ?? null;
    setChoosing(null);
  };

  const onCurrent = (act: (item: ReviewItem) => void) => {
    const item = itemOf(current);
    if (item) act(item);
    else say("Choose a note first: j and k go through the list.");
  };
  const onUndecided = (act: (item: ReviewItem) => void) =>
    onCurrent((item) => {
      if (item.decision) say("It is decided already.");
      else if (item.mayDecide) act(item);
      else say(item.status === "kept" ? "It stands on its own words." : "Only its author can move it.");
    });
  return {
    current,
    setCurrent,
    choosing,
    notice,
    step,
    decide,
    undoOf,
    chooseFor,
    cancel: back,
    accept: () =>
      onCurrent((item) =>
        item.status === "uncertain" && !item.decision
          ? void decide(item, "accepted")
          : say(item.decision ? "It is decided already." : "There is no offered place to accept."),
      ),
    choose: () => onUndecided(chooseFor),
    detach: () => onUndecided((item) => void decide(item, "detached")),
    undo: () => {
      const here = itemOf(current);
      const item = here?.decision ? here : itemOf(last.current);
      if (item?.decision) void undoOf(item);
      else say("There is nothing to take back.");
    },
    place: async (span: Span) => {
      if (!choosing || !(await queue.decide(choosing, "replaced", { start: span.start, end: span.end })))
        return;
      last.current = choosing.annotationId;
      say("Put there. U takes it back.");
      back();
    },
    acceptAll: async (minConfidence: number) => {
      const asked = { editionId, mine, filter: "open" } as const;
      try {
        const { accepted, at } = await acceptAll(asked, minConfidence);
        const text = `${count(accepted, "note", "notes")} accepted.`;
        say(text);
        await queue.reload();
        const undo = async () => {
          try {
            await undoAcceptAll(asked, at);
            setNotice(null);
            await queue.reload();
            say("Taken back.");
          } catch (error) {
            say(sentenceOf(error));
          }
        };
        setNotice({ text, undo: () => void undo() });
      } catch (error) {
        say(sentenceOf(error));
      }
    },
  };
}
