/**
 * Where in a text each run of `n` tokens stands. Runs are filed by a hash, so a drawer can hold strangers:
 * `holds` tells. Typed arrays and counting sort; linear in the number of tokens.
 */
export class NgramIndex {
  private readonly drawers: Int32Array;
  private readonly places: Int32Array;
  private readonly mask: number;

  constructor(
    private readonly ids: Int32Array,
    private readonly n: number,
  ) {
    const count = Math.max(0, ids.length - n + 1);
    let size = 64;
    while (size < count) size *= 2;
    this.mask = size - 1;
    this.drawers = new Int32Array(size + 1);
    this.places = new Int32Array(count);
    const hashes = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const drawer = this.drawer(ids, at);
      hashes[at] = drawer;
      this.drawers[drawer + 1] = (this.drawers[drawer + 1] as number) + 1;
    }
    for (let drawer = 0; drawer < size; drawer++) {
      this.drawers[drawer + 1] = (this.drawers[drawer + 1] as number) + (this.drawers[drawer] as number);
    }
    const next = this.drawers.slice(0, size);
    for (let at = 0; at < count; at++) {
      const drawer = hashes[at] as number;
      this.places[next[drawer] as number] = at;
      next[drawer] = (next[drawer] as number) + 1;
    }
  }

  private drawer(ids: Int32Array, at: number): number {
    let hash = 0;
    for (let index = 0; index < this.n; index++)
      hash = Math.imul(hash ^ (ids[at + index] as number), 0x9e3779b1) ^ (hash >>> 13);
    return (hash ^ (hash >>> 16)) & this.mask;
  }

  /** True when the `n` tokens of `other` at `at` are those of the text at `place`. */
  holds(place: number, other: Int32Array, at: number): boolean {
    for (let index = 0; index < this.n; index++)
      if (this.ids[place + index] !== other[at + index]) return false;
    return true;
  }

  /**
   * The places of the `n` tokens of `other` at `at`, written to `found`, ascending; all of them when there
   * are at most `few`, else none. Answers how many, or `few + 1` for too many.
   */
  all(other: Int32Array, at: number, few: number, found: Int32Array): number {
    const drawer = this.drawer(other, at);
    const from = this.drawers[drawer] as number;
    const to = this.drawers[drawer + 1] as number;
    // Strangers in the drawer are rare; a drawer this full is full of the asked.
    if (to - from > 4 * few + 8) return few + 1;
    let count = 0;
    for (let slot = from; slot < to; slot++) {
      const place = this.places[slot] as number;
      if (!this.holds(place, other, at)) continue;
      if (count === few) return few + 1;
      found[count++] = place;
    }
    return count;
  }

  /** The places nearest to `near`, up to `most` on each side of it, written to `found`. Answers how many. */
  nearest(other: Int32Array, at: number, near: number, most: number, found: Int32Array): number {
    const drawer = this.drawer(other, at);
    const from = this.drawers[drawer] as number;
    const to = this.drawers[drawer + 1] as number;
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] as number) < near) low = middle + 1;
      else high = middle;
    }
    let count = 0;
    for (let slot = low, tries = 0; slot < to && count < most && tries < 2 * most; slot++, tries++) {
      const place = this.places[slot] as number;
      if (this.holds(place, other, at)) found[count++] = place;
    }
    const after = count;
    for (
      let slot = low - 1, tries = 0;
      slot >= from && count < after + most && tries < 2 * most;
      slot--, tries++
    ) {
      const place = this.places[slot] as number;
      if (this.holds(place, other, at)) found[count++] = place;
    }
    return count;
  }
}
