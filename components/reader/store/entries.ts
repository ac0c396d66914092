import type { IndexEntry, LayerKey } from "@/lib/annotations/wire";
import type { EntryChange } from "./types";

/** The order of the margin: by start, then end, then id. Notes on the whole text (-1) come first. */
export function compareEntries(a: IndexEntry, b: IndexEntry): number {
  return a[1] - b[1] || a[2] - b[2] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
}

/** The position of the first entry that starts at or after `offset`. Binary search. */
export function firstFrom(entries: readonly IndexEntry[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.[1] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Entries that start in `[from, to)`, in order; at most `limit`. Cost: log n plus what is found. */
export function startingIn(
  entries: readonly IndexEntry[],
  from: number,
  to: number,
  limit = Number.POSITIVE_INFINITY,
): IndexEntry[] {
  const found: IndexEntry[] = [];
  for (let i = firstFrom(entries, from); i < entries.length && found.length < limit; i++) {
    const entry = entries[i];
    if (!entry || entry[1] >= to) break;
    found.push(entry);
  }
  return found;
}

const same = (a: IndexEntry, b: IndexEntry) => a.length === b.length && a.every((value, i) => value === b[i]);

/** The annotations of every layer that is shown, kept in order; each change says what it changed. */
export class EntryIndex {
  #list: readonly IndexEntry[] = [];
  readonly #byId = new Map<string, { entry: IndexEntry; layer: LayerKey }>();

  /** All entries in order; a new array after each change. */
  get list(): readonly IndexEntry[] {
    return this.#list;
  }

  get(id: string): IndexEntry | undefined {
    return this.#byId.get(id)?.entry;
  }

  layerOf(id: string): LayerKey | undefined {
    return this.#byId.get(id)?.layer;
  }

  /** Puts one entry in, or in place of the one with its id. Linear in the number of entries. */
  put(entry: IndexEntry, layer: LayerKey): EntryChange {
    const known = this.#byId.get(entry[0]);
    if (known && known.layer === layer && same(known.entry, entry)) return NOTHING;
    this.#byId.set(entry[0], { entry, layer });
    const list = known ? this.#list.filter((each) => each[0] !== entry[0]) : [...this.#list];
    let at = firstFrom(list, entry[1]);
    for (let next = list[at]; next && compareEntries(next, entry) < 0; next = list[at]) at++;
    list.splice(at, 0, entry);
    this.#list = list;
    return known ? { ...NOTHING, updated: [entry] } : { ...NOTHING, added: [entry] };
  }

  /** Takes one entry out. Linear in the number of entries. */
  remove(id: string): EntryChange {
    if (!this.#byId.delete(id)) return NOTHING;
    this.#list = this.#list.filter((each) => each[0] !== id);
    return { ...NOTHING, removed: [id] };
  }

  /**
   * Takes a layer as the server has it now. Entries that the server can't know yet (`unsent`) stay.
   * Sorts once: n log n.
   */
  replaceLayer(
    layer: LayerKey,
    entries: readonly IndexEntry[],
    unsent: ReadonlySet<string> = new Set(),
  ): EntryChange {
    const fresh = new Set(entries.map((entry) => entry[0]));
    const removed: string[] = [];
    for (const [id, known] of this.#byId) {
      if (known.layer === layer && !fresh.has(id) && !unsent.has(id)) removed.push(id);
    }
    for (const id of removed) this.#byId.delete(id);
    const added: IndexEntry[] = [];
    const updated: IndexEntry[] = [];
    for (const entry of entries) {
      const known = this.#byId.get(entry[0]);
      if (!known) added.push(entry);
      else if (!same(known.entry, entry)) updated.push(entry);
      else continue;
      this.#byId.set(entry[0], { entry, layer });
    }
    if (added.length + removed.length + updated.length === 0) return NOTHING;
    this.#list = Array.from(this.#byId.values(), (known) => known.entry).sort(compareEntries);
    return { added, removed, updated };
  }
}

const NOTHING: EntryChange = { added: [], removed: [], updated: [] };

/** True where a change holds nothing. */
export function isNothing(change: EntryChange): boolean {
  return change.added.length + change.removed.length + change.updated.length === 0;
}
