import { foldedAt } from "../compare/fold";
import type { Tokens } from "./tokens";

/** Where an offset inside of old token `p` stands in token `t` that it became: a unit of the folded text. */
export function insideOf(old: Tokens, p: number, text: Tokens, t: number, offset: number): number {
  const a = old.folded.units;
  const b = text.folded.units;
  const [aFrom, aTo] = [old.from[p] as number, old.to[p] as number];
  const [bFrom, bTo] = [text.from[t] as number, text.to[t] as number];
  const at = Math.min(aTo, Math.max(aFrom, foldedAt(old.folded, offset)));
  let same = 0;
  while (aFrom + same < aTo && bFrom + same < bTo && a[aFrom + same] === b[bFrom + same]) same++;
  return at - aFrom <= same ? bFrom + (at - aFrom) : Math.max(bFrom, bTo - (aTo - at));
}
