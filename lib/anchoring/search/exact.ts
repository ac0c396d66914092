import { insidePair } from "../surrogates";

/** In place of the one place where a quote occurs: there are more. */
export const SEVERAL = -2;
/** Units whose places are filed together. */
const GRAM = 4;
/** Grams of a quote that are asked for how rare they are. */
const ASKED = 24;
/** Places that are compared for one quote; a rarer gram than this has none more. */
const COMPARED = 1_000;

/**
 * Finds quotes letter by letter, many in one text. The places of all runs of four units are filed once; a
 * quote is compared only where its rarest run stands. Shorter quotes are searched for directly.
 *
 * Cost: linear in the text to make, once and only when asked; at most 1,000 comparisons for each quote.
 */
export class ExactIndex {
  private drawers: Int32Array | null = null;
  private places = new Int32Array(0);
  private mask = 0;
  private readonly known = new Map<string, number>();

  constructor(private readonly text: string) {}

  /** The only place where the quote occurs; -1 when there is none, `SEVERAL` when there are more. */
  only(quote: string): number {
    let place = this.known.get(quote);
    if (place === undefined) {
      place = quote.length < GRAM ? this.scan(quote) : this.search(quote);
      this.known.set(quote, place);
    }
    return place;
  }

  /** Of several places the one nearest to `place`. One search of the text, forwards and backwards. */
  nearest(quote: string, place: number): number {
    const after = this.after(quote, place);
    let before = this.text.lastIndexOf(quote, place);
    while (before >= 0 && this.cuts(before, before + quote.length)) {
      before = before === 0 ? -1 : this.text.lastIndexOf(quote, before - 1);
    }
    if (before < 0) return after;
    return after >= 0 && after - place < place - before ? after : before;
  }

  private scan(quote: string): number {
    const first = this.after(quote, 0);
    return first >= 0 && this.after(quote, first + 1) >= 0 ? SEVERAL : first;
  }

  private after(quote: string, from: number): number {
    let at = this.text.indexOf(quote, from);
    while (at >= 0 && this.cuts(at, at + quote.length)) at = this.text.indexOf(quote, at + 1);
    return at;
  }

  /** Half of a character is not an occurrence. */
  private cuts(start: number, end: number): boolean {
    return insidePair(this.text, start) || insidePair(this.text, end);
  }

  private search(quote: string): number {
    const drawers = this.drawers ?? this.file();
    const step = Math.max(1, Math.floor((quote.length - GRAM) / ASKED));
    let rarest = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = 0; at + GRAM <= quote.length && fewest > 0; at += step) {
      const drawer = this.drawer(quote, at);
      const count = (drawers[drawer + 1] as number) - (drawers[drawer] as number);
      if (count >= fewest) continue;
      fewest = count;
      rarest = at;
    }
    const drawer = this.drawer(quote, rarest);
    const from = drawers[drawer] as number;
    const to = Math.min(drawers[drawer + 1] as number, from + COMPARED);
    let found = -1;
    for (let slot = from; slot < to; slot++) {
      const place = (this.places[slot] as number) - rarest;
      if (place < 0 || this.text.slice(place, place + quote.length) !== quote) continue;
      if (this.cuts(place, place + quote.length)) continue;
      if (found >= 0) return SEVERAL;
      found = place;
    }
    return fewest > COMPARED ? SEVERAL : found;
  }

  private drawer(text: string, at: number): number {
    let hash = 0;
    for (let index = 0; index < GRAM; index++)
      hash = Math.imul(hash ^ text.charCodeAt(at + index), 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 16)) & this.mask;
  }

  private file(): Int32Array {
    const count = Math.max(0, this.text.length - GRAM + 1);
    let size = 1024;
    while (size < count) size *= 2;
    this.mask = size - 1;
    const drawers = new Int32Array(size + 1);
    const hashes = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const drawer = this.drawer(this.text, at);
      hashes[at] = drawer;
      drawers[drawer + 1] = (drawers[drawer + 1] as number) + 1;
    }
    for (let drawer = 0; drawer < size; drawer++)
      drawers[drawer + 1] = (drawers[drawer + 1] as number) + (drawers[drawer] as number);
    const next = drawers.slice(0, size);
    this.places = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const drawer = hashes[at] as number;
      this.places[next[drawer] as number] = at;
      next[drawer] = (next[drawer] as number) + 1;
    }
    this.drawers = drawers;
    return drawers;
  }
}
