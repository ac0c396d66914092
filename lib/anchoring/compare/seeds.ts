/** A stretch of equal tokens: `length` of them from `old` on in the one text and from `now` on in the other. */
export type Blocks = {
  readonly count: number;
  readonly old: Int32Array;
  readonly now: Int32Array;
  readonly length: Int32Array;
};

/** A stretch of tokens of both texts, half-open. */
export type Window = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };

const FREE = -1;
const REPEATED = -2;

/**
 * The longest stretches of equal tokens around each run of `k` tokens that occurs once in either side of the
 * window, in old order, without overlap in the old text. They may be in any order in the new one. The idea
 * is Heckel's (1978) and patience diff's: what is unique on both sides is the same thing.
 *
 * Where runs abound only some need be asked, the same in both texts because their hashes decide: what is not asked is
 * found by those around it.
 *
 * Cost: linear in the window.
 *
 * @param asked 2 to the power of this is how many runs there are to each that is asked
 */
export function uniqueBlocks(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: Window,
  k: number,
  asked = 0,
): Blocks {
  const lastOld = a1 - k;
  const lastNow = b1 - k;
  let size = 16;
  while (size < (2 * (a1 - a0)) >> asked) size *= 2;
  const least = 2 ** (32 - asked);
  const mask = size - 1;
  // Whoever writes a text for its hashes has it compared by fewer of its runs.
  let room = size - (size >> 2);
  const hashes = new Int32Array(size);
  const olds = new Int32Array(size).fill(FREE);
  const nows = new Int32Array(size).fill(FREE);
  for (let at = a0; at <= lastOld; at++) {
    const hash = hashOf(a, at, k);
    if (hash >>> 0 >= least) continue;
    let slot = hash & mask;
    while (olds[slot] !== FREE && hashes[slot] !== hash) slot = (slot + 1) & mask;
    if (olds[slot] !== FREE) olds[slot] = REPEATED;
    else if (room > 0) {
      olds[slot] = at;
      hashes[slot] = hash;
      room--;
    }
  }
  for (let at = b0; at <= lastNow; at++) {
    const hash = hashOf(b, at, k);
    if (hash >>> 0 >= least) continue;
    let slot = hash & mask;
    while (olds[slot] !== FREE && hashes[slot] !== hash) slot = (slot + 1) & mask;
    if ((olds[slot] as number) >= 0) nows[slot] = nows[slot] === FREE ? at : REPEATED;
  }
  const seeds = new Int32Array(a1 - a0).fill(FREE);
  for (let slot = 0; slot < size; slot++) {
    const now = nows[slot] as number;
    const old = olds[slot] as number;
    if (now >= 0 && old >= 0 && sameTokens(a, old, b, now, k)) seeds[old - a0] = now;
  }
  return grow(a, b, { a0, a1, b0, b1 }, k, seeds);
}

/** Makes the seeds as long as their surroundings agree; a seed in another direction stops the growth. */
function grow(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: Window,
  k: number,
  seeds: Int32Array,
): Blocks {
  const old: number[] = [];
  const nows: number[] = [];
  const length: number[] = [];
  let free = a0;
  for (let at = a0; at < a1; at++) {
    const now = seeds[at - a0] as number;
    if (now < 0) continue;
    if (at < free) continue;
    const shift = now - at;
    let start = at;
    while (start > free && start + shift > b0 && a[start - 1] === b[start + shift - 1]) start--;
    let end = at + k;
    for (; end < a1 && end + shift < b1; end++) {
      const seed = seeds[end - a0] as number;
      if (a[end] !== b[end + shift] || (seed >= 0 && seed !== end + shift)) break;
    }
    old.push(start);
    nows.push(start + shift);
    length.push(end - start);
    free = end;
  }
  return {
    count: old.length,
    old: Int32Array.from(old),
    now: Int32Array.from(nows),
    length: Int32Array.from(length),
  };
}

/** A number for the run of `k` tokens at a place. Equal runs have equal ones; others may. */
export function hashOf(ids: Int32Array, at: number, k: number): number {
  let hash = 0;
  for (let index = 0; index < k; index++) {
    hash = Math.imul(hash ^ (ids[at + index] as number), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return hash;
}

export function sameTokens(a: Int32Array, old: number, b: Int32Array, now: number, k: number): boolean {
  for (let index = 0; index < k; index++) if (a[old + index] !== b[now + index]) return false;
  return true;
}
