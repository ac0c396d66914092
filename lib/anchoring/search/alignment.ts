import type { Alignment } from "./aligned";
import type { Block } from "./block";
import { blocksOf, isWeak } from "./blocks";
import { chainOf, type Sides } from "./chain";
import { echoesOf } from "./echoes";
import { findExchanged } from "./exchanges";
import { fillerOf, type Match } from "./gaps";
import type { Layer } from "./patches";
import { type Run, runsOf, type TextIndex } from "./runs";
import type { Tokens, Vocabulary } from "./tokens";

/** Bits that a token found between runs must have around it so as not to be taken for chance. */
const SUPPORT = 11;
const REACH = 3;

export function alignmentOf(
  layer: Layer,
  vocabulary: Vocabulary,
  index: TextIndex,
  textLength: number,
): Alignment {
  const old = vocabulary.read(layer.text);
  const text = vocabulary.tokens;
  const { count } = old;
  const oldAt = oldOffsets(old, layer);
  const newAt = offsets(text, textLength);
  const weights = weightsOf(old, vocabulary);
  const weightBefore = new Float64Array(count + 1);
  for (let p = 0; p < count; p++) weightBefore[p + 1] = (weightBefore[p] as number) + (weights[p] as number);
  const jump = 3.2 * Math.log2(2 + text.count);
  const sides: Sides = { weightBefore, oldAt, newAt, lineStarts: old.lineStarts, jump };
  const longest = Math.max(textLength, oldAt[count] as number, 1);
  const expected = (p: number) => Math.floor(((oldAt[p] as number) / longest) * text.count);
  const runs = runsOf(old, index, expected);
  const eitherWay = new Uint8Array(count);
  let chain = chainOf(runs, sides, eitherWay);
  const match: Match = {
    first: new Int32Array(count).fill(-1),
    last: new Int32Array(count).fill(-1),
    edited: new Uint8Array(count),
  };
  const blockOf = new Int32Array(count).fill(-1);
  const taken = new Uint8Array(text.count);
  let { blocks, runBlocks } = blocksOf(chain, sides);
  claim(chain, runBlocks, blocks, match, blockOf, taken, layer.coherent);
  const weak = new Set(blocks.filter((block) => !block.main && isWeak(block, match)));
  const echoes = echoesOf(blocks, old, text, match, taken);
  if (echoes.length + weak.size > 0) {
    const torn = new Set([...echoes, ...weak]);
    chain = chain.filter((_, at) => !torn.has(blocks[runBlocks[at] as number] as Block));
    ({ blocks, runBlocks } = blocksOf(chain, sides));
    match.first.fill(-1);
    match.last.fill(-1);
    blockOf.fill(-1);
    taken.fill(0);
    claim(chain, runBlocks, blocks, match, blockOf, taken, layer.coherent);
  }
  const filler = fillerOf(old, text, weights, match, taken);
  const sure = match.first.slice();
  for (let at = 0; at <= chain.length; at++) {
    const before = chain[at - 1];
    const after = chain[at];
    const pa = before ? before.p + before.length : 0;
    const pb = after ? after.p : count;
    if (pa >= pb) continue;
    const ta = before ? before.t + before.length : 0;
    const tb = after ? after.t : text.count;
    const together = before && after && runBlocks[at - 1] === runBlocks[at];
    if (together) filler.between(pa, pb, ta, tb);
    else {
      const inOrder = before && after && ta <= tb;
      const limit = inOrder ? tb : text.count;
      if (before) filler.after(pa, pb, ta, Math.min(limit, ta + (pb - pa) + 4));
      if (after) {
        let rest = pb;
        while (rest > pa && (match.first[rest - 1] as number) < 0) rest--;
        const lowest = inOrder ? ta : 0;
        if (rest < pb) filler.before(rest, pb, Math.max(lowest, tb - (pb - rest) - 4), tb);
      }
    }
    adopt(pa, pb, together || !before ? (runBlocks[at] ?? -1) : -1, at, runBlocks, match, blockOf, chain);
  }
  dropChance(sure, match, weights, blockOf);
  taken.fill(0);
  for (let p = 0; p < count; p++) {
    if ((match.first[p] as number) >= 0) taken.fill(1, match.first[p], (match.last[p] as number) + 1);
  }
  // What is a copy is nobody's, here too.
  for (const { t, tEnd } of echoes) taken.fill(1, t, tEnd);
  findExchanged(old, text, weights, match, taken, blockOf, filler);
  const owners = new Int32Array(text.count).fill(-1);
  for (let p = 0; p < count; p++) {
    if ((match.first[p] as number) >= 0)
      owners.fill(blockOf[p] as number, match.first[p], (match.last[p] as number) + 1);
  }
  return { old, match, blocks, blockOf, weights, owners, echoes, eitherWay };
}

