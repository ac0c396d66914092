import type { Placement } from "../../lib/anchoring/anchor";
import { describe } from "../../lib/anchoring/describe";
import { resolve } from "../../lib/anchoring/resolve";
import { spent } from "./clock";
import type { Answer } from "./judge";
import type { Span } from "./truth";

export type Task = { old: string; text: string; passages: readonly Span[]; language: string };

export type Outcome = {
  /** One for each of the first passages; fewer than were asked for when the time was up. */
  answers: Answer[];
  /** For all answers, without what a reader's first visit had prepared (the anchors). */
  milliseconds: number;
  /** The slowest single anchor, where anchors are placed one by one. */
  worst?: number;
};

export type Implementation = {
  name: string;
  /** Never asked for more annotations than this. */
  most?: number;
  /** @param budget milliseconds after which it stops at the next annotation, where it can */
  run: (task: Task, budget: number) => Outcome | Promise<Outcome>;
};

type Remap = (passages: readonly Span[], oldText: string, newText: string) => Placement[];

/** Ours, as far as there are any. */
export async function ours(): Promise<Implementation[]> {
  const list: Implementation[] = [];
  const place = new URL("../../lib/anchoring/remap.ts", import.meta.url).href;
  const remap = await import(place).then(
    (module: { remap: Remap }) => module.remap,
    () => undefined,
  );
  if (remap) {
    list.push({
      name: "remap",
      run: ({ old, text, passages }) => timed(() => remap(passages, old, text)),
    });
  }
  list.push({
    name: "resolve",
    run: ({ old, text, passages }) => {
      const anchors = passages.map(({ start, end }) => describe(old, start, end));
      return timed(() => resolve(anchors, text));
    },
  });
  return list;
}

const TURNS = 7;
const MEASURED = 5;

/** The median of the last five of seven: the first two pay for the compiler. */
function timed(place: () => Placement[]): Outcome {
  const times: number[] = [];
  let placements: Placement[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const start = spent();
    placements = place();
    times.push(spent() - start);
    if (times[0] !== undefined && times[0] > 10_000) break;
  }
  const warm = times.slice(-MEASURED).sort((a, b) => a - b);
  const milliseconds = warm[warm.length >> 1] ?? 0;
  return { answers: placements.map(answerOf), milliseconds };
}

function answerOf({ status, start, end }: Placement): Answer {
  return status === "gone" ? null : { start, end, sure: status !== "uncertain" };
}
