"use client";
import { useEffect, useState } from "react";
import { howSure } from "@/components/discussion/confidence";
import { Button } from "@/components/ui/button";
import { count } from "@/components/ui/count";
import type { ReviewItem } from "@/lib/editions/wire";
import styles from "./review.module.css";
import { readQueue } from "./use-queue";

/** What one may choose from, in parts of 1. */
const BOUNDS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3] as const;

/** So many pages are counted at most; beyond them the number is a least one. */
const MOST_PAGES = 50;

type Props = {
  editionId: string;
  mine: boolean;
  /** All open notes, where the page holds them all; else they are asked for, and again when `open` changes. */
  known: readonly ReviewItem[] | null;
  open: number;
  busy: boolean;
  onAccept(minConfidence: number): void;
};

/** Accepts all guesses above a chosen confidence, and says how many that are before it does. */
export function Bulk({ editionId, mine, known, open, busy, onAccept }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [asked, setAsked] = useState<readonly ReviewItem[] | null>(null);
  const isKnown = known !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the number of open ones changes
  useEffect(() => {
    if (isKnown) return;
    let current = true;
    readOpen(editionId, mine).then(
      (found) => current && setAsked(found),
      () => current && setAsked(null),
    );
    return () => {
      current = false;
    };
  }, [editionId, mine, open, isKnown]);

  const guesses = (known ?? asked)?.filter(({ status }) => status === "uncertain");
  if (!guesses || guesses.length < 2) return null;
  const above = (bound: number) => guesses.filter(({ confidence }) => confidence >= bound);
  // Until somebody chooses, the strictest that says anything.
  const bound = chosen ?? BOUNDS.find((each) => above(each).length > 0) ?? BOUNDS[0];
  const touched = above(bound);
  return (
    <form
      className={styles.bulk}
      onSubmit={(event) => {
        event.preventDefault();
        if (touched.length > 0 && !busy) onAccept(bound);
      }}
    >
      <label>
        All at or above{" "}
        <select value={bound} onChange={(event) => setChosen(Number(event.target.value))}>
          {BOUNDS.map((each) => (
            <option key={each} value={each}>
              {Math.round(each * 100)} %, {howSure(each)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" disabled={touched.length === 0} busy={busy}>
        {touched.length === 0 ? "None to accept" : `Accept ${count(touched.length, "note", "notes")}`}
      </Button>
    </form>
  );
}

async function readOpen(editionId: string, mine: boolean): Promise<ReviewItem[]> {
  const found: ReviewItem[] = [];
  let cursor: string | null = null;
  for (let turn = 0; turn < MOST_PAGES; turn++) {
    const page = await readQueue({ editionId, mine, filter: "open" }, cursor);
    found.push(...page.items);
    cursor = page.next;
    if (!cursor) break;
  }
  return found;
}
