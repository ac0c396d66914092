/**
 * Numbers words: equal folded units get equal numbers, in the order in which they are first met. An open
 * addressed hash table that keeps one copy of the letters of each word and compares them, so that two words
 * are never one by accident.
 */
export class Vocabulary {
  /** How many words there are; numbers are below it. Number 0 is kept for what is no word. */
  size = 1;
  private slots = new Int32Array(1 << 12).fill(-1);
  private hashes = new Int32Array(1 << 11);
  /** Where the letters of each word begin; the letters of the last one end at `ends[size]`. */
  private offsets = new Int32Array((1 << 11) + 1);
  private letters = new Uint16Array(1 << 14);

  /** The number of the word `[from, to)` of folded `units`, whose hash is `hash`. */
  numberOf(units: Uint16Array, from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = spread(hash) & mask;
    for (;;) {
      const known = this.slots[slot] as number;
      if (known < 0) return this.add(units, from, to, hash, slot);
      if (this.hashes[known] === hash && this.holds(known, units, from, to)) return known;
      slot = (slot + 1) & mask;
    }
  }

  /** The first unit of a word. */
  firstUnit(word: number): number {
    return this.letters[this.offsets[word] as number] as number;
  }

  private holds(word: number, units: Uint16Array, from: number, to: number): boolean {
    let at = this.offsets[word] as number;
    if ((this.offsets[word + 1] as number) - at !== to - from) return false;
    for (let unit = from; unit < to; unit++) if (this.letters[at++] !== units[unit]) return false;
    return true;
  }

  private add(units: Uint16Array, from: number, to: number, hash: number, slot: number): number {
    const word = this.size++;
    this.slots[slot] = word;
    this.hashes[word] = hash;
    if (this.size === this.hashes.length) this.grow();
    const at = this.offsets[word] as number;
    const end = at + to - from;
    if (end > this.letters.length) {
      const letters = new Uint16Array(Math.max(end, this.letters.length * 2));
      letters.set(this.letters);
      this.letters = letters;
    }
    this.letters.set(units.subarray(from, to), at);
    this.offsets[word + 1] = end;
    return word;
  }

  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    const offsets = new Int32Array(hashes.length + 1);
    offsets.set(this.offsets);
    this.offsets = offsets;
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (const word of this.slots) {
      if (word < 0) continue;
      let slot = spread(hashes[word] as number) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = word;
    }
    this.slots = slots;
  }
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
