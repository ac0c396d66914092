import { type Pairing, pairRun, type Sides } from "./pairing";
import { LINE_BREAK } from "./tokens";

/**
 * Gives words back to their neighbours: what was taken for a move and is none left its words without a pair, and they
 * may stand right beside those that stood beside them before.
 *
 * Cost: linear.
 */
export function healBeside({ a, b }: Sides, pairing: Pairing, stretchOf: Int32Array): void {
  const { toNow, toOld } = pairing;
  for (let at = 1; at < a.length; at++) {
    const place = (toNow[at - 1] as number) + 1;
    if (place > 0 && isFree(at, place)) join(at, place, at - 1);
  }
  for (let at = a.length - 2; at >= 0; at--) {
    const place = (toNow[at + 1] as number) - 1;
    if (place >= 0 && isFree(at, place)) join(at, place, at + 1);
  }

  function isFree(old: number, now: number): boolean {
    return (toNow[old] as number) < 0 && (toOld[now] ?? 0) < 0 && a[old] === b[now] && a[old] !== LINE_BREAK;
  }

  function join(old: number, now: number, beside: number): void {
    pairRun(pairing, old, now, 1);
    stretchOf[old] = stretchOf[beside] as number;
  }
}
