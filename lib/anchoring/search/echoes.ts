import type { Alignment } from "./aligned";
import type { Block } from "./block";
import type { Match } from "./gaps";
import type { Tokens } from "./tokens";

/** Tokens looked at on each side of a block to see what it stands among. */
const AROUND = 400;
/** Shares of tokens; measured on edited texts with known places, where they part copies from moves. */
const MOST_ELSEWHERE = 0.5;
const FEW_STRANGERS = 0.25;
const TORN = 0.7;
/** New tokens around a block for each old one that is missing, above which it was put into other words. */
const EMBEDDED = 1.5;
const EMBEDDED_AT_LEAST = 3;

/** Tokens for each edit (a sign in another style, say) that a quotation may have. */
const UNEDITED = 80;

/** Bits of a block whose place is no chance, and how many blocks away it is looked for. */
const TELLING = 100;
const NEAREST = 64;
/** Tokens from such a neighbour within which a sentence only changed places with another. */
const NEAR = 100;
/** Tokens at the end of a sentence among which its last mark is. */
const CLOSING = 2;

const QUOTATION_MARK = 0x22;
const ENDS = new Set(Array.from(".!?。؟۔।", (mark) => mark.charCodeAt(0)));

/**
 * Blocks that are no moves but copies: words of the old text quoted elsewhere. An exact hit is not proof.
 *
 * What moves, moves as a paragraph or with its neighbours; a sentence that is quoted is torn out of its
 * paragraph, which stays or goes without it, and stands among new words or in quotation marks of its own.
 * Only blocks outside of the main flow are asked. What an anchor does not remember is no evidence: looked
 * at is as much of the text as is known of the old side.
 */
export function echoesOf(
  blocks: readonly Block[],
  old: Tokens,
  text: Tokens,
  match: Match,
  taken: Uint8Array,
): Block[] {
  return blocks.filter((block) => !block.main && isVerbatim(block) && isEcho(block, old, text, match, taken));
}

/**
 * True for what may be a copy as well as a move: a sentence, or part of one, that left its paragraph alone and unedited
 * and stands far from there.
 */
export function isCopyOrMove({ old, blocks }: Alignment, index: number): boolean {
  const block = blocks[index];
  if (!block || block.main || block.runs > 1) return false;
  if (before(old, block.p).size + after(old, block.pEnd).size === 0) return false;
  let sentences = 0;
  for (let p = block.p; p < block.pEnd - CLOSING && sentences < 2; p++) if (endsSentence(old, p)) sentences++;
  if (sentences > 1) return false;
  const last = telling(blocks, index, -1);
  const next = telling(blocks, index, 1);
  const isBeside = (from: number, to: number) => Math.abs(to - from) < NEAR;
  return !(last && isBeside(last.tEnd, block.t)) && !(next && isBeside(block.tEnd, next.t));
}

/** The next block that tells much and kept its order; none where it is not among the nearest. */
function telling(blocks: readonly Block[], from: number, step: 1 | -1): Block | undefined {
  for (let away = 1; away <= NEAREST; away++) {
    const block = blocks[from + step * away];
    if (block?.main && block.weight > TELLING) return block;
  }
  return undefined;
}

function endsSentence({ folded, from }: Tokens, at: number): boolean {
  return ENDS.has(folded.units[from[at] as number] as number);
}

/** Who quotes does not edit; what moved was often edited on the way. */
function isVerbatim({ p, pEnd, runs }: Block): boolean {
  return runs <= 1 + (pEnd - p) / UNEDITED;
}

function isEcho(block: Block, old: Tokens, text: Tokens, match: Match, taken: Uint8Array): boolean {
  const { p, pEnd, t, tEnd } = block;
  const left = before(old, p);
  const right = after(old, pEnd);
  let missing = 0;
  let elsewhere = 0;
  for (let at = p - left.size; at < pEnd + right.size; at++) {
    if (at === p) at = pEnd;
    if (at >= pEnd + right.size) break;
    if ((match.first[at] as number) >= 0) elsewhere++;
    else missing++;
  }
  // Where the old paragraph is known to end, all of the new one is evidence; else as much as is known.
  const before_ = before(text, t);
  const after_ = after(text, tEnd);
  const tLeft = left.whole ? before_.size : Math.min(before_.size, left.size);
  const tRight = right.whole ? after_.size : Math.min(after_.size, right.size);
  let fresh = 0;
  let strangers = 0;
  for (let at = t - tLeft; at < tEnd + tRight; at++) {
    if (at === t) at = tEnd;
    if (at >= tEnd + tRight) break;
    if (taken[at] === 1) strangers++;
    else fresh++;
  }
  const around = Math.max(1, left.size + right.size);
  const textAround = Math.max(1, tLeft + tRight);
  const quoted =
    (left.size > 0 || left.whole ? isMark(text, t - 1) && !isMark(old, p - 1) : false) ||
    (right.size > 0 || right.whole ? isMark(text, tEnd) && !isMark(old, pEnd) : false);
  const covered = (pEnd - p) / (pEnd - p + left.size + right.size);
  if (quoted && block.runs === 1) return true;
  // What came with its neighbours, or came to others, moved.
  if (strangers / textAround >= FEW_STRANGERS) return false;
  return (
    quoted ||
    fresh > EMBEDDED * missing + EMBEDDED_AT_LEAST ||
    elsewhere / around > MOST_ELSEWHERE ||
    covered < TORN
  );
}

/** How many tokens of the paragraph stand before `at`; `whole` when that is all of them. */
function before({ lineStarts, ids }: Tokens, at: number): { size: number; whole: boolean } {
  let start = at;
  while (start > 0 && at - start < AROUND && lineStarts[start] !== 1 && ids[start - 1] !== -2) start--;
  return { size: at - start, whole: lineStarts[start] === 1 };
}

function after({ lineStarts, ids, count }: Tokens, at: number): { size: number; whole: boolean } {
  let end = at;
  while (end < count && end - at < AROUND && lineStarts[end] !== 1 && ids[end] !== -2) end++;
  return { size: end - at, whole: end < count && lineStarts[end] === 1 };
}

function isMark({ folded, from, count }: Tokens, at: number): boolean {
  return at >= 0 && at < count && folded.units[from[at] as number] === QUOTATION_MARK;
}
