import type { Anchor } from "../anchor";
import { foldedAt, sourceEnd } from "../compare/fold";
import { insidePair } from "../surrogates";
import type { Alignment } from "./aligned";
import { insideOf } from "./inside";
import { Neighbours } from "./neighbours";
import type { Footing } from "./patches";
import { type Surroundings, surroundingsOf } from "./surroundings";
import { heaviestGroup } from "./survivors";
import { firstEndingAfter, firstStartingFrom } from "./token-at";
import { isWord, type Tokens } from "./tokens";

/** What an alignment tells of one passage. Offsets are units of the new text. */
export type Finding = Surroundings & {
  start: number;
  end: number;
  /** How much of the passage stands there, by letters, from 0 to 1. */
  survived: number;
  /** Bits that the surviving words tell. */
  weight: number;
  /** How many tokens the passage had, and how many units. */
  tokens: number;
  length: number;
  /** The very words, or at least words that read the same. */
  same: boolean;
  /** Another place, beside this one, is as good. */
  eitherWay: boolean;
  block: number;
};

/** Bits of a block whose claim to its words is not doubted. */
const STRONG = 60;

/** Bits that point at one place of a long article. In a shorter text fewer do, and count more. */
const POINTING = 15.5;

/** How much of an edited word survives; and how many letters a single character or mark counts. */
const EDITED = 0.7;
const MARK = 0.5;

/** Reads from an alignment where the passages of a layer stand now. */
export class Reader {
  private readonly neighbours: Neighbours;
  /** Up to where the old tokens from each one on stand unedited, one after the other. */
  private readonly unbroken: Int32Array;
  /** Sums before each old token: letters, bits, and how many could stand elsewhere as well. */
  private readonly letters: Float64Array;
  private readonly bits: Float64Array;
  private readonly either: Int32Array;
  /** What a bit of this text counts. */
  private readonly unit: number;

  constructor(
    private readonly alignment: Alignment,
    private readonly text: Tokens,
    private readonly source: string,
  ) {
    const { first, last, edited } = alignment.match;
    const { count } = alignment.old;
    this.unit = Math.sqrt(POINTING / Math.log2(2 + text.count));
    this.unbroken = new Int32Array(count + 1);
    this.letters = new Float64Array(count + 1);
    this.bits = new Float64Array(count + 1);
    this.either = new Int32Array(count + 1);
    for (let p = 0; p < count; p++) {
      this.letters[p + 1] = (this.letters[p] as number) + this.size(p);
      this.bits[p + 1] = (this.bits[p] as number) + (alignment.weights[p] as number);
      this.either[p + 1] = (this.either[p] as number) + (alignment.eitherWay[p] as number);
    }
    for (let p = count - 1; p >= 0; p--) {
      const whole = (first[p] as number) >= 0 && edited[p] === 0;
      const on = whole && first[p + 1] === (last[p] as number) + 1 && edited[p + 1] === 0;
      this.unbroken[p] = on ? (this.unbroken[p + 1] as number) : whole ? p + 1 : p;
    }
    this.neighbours = new Neighbours(alignment);
  }

  /** Null when nothing of the passage was found. */
  find({ exact }: Anchor, { start, end }: Footing): Finding | null {
    const { old, match, blockOf, weights } = this.alignment;
    const from = foldedAt(old.folded, start);
    const to = foldedAt(old.folded, end);
    const qa = firstEndingAfter(old, from);
    const qb = firstStartingFrom(old, to);
    if (qa >= qb) return this.between(exact, qa);
    const all = (this.letters[qb] as number) - (this.letters[qa] as number);
    const eitherWay = (this.either[qb] as number) - (this.either[qa] as number) === qb - qa;
    if ((this.unbroken[qa] as number) >= qb) {
      return {
        ...this.range(qa, qb - 1, start, end, qa, qb, exact),
        survived: 1,
        ...surroundingsOf(this.alignment, qa, qb, match.first[qa] as number, match.last[qb - 1] as number),
        weight: this.unit * ((this.bits[qb] as number) - (this.bits[qa] as number)),
        tokens: qb - qa,
        length: exact.length,
        eitherWay,
        same: true,
        block: blockOf[(qa + qb) >> 1] as number,
      };
    }
    const group = heaviestGroup(this.alignment, this.text, qa, qb, exact.length);
    if (!group) return null;
    const { members } = group;
    let found = 0;
    let weight = 0;
    for (const p of members) {
      const share = match.edited[p] === 1 ? EDITED : 1;
      found += this.size(p) * share;
      weight += (weights[p] as number) * share;
    }
    const first = members[0] as number;
    const last = members.at(-1) as number;
    return {
      ...this.range(first, last, start, end, qa, qb, exact),
      survived: found / all,
      ...surroundingsOf(this.alignment, qa, qb, match.first[first] as number, match.last[last] as number),
      weight: this.unit * weight,
      tokens: qb - qa,
      length: exact.length,
      eitherWay,
      same: false,
      block: blockOf[members[members.length >> 1] as number] as number,
    };
  }

