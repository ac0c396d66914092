/** A seeded source of chance: the same seed gives the same texts on every machine. */
export type Random = {
  /** In [0, 1). */
  next: () => number;
  /** A whole number in [0, below). */
  below: (below: number) => number;
  /** A whole number in [from, to], both included. */
  between: (from: number, to: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  shuffled: <T>(list: readonly T[]) => T[];
};

/** @throws RangeError from `pick` when the list is empty. */
export function createRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  // The finaliser of splitmix with 32 bits: short, and good enough to choose words by.
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const at = list[below(list.length)];
      if (at === undefined) throw new RangeError("There is nothing to pick from.");
      return at;
    },
    shuffled: (list) => {
      const copy = list.slice();
      for (let index = copy.length - 1; index > 0; index--) {
        const other = below(index + 1);
        const [a, b] = [copy[index], copy[other]];
        if (a === undefined || b === undefined) continue;
        copy[index] = b;
        copy[other] = a;
      }
      return copy;
    },
  };
}
