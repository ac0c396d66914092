import { foldedAt } from "../compare/fold";
import type { Alignment } from "./aligned";
import type { Footing } from "./patches";
import { firstStartingFrom } from "./token-at";

/** Old tokens, or -1: the nearest ones outside of a passage that stand somewhere, and how many tokens away they were. */
export type Nearest = { left: number; right: number; toLeft: number; toRight: number };

/** Tells of each passage which old tokens before it and after it still stand. Linear to make. */
export class Neighbours {
  private readonly before: Int32Array;
  private readonly after: Int32Array;

  constructor(private readonly alignment: Alignment) {
    const { first } = alignment.match;
    this.before = new Int32Array(first.length + 1).fill(-1);
    this.after = new Int32Array(first.length + 1).fill(-1);
    for (let p = 0; p < first.length; p++) {
      this.before[p + 1] = (first[p] as number) >= 0 ? p : (this.before[p] as number);
    }
    for (let p = first.length - 1; p >= 0; p--) {
      this.after[p] = (first[p] as number) >= 0 ? p : (this.after[p + 1] as number);
    }
  }

  of({ start, end }: Footing): Nearest {
    const { old } = this.alignment;
    const qa = firstStartingFrom(old, foldedAt(old.folded, start));
    const left = this.before[qa] as number;
    const right = this.after[firstStartingFrom(old, foldedAt(old.folded, end))] as number;
    return { left, right, toLeft: qa - left, toRight: right - qa };
  }
}
