import { createHitIndex, type HitEntry, type HitIndex, nearest } from "./hit-index";

/** A hit index that changes with its entries. */
export type LiveIndex<E extends HitEntry> = HitIndex<E> & {
  /** Adds an entry or replaces the one of the same id. */
  put(entry: E): void;
  /** @returns whether there was one. */
  delete(id: string): boolean;
  get(id: string): E | undefined;
};

/** So many changes stand beside the sorted entries before they are sorted in; more in a larger index. */
const FEWEST_LATE = 32;

/**
 * Sorted entries, and beside them the few that came or went since. A question asks both; a change costs nothing
 * until the few become as many as the square root of all, when everything is sorted anew: O(√n log n) a change on
 * average.
 */
export function createLiveIndex<E extends HitEntry>(entries: Iterable<E>): LiveIndex<E> {
  const all = new Map<string, E>();
  for (const entry of entries) all.set(entry.id, entry);
  let sorted = createHitIndex([...all.values()]);
  /** Changed since the last sorting: what the sorted entries say of these ids is not so any more. */
  const late = new Set<string>();

  const changed = (id: string): void => {
    late.add(id);
    if (late.size <= Math.max(FEWEST_LATE, Math.sqrt(all.size))) return;
    sorted = createHitIndex([...all.values()]);
    late.clear();
  };

  const overlapping = (start: number, end: number): E[] => {
    const found = sorted.overlapping(start, end);
    if (late.size === 0) return found;
    const standing = found.filter(({ id }) => !late.has(id));
    for (const id of late) {
      const entry = all.get(id);
      if (entry && entry.start < end && entry.end > start && start < end && entry.start < entry.end)
        standing.push(entry);
    }
    return standing.sort((a, b) => a.start - b.start || a.end - b.end);
  };

  return {
    get size() {
      return all.size;
    },
    get: (id) => all.get(id),
    put(entry) {
      all.set(entry.id, entry);
      changed(entry.id);
    },
    delete(id) {
      const was = all.delete(id);
      if (was) changed(id);
      return was;
    },
    overlapping,
    at: (offset) => nearest(overlapping(offset, offset + 1)),
  };
}
