import { type Anchor, CONTEXT } from "../../../lib/anchoring/anchor";
import { spent } from "../clock";
import type { Outcome, Task } from "../implementations";
import type { Answer } from "../judge";

/** Places anchors one after the other until the budget (milliseconds) is spent. Peers know 32 units of context. */
export function placeInTurn(
  { old, passages }: Task,
  budget: number,
  place: (anchor: Anchor) => Answer,
): Outcome & { worst: number } {
  const answers: Answer[] = [];
  const begin = spent();
  let worst = 0;
  for (const { start, end } of passages) {
    const before = spent();
    if (before - begin > budget) break;
    answers.push(
      place({
        exact: old.slice(start, end),
        prefix: old.slice(Math.max(0, start - CONTEXT), start),
        suffix: old.slice(end, end + CONTEXT),
        start,
        end,
      }),
    );
    worst = Math.max(worst, spent() - before);
  }
  return { answers, milliseconds: spent() - begin, worst };
}
