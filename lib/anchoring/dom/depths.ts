import type { HitEntry } from "./hit-index";

/** How many marks on one word still show one by one; what lies deeper shares the last depth. */
export const DEPTHS = 5;

/**
 * Gives each entry the smallest depth (from 0) that no entry which began before it and still runs has. Of
 * two that begin together the longer one lies below. O(n log n).
 */
export function assignDepths(entries: readonly HitEntry[]): Map<string, number> {
  const sorted = [...entries].sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = new Array<number>(DEPTHS).fill(-1);
  const depths = new Map<string, number>();
  for (const { id, start, end } of sorted) {
    const free = ends.findIndex((until) => until <= start);
    const depth = free === -1 ? DEPTHS - 1 : free;
    ends[depth] = Math.max(ends[depth] ?? -1, end);
    depths.set(id, depth);
  }
  return depths;
}

/** The smallest depth that none of `neighbours` has. */
export function freeDepth(neighbours: readonly HitEntry[], depths: ReadonlyMap<string, number>): number {
  const taken = new Set(neighbours.map(({ id }) => depths.get(id)));
  let depth = 0;
  while (taken.has(depth) && depth < DEPTHS - 1) depth += 1;
  return depth;
}