  /** Bits that the words of a passage tell, found or not. */
  bitsOf({ start, end }: Footing): number {
    const { old } = this.alignment;
    const qa = firstEndingAfter(old, foldedAt(old.folded, start));
    const qb = firstStartingFrom(old, foldedAt(old.folded, end));
    return qa < qb ? this.unit * ((this.bits[qb] as number) - (this.bits[qa] as number)) : 0;
  }

  /** Letters that a token counts: a mark of punctuation less than a word. */
  private size(p: number): number {
    const { old } = this.alignment;
    return isWord(old, p) ? (old.to[p] as number) - (old.from[p] as number) : MARK;
  }

  /** True when most of `[start, end)` of the text surely stands for other old words. */
  isTaken(start: number, end: number): boolean {
    const { owners, blocks } = this.alignment;
    const { folded } = this.text;
    const from = firstEndingAfter(this.text, foldedAt(folded, start));
    const to = firstStartingFrom(this.text, foldedAt(folded, end));
    let count = 0;
    for (let t = from; t < to; t++) {
      const block = blocks[owners[t] as number];
      if (block && block.weight >= STRONG) count++;
    }
    return count * 2 > to - from;
  }

  /** True when a copy of old words stands at `start`. */
  isEcho(start: number): boolean {
    return this.alignment.echoes.some(
      ({ t, tEnd }) => this.startOf(t) <= start && start < this.endOf(tEnd - 1),
    );
  }

  /** True when what stood before a passage and after it stands in one strong block still. */
  isBetween(footing: Footing): boolean {
    const { blockOf, blocks } = this.alignment;
    const { left, right } = this.neighbours.of(footing);
    if (left < 0 || right < 0 || blockOf[left] !== blockOf[right]) return false;
    return (blocks[blockOf[left] as number]?.weight ?? 0) >= STRONG;
  }

  /** Where a passage stood that is gone: behind what stood before it. */
  standing(footing: Footing): number | null {
    const { match } = this.alignment;
    const { left, right, toLeft, toRight } = this.neighbours.of(footing);
    if (left >= 0 && (right < 0 || toLeft <= toRight)) return this.endOf(match.last[left] as number);
    return right >= 0 ? this.startOf(match.first[right] as number) : null;
  }

  private startOf(t: number): number {
    return this.text.folded.starts[this.text.from[t] as number] as number;
  }

  private endOf(t: number): number {
    return sourceEnd(this.text.folded, this.text.to[t] as number);
  }

  /** Units from the first to the last surviving word; inside of a word only where the passage was. */
  private range(pa: number, pb: number, start: number, end: number, qa: number, qb: number, exact: string) {
    const { old, match } = this.alignment;
    const first = match.first[pa] as number;
    const last = match.last[pb] as number;
    let from = this.startOf(first);
    let to = this.endOf(last);
    if (pa === qa) {
      const lead = (old.folded.starts[old.from[qa] as number] as number) - start;
      // Slices compare faster than `startsWith`.
      if (
        from + lead >= 0 &&
        this.source.slice(from + lead, from + lead + exact.length) === exact &&
        from + lead + exact.length >= to - (lead < 0 ? 64 : 0) - 64
      ) {
        const reach = from + lead + exact.length;
        if (reach === to || pb === qb - 1) return this.uncut(from + lead, reach);
      }
      if (lead < 0) from = this.insideOf(pa, first, start);
    }
    if (pb === qb - 1 && sourceEnd(old.folded, old.to[pb] as number) > end) {
      const inner = this.insideOf(pb, last, end);
      if (inner > from) to = inner;
    }
    return this.uncut(from, Math.max(from, to));
  }

  private uncut(start: number, end: number): { start: number; end: number } {
    return {
      start: insidePair(this.source, start) ? start - 1 : start,
      end: insidePair(this.source, end) ? end + 1 : end,
    };
  }

  private insideOf(p: number, t: number, offset: number): number {
    const place = insideOf(this.alignment.old, p, this.text, t, offset);
    return place >= (this.text.to[t] as number) ? this.endOf(t) : (this.text.folded.starts[place] as number);
  }

  /** A passage without words or marks: white space between two tokens, or what is invisible. */
  private between(exact: string, q: number): Finding | null {
    const { match, blockOf, old } = this.alignment;
    const left = q > 0 ? (match.last[q - 1] as number) : -1;
    const right = q < old.count ? (match.first[q] as number) : -1;
    if (left < 0 && right < 0) return null;
    const from = left >= 0 ? this.endOf(left) : Math.max(0, this.startOf(right) - exact.length);
    const to = right >= 0 ? this.startOf(right) : Math.min(this.source.length, from + exact.length);
    if (to < from || to - from > exact.length + 8) return null;
    // What is invisible belongs to the token before it.
    const at = this.source.slice(Math.max(0, from - 8), to).lastIndexOf(exact);
    if (at < 0) return null;
    const start = Math.max(0, from - 8) + at;
    return {
      ...this.uncut(start, start + exact.length),
      survived: 1,
      left: left >= 0 ? 1 : 0,
      right: right >= 0 ? 1 : 0,
      weight: 0,
      tokens: 0,
      length: exact.length,
      same: true,
      eitherWay: false,
      block: blockOf[left >= 0 ? q - 1 : q] as number,
    };
  }
}
