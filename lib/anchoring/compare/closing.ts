import { PARAGRAPH_END, WORD } from "./marks";
import { type Pairing, pairRun, type Sides, unpair } from "./pairing";

/**
 * Lets the marks go with the words before them: where a sentence moved and its full stop was paired with the
 * one of a neighbour that stayed, it gets its own, and the neighbour's goes back to the neighbour.
 *
 * Cost: linear.
 */
export function closeMarks({ a, b, marks }: Sides, pairing: Pairing, stretchOf: Int32Array): void {
  const { toNow, toOld } = pairing;
  for (let mark = 1; mark < a.length; mark++) {
    if (!isClosing(a[mark] as number)) continue;
    const home = (toNow[mark - 1] as number) + 1;
    if (home === 0 || home >= b.length || (toOld[home] as number) >= 0 || a[mark] !== b[home]) continue;
    const left = toNow[mark] as number;
    unpair(pairing, mark);
    pairRun(pairing, mark, home, 1);
    stretchOf[mark] = stretchOf[mark - 1] as number;
    if (left < 1) continue;
    const owner = (toOld[left - 1] as number) + 1;
    if (owner === 0 || owner >= a.length || (toNow[owner] as number) >= 0 || a[owner] !== b[left]) continue;
    pairRun(pairing, owner, left, 1);
    stretchOf[owner] = stretchOf[owner - 1] as number;
  }

  function isClosing(id: number): boolean {
    const mark = marks[id] as number;
    return mark !== WORD && mark !== PARAGRAPH_END;
  }
}
