/** A stretch of text that carries an id. UTF-16 units, half-open. */
export type HitEntry = { id: string; start: number; end: number };

/** Answers what covers a place, however many entries there are. */
export type HitIndex<E extends HitEntry = HitEntry> = {
  readonly size: number;
  /** What covers the unit at `offset`: the shortest first, then the later one. O(log n + k log k). */
  at(offset: number): E[];
  /** What shares at least one unit with `[start, end)`, by start. O(log n + k). */
  overlapping(start: number, end: number): E[];
};

/**
 * An interval index in flat arrays: entries sorted by start, and over them an implicit tree that knows the
 * furthest end below each node. Built in O(n log n); entries without length are left out.
 */
export function createHitIndex<E extends HitEntry>(entries: readonly E[]): HitIndex<E> {
  const sorted = entries
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const width = 2 ** Math.ceil(Math.log2(Math.max(1, sorted.length)));
  const furthest = new Int32Array(2 * width).fill(-1);
  for (const [index, entry] of sorted.entries()) furthest[width + index] = entry.end;
  for (let node = width - 1; node > 0; node--) {
    furthest[node] = Math.max(furthest[2 * node] ?? -1, furthest[2 * node + 1] ?? -1);
  }

  /** Entries that begin before `end`: they are the first so many. */
  function countBefore(end: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function overlapping(start: number, end: number): E[] {
    const limit = countBefore(end);
    const found: E[] = [];
    const visit = (node: number, first: number, length: number): void => {
      if (first >= limit || (furthest[node] ?? -1) <= start) return;
      const entry = length === 1 ? sorted[first] : undefined;
      if (entry) {
        found.push(entry);
        return;
      }
      const half = length / 2;
      visit(2 * node, first, half);
      visit(2 * node + 1, first + half, half);
    };
    if (limit > 0 && start < end) visit(1, 0, width);
    return found;
  }

  return { size: sorted.length, overlapping, at: (offset) => nearest(overlapping(offset, offset + 1)) };
}

/** Sorts what covers one place: the shortest first, then the later one. */
export const nearest = <E extends HitEntry>(entries: E[]): E[] =>
  entries.sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start);
