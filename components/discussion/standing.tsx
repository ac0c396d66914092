"use client";
import { lazy, Suspense } from "react";
import { useText } from "@/components/reader/text-context";
import { textOf } from "@/components/reader/use-selection";
import { type AnnotationView, standingOf } from "@/lib/annotations/wire";

/** Loaded for the few notes that have something to say about their place. */
const StandingNotes = lazy(() => import("./standing-notes"));

/** What a note says about its place, where that is not just where it was made. */
export function Standing({ annotation }: { annotation: AnnotationView }) {
  const { map, isCurrent } = useText();
  const { target, start, end, quote, placement, adjusted, can } = annotation;
  // What is not sent yet stands where it was made.
  if (!map || target === "text" || annotation.version === 0) return null;
  const standing = standingOf(placement);
  const isChanged = target === "passage" && !standing && textOf(map).slice(start, end) !== quote;
  // What its author chose anew is taken back by choosing again.
  const canUndo =
    can.place && isCurrent && placement.decision !== null && placement.status !== "kept" && !adjusted;
  if (!standing && !isChanged && !adjusted && !canUndo) return null;
  return (
    <Suspense>
      <StandingNotes
        annotation={annotation}
        map={map}
        isChanged={isChanged}
        mayJudge={can.place && isCurrent}
        canUndo={canUndo}
      />
    </Suspense>
  );
}
