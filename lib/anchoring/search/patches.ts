import { type Anchor, MAX_CONTEXT, MAX_QUOTE } from "../anchor";
import { BREAK } from "./tokens";

/**
 * Old text, put together again from the anchors made in it. Each anchor remembers a piece (prefix, words,
 * suffix); pieces whose offsets overlap and whose letters agree are one patch. What many anchors remember
 * in common is then looked for once, and what stood together is looked for together.
 *
 * Offsets are only hints: a piece that contradicts what is known of its place goes to another layer, as if
 * from another text. Patches of a layer are in the order of their old offsets.
 */
export type Layer = {
  /** The patches, with a `BREAK` after each. */
  readonly text: string;
  /** Where in `text` each patch begins, and where it began in the old text; both ascending. */
  readonly starts: readonly number[];
  readonly olds: readonly number[];
  /** False where pieces may contradict each other, so that several may claim the same words. */
  readonly coherent: boolean;
};

/** Where an anchor's words stand in a layer's text. */
export type Footing = { layer: number; start: number; end: number };

/** Texts that are kept apart before the rest shares one layer: anchors of so many editions may be mixed. */
const COHERENT_LAYERS = 4;
/** Of an overlap longer than this only its two ends and samples of the middle are compared. */
const COMPARED = 512;
const SAMPLES = 16;
/** Old text is as long as the new one, about; pieces beyond this many times its length keep only their ends. */
const MOST = 4;
const MOST_AT_LEAST = 2_000_000;
const END = 96;

/** What cannot be looked for: nothing, or more than an anchor may hold. */
export function isRefused({ exact }: Anchor): boolean {
  return exact.length === 0 || exact.length > MAX_QUOTE;
}

type Piece = { index: number; prefix: string; exact: string; suffix: string; at: number };

/**
 * Puts the patches together. `footings[i]` says where anchor `i` stands; null when it is refused.
 *
 * Cost: sorting the anchors, and the length of the text that they remember (overlaps are compared, but not
 * kept twice). Memory is bounded by a few times the length of the new text.
 */
export function patchesOf(
  anchors: readonly Anchor[],
  textLength: number,
): { layers: Layer[]; footings: (Footing | null)[] } {
  const footings: (Footing | null)[] = anchors.map(() => null);
  const pieces = sortedPieces(anchors);
  const builders = Array.from({ length: COHERENT_LAYERS + 1 }, () => new LayerBuilder());
  let budget = Math.max(MOST_AT_LEAST, MOST * textLength);
  for (const piece of pieces) {
    let layer = 0;
    const known = Number.isNaN(piece.at) ? COHERENT_LAYERS : 0;
    for (layer = known; layer < COHERENT_LAYERS; layer++) if (builders[layer]?.accepts(piece)) break;
    const builder = builders[layer] as LayerBuilder;
    const before = builder.length;
    const start = builder.add(piece, layer < COHERENT_LAYERS, budget <= 0);
    budget -= builder.length - before;
    if (start >= 0) footings[piece.index] = { layer, start, end: start + piece.exact.length };
  }
  const layers = builders.map((builder, index) => builder.finish(index < COHERENT_LAYERS));
  return { layers, footings };
}

function sortedPieces(anchors: readonly Anchor[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, anchor] of anchors.entries()) {
    if (isRefused(anchor)) continue;
    const { exact } = anchor;
    const prefix = anchor.prefix.length > MAX_CONTEXT ? anchor.prefix.slice(-MAX_CONTEXT) : anchor.prefix;
    const suffix = anchor.suffix.length > MAX_CONTEXT ? anchor.suffix.slice(0, MAX_CONTEXT) : anchor.suffix;
    const sane = Number.isFinite(anchor.start) && Math.abs(anchor.start) < 2 ** 31;
    pieces.push({
      index,
      prefix,
      exact,
      suffix,
      at: sane ? Math.trunc(anchor.start) - prefix.length : Number.NaN,
    });
  }
  // What has no place comes last.
  return pieces.sort((a, b) =>
    Number.isNaN(a.at) ? 1 : Number.isNaN(b.at) ? -1 : a.at - b.at || a.index - b.index,
  );
}

class LayerBuilder {
  length = 0;
  private units = new Uint16Array(1024);
  private readonly starts: number[] = [];
  private readonly olds: number[] = [];

  /** Where the last patch ends in the old text. */
  private get oldEnd(): number {
    const patch = this.starts.length - 1;
    return patch < 0
      ? Number.NEGATIVE_INFINITY
      : (this.olds[patch] as number) + this.length - (this.starts[patch] as number);
  }

  /** True when the piece lies behind what is known, or agrees with it. */
  accepts(piece: Piece): boolean {
    const shared = this.oldEnd - piece.at;
    if (shared <= 0) return true;
    const whole = piece.prefix.length + piece.exact.length + piece.suffix.length;
    const from = this.length - shared;
    const { prefix, exact, suffix } = piece;
    return (
      this.agrees(prefix, from, Math.min(shared, whole)) &&
      this.agrees(exact, from + prefix.length, Math.min(shared, whole) - prefix.length) &&
      this.agrees(
        suffix,
        from + prefix.length + exact.length,
        Math.min(shared, whole) - prefix.length - exact.length,
      )
    );
  }

  private agrees(part: string, from: number, most: number): boolean {
    const length = Math.min(part.length, most);
    if (length <= COMPARED) return this.same(part, 0, length, from);
    const step = Math.floor((length - COMPARED / SAMPLES) / (SAMPLES - 1));
    for (let sample = 0; sample < SAMPLES; sample++) {
      if (!this.same(part, sample * step, sample * step + COMPARED / SAMPLES, from)) return false;
    }
    return true;
  }

  private same(part: string, start: number, end: number, from: number): boolean {
    for (let at = start; at < end; at++) if (part.charCodeAt(at) !== this.units[from + at]) return false;
    return true;
  }

  /** Adds what the piece knows that is not known; answers where its words begin, or -1 when they are left out. */
  add(piece: Piece, joins: boolean, onlyEnds: boolean): number {
    const { prefix, exact, suffix, at } = piece;
    const shared = joins ? this.oldEnd - at : -1;
    if (shared >= 0) {
      const from = this.length - shared;
      const patch = this.starts.at(-1) as number;
      this.append(prefix, shared);
      this.append(exact, shared - prefix.length);
      this.append(suffix, shared - prefix.length - exact.length);
      // What reaches over the beginning of the patch can not be: pieces come in order.
      return Math.max(patch, from) + prefix.length;
    }
    if (onlyEnds && exact.length > 2 * END) return -1;
    if (this.length > 0) this.append(BREAK, 0);
    this.starts.push(this.length);
    this.olds.push(Number.isNaN(at) ? 0 : at);
    this.append(prefix, 0);
    const start = this.length;
    this.append(exact, 0);
    this.append(suffix, 0);
    return start;
  }

  private append(part: string, known: number): void {
    const from = Math.max(0, known);
    if (from >= part.length) return;
    if (this.length + part.length - from > this.units.length) {
      const grown = new Uint16Array(Math.max(this.units.length * 2, this.length + part.length));
      grown.set(this.units);
      this.units = grown;
    }
    for (let at = from; at < part.length; at++) this.units[this.length++] = part.charCodeAt(at);
  }

  finish(coherent: boolean): Layer {
    let text = "";
    for (let at = 0; at < this.length; at += 8192) {
      text += String.fromCharCode.apply(
        null,
        this.units.subarray(at, Math.min(this.length, at + 8192)) as unknown as number[],
      );
    }
    return { text, starts: this.starts, olds: this.olds, coherent };
  }
}
