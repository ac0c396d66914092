import { WORD } from "./marks";
import { type Pairing, pairRun, type Sides, unpair } from "./pairing";
import { LINE_BREAK } from "./tokens";

/**
 * Gives words back to their neighbours: what was taken for a move and is none left its words without a pair, and they
 * may stand right beside those that stood beside them before. A word that was paired alone, away from both of its
 * neighbours, comes back too.
 *
 * Cost: linear.
 */
export function healBeside({ a, b, marks }: Sides, pairing: Pairing, stretchOf: Int32Array): void {
  const { toNow, toOld } = pairing;
  for (let at = 1; at < a.length; at++) join(at, at - 1, (toNow[at - 1] as number) + 1);
  for (let at = a.length - 2; at >= 0; at--) join(at, at + 1, (toNow[at + 1] as number) - 1);

  function join(old: number, beside: number, now: number): void {
    if ((toNow[beside] as number) < 0 || a[old] !== b[now] || a[old] === LINE_BREAK) return;
    if ((toOld[now] as number) >= 0 || !isAlone(old)) return;
    unpair(pairing, old);
    pairRun(pairing, old, now, 1);
    stretchOf[old] = stretchOf[beside] as number;
  }

  /** Whether a word has no pair, or one beside none of the pairs of its neighbours. */
  function isAlone(old: number): boolean {
    const now = toNow[old] as number;
    if (now < 0) return true;
    if (marks[a[old] as number] !== WORD) return false;
    return (old === 0 || toNow[old - 1] !== now - 1) && (old + 1 === a.length || toNow[old + 1] !== now + 1);
  }
}