/** Gives what was found between runs to the block that it is nearer to. */
function adopt(
  pa: number,
  pb: number,
  known: number,
  at: number,
  runBlocks: readonly number[],
  match: Match,
  blockOf: Int32Array,
  chain: readonly Run[],
): void {
  const before = chain[at - 1];
  const after = chain[at];
  for (let p = pa; p < pb; p++) {
    const t = match.first[p] as number;
    if (t < 0) continue;
    if (known >= 0) blockOf[p] = known;
    else if (!after) blockOf[p] = runBlocks[at - 1] as number;
    else if (!before) blockOf[p] = runBlocks[at] as number;
    else {
      const toBefore = Math.abs(t - (before.t + before.length));
      blockOf[p] =
        toBefore <= Math.abs(after.t - t) ? (runBlocks[at - 1] as number) : (runBlocks[at] as number);
    }
  }
}

/** Each word of the text stands for one of the old text: of two that want it, the one in the heavier block has it. */
function claim(
  chain: readonly Run[],
  runBlocks: readonly number[],
  blocks: readonly Block[],
  match: Match,
  blockOf: Int32Array,
  taken: Uint8Array,
  exclusive: boolean,
): void {
  const order = chain.map((_, at) => at);
  order.sort(
    (a, b) =>
      (blocks[runBlocks[b] as number]?.weight ?? 0) - (blocks[runBlocks[a] as number]?.weight ?? 0) || a - b,
  );
  for (const at of order) {
    const { p, t, length } = chain[at] as Run;
    for (let step = 0; step < length; step++) {
      if (exclusive && taken[t + step] === 1) continue;
      match.first[p + step] = t + step;
      match.last[p + step] = t + step;
      blockOf[p + step] = runBlocks[at] as number;
      taken[t + step] = 1;
    }
  }
}

/** Takes back single tokens, found between runs, that stand too far from anything to be more than chance. */
function dropChance(sure: Int32Array, match: Match, weights: Float64Array, blockOf: Int32Array): void {
  const { first, last, edited } = match;
  const dropped: number[] = [];
  for (let p = 0; p < first.length; p++) {
    const t = first[p] as number;
    if (t < 0 || (sure[p] as number) >= 0) continue;
    let support = weights[p] as number;
    for (let q = Math.max(0, p - REACH); q <= Math.min(first.length - 1, p + REACH); q++) {
      const u = first[q] as number;
      if (q === p || u < 0 || Math.abs(u - t - (q - p)) > 2) continue;
      support += weights[q] as number;
    }
    if (support < SUPPORT) dropped.push(p);
  }
  for (const p of dropped) {
    first[p] = -1;
    last[p] = -1;
    edited[p] = 0;
    blockOf[p] = -1;
  }
}

/** Where each token stood in the old text, if the hints are true. One more at the end. */
function oldOffsets(old: Tokens, layer: Layer): Float64Array {
  const at = new Float64Array(old.count + 1);
  let patch = 0;
  for (let p = 0; p < old.count; p++) {
    const unit = old.folded.starts[old.from[p] as number] as number;
    while (patch + 1 < layer.starts.length && (layer.starts[patch + 1] as number) <= unit) patch++;
    at[p] = (layer.olds[patch] ?? 0) + unit - (layer.starts[patch] ?? 0);
  }
  at[old.count] = old.count > 0 ? (at[old.count - 1] as number) + 1 : 0;
  return at;
}

function offsets(text: Tokens, length: number): Int32Array {
  const at = new Int32Array(text.count + 1);
  for (let t = 0; t < text.count; t++) at[t] = text.folded.starts[text.from[t] as number] as number;
  at[text.count] = length;
  return at;
}

/** Bits that finding each old token tells: the rarer in the new text, the more. */
function weightsOf(old: Tokens, vocabulary: Vocabulary): Float64Array {
  const weights = new Float64Array(old.count);
  const total = vocabulary.tokens.count;
  for (let p = 0; p < old.count; p++) {
    const id = old.ids[p] as number;
    weights[p] =
      id < 0 ? 4 : Math.min(14, Math.max(0.5, Math.log2(total / (vocabulary.counts[id] as number))));
  }
  return weights;
}
