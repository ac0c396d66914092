import { spent } from "../clock";
import type { Implementation, Task } from "../implementations";
import type { Answer } from "../judge";
import { importPackage } from "../prose/packages";
import type { Span } from "../truth";

type Change = { value: string[]; added: boolean; removed: boolean };
type Diff = {
  diffArrays: (old: string[], now: string[], options: { timeout: number }) => Change[] | undefined;
};

/** It can't be stopped half way with something to show, so it gets more of the budget than the others. */
const PATIENCE = 4;

/**
 * jsdiff over words (of `Intl.Segmenter`, paragraph by paragraph: its own words are Latin only, and a whole book at
 * once runs out of memory), then each passage from its first surviving unit to the last. No answers when the time
 * was up: half of a diff places nothing.
 */
export async function loadWordDiff(): Promise<Implementation> {
  const { diffArrays } = await importPackage<Diff>("diff");
  return {
    name: "word diff",
    run: (task, budget) => {
      const begin = spent();
      const changes = diffArrays(wordsOf(task.old, task), wordsOf(task.text, task), {
        timeout: PATIENCE * budget,
      });
      const answers = changes ? mapped(changes, task) : [];
      return { answers, milliseconds: spent() - begin };
    },
  };
}

function wordsOf(text: string, { language }: Task): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return text
    .split("\n")
    .flatMap((paragraph) => [...Array.from(segmenter.segment(paragraph), ({ segment }) => segment), "\n"]);
}

function mapped(changes: readonly Change[], { old, passages }: Task): Answer[] {
  const places = new Int32Array(old.length + 1).fill(-1);
  let from = 0;
  let to = 0;
  for (const { value, added, removed } of changes) {
    const length = value.reduce((sum, word) => sum + word.length, 0);
    if (!added && !removed) for (let unit = 0; unit < length; unit++) places[from + unit] = to + unit;
    if (!added) from += length;
    if (!removed) to += length;
  }
  return passages.map((passage) => follow(passage, places, old));
}

/** Gone when less than half of its units, spaces left out, are still there. */
function follow({ start, end }: Span, places: Int32Array, old: string): Answer {
  let size = 0;
  const units: number[] = [];
  for (let unit = start; unit < end; unit++) {
    if (/\s/u.test(old.charAt(unit))) continue;
    size += 1;
    const place = places[unit] ?? -1;
    if (place >= 0) units.push(place);
  }
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined || units.length < size / 2) return null;
  return { start: first, end: last + 1, sure: true };
}
