/** Longer words are cut, so that a text of one endless word is compared piece by piece as well. */
export const LONGEST_WORD = 48;

/** What words are hashed by. Not known beforehand, so that nobody can write a text whose words all have one hash. */
const FACTOR = (Math.floor(Math.random() * 0x20000000) << 3) | 5;

/** The hash of a word that goes on with a unit; that of no letters is 0. */
export function hashWith(hash: number, unit: number): number {
  return (Math.imul(hash, FACTOR) + unit) | 0;
}

/**
 * Numbers words: equal folded units get equal numbers, in the order in which they are first met. An open
 * addressed hash table that keeps one copy of the letters of each word and compares them, so that two words
 * are never one by accident.
 */
export class Vocabulary {
  /** Where the letters of the next word that is asked for are written. */
  readonly letters = new Uint16Array(LONGEST_WORD + 1);
  /** How many words there are; numbers are below it. Number 0 is kept for what is no word. */
  size = 1;
  private slots = new Int32Array(1 << 12).fill(-1);
  private hashes = new Int32Array(1 << 11);
  /** Where the letters of each word begin; the letters of the last one end at `ends[size]`. */
  private offsets = new Int32Array((1 << 11) + 1);
  /** The numbers of the words of one unit, most of them marks or ideographs: no need to look for them. */
  private singles = new Int32Array(0x10000);
  private store = new Uint16Array(1 << 14);

  /** The number of the word of the first `length` of the `letters`, whose hash is `hash`. */
  numberOf(length: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = spread(hash) & mask;
    for (;;) {
      const known = this.slots[slot] as number;
      if (known < 0) return this.add(length, hash, slot);
      if (this.hashes[known] === hash && this.holds(known, length)) return known;
      slot = (slot + 1) & mask;
    }
  }

  /** The number of the word of a single unit. */
  numberOfUnit(unit: number): number {
    const known = this.singles[unit] as number;
    if (known > 0) return known;
    this.letters[0] = unit;
    const word = this.numberOf(1, unit);
    this.singles[unit] = word;
    return word;
  }

  /** How many folded units a word has; what is no word has none. */
  lengthOf(word: number): number {
    return (this.offsets[word + 1] as number) - (this.offsets[word] as number);
  }

  /** A folded unit of a word. */
  unitOf(word: number, index: number): number {
    return this.store[(this.offsets[word] as number) + index] as number;
  }

  private holds(word: number, length: number): boolean {
    const { letters, store } = this;
    const from = this.offsets[word] as number;
    if ((this.offsets[word + 1] as number) - from !== length) return false;
    for (let at = 0; at < length; at++) if (store[from + at] !== letters[at]) return false;
    return true;
  }

  private add(length: number, hash: number, slot: number): number {
    const word = this.size++;
    this.slots[slot] = word;
    this.hashes[word] = hash;
    if (this.size === this.hashes.length) this.grow();
    const at = this.offsets[word] as number;
    const end = at + length;
    if (end > this.store.length) {
      const store = new Uint16Array(Math.max(end, this.store.length * 2));
      store.set(this.store);
      this.store = store;
    }
    for (let index = 0; index < length; index++) this.store[at + index] = this.letters[index] as number;
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

/** The bits of a hash, mixed so that any of them choose a slot. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
