import type { Comparison } from "@/lib/anchoring/compare/comparison";
import { type BlockSpan, blockAt } from "@/lib/anchoring/document/canonical";
import { PLACEHOLDER } from "@/lib/anchoring/document/schema";
import type { ComparedBlock, Stretch } from "./wire";

export type ComparedText = { text: string; blocks: readonly BlockSpan[] };

/**
 * Two editions block by block: what stayed, what came, and what went, at the place where it stood. What was moved
 * as a whole is shown where it is now; single words that went elsewhere are removed there and added here, so that
 * nothing disappears unseen. White space that alone changed is not shown.
 *
 * Cost: linear in both texts, beside the comparison itself.
 */
export function compareBlocks(comparison: Comparison, from: ComparedText, to: ComparedText): ComparedBlock[] {
  const sides = blocksOfTokens(comparison, from, to);
  const sources = sourcesOf(comparison, sides, to.blocks.length);
  const same = whatStayed(comparison, sides, sources, from, to);
  const gone = whatWent(comparison, sides, same, from);
  const blocks = to.blocks.map((block, index) => newBlock(comparison, block, index, same, gone, to.text));
  return withRemoved(comparison, sides, same, blocks, from);
}

/** The index of each token's block. */
type Sides = { old: Int32Array; now: Int32Array };

function blocksOfTokens({ old, now }: Comparison, from: ComparedText, to: ComparedText): Sides {
  const indices = ({ count, starts }: { count: number; starts: Int32Array }, blocks: readonly BlockSpan[]) =>
    Int32Array.from({ length: count }, (_, token) => {
      const index = blockAt(blocks, starts[token] ?? 0);
      // The line feed between two blocks belongs to neither.
      return (starts[token] ?? 0) < (blocks[index]?.end ?? 0) ? index : -1;
    });
  return { old: indices(old, from.blocks), now: indices(now, to.blocks) };
}

/** For each new block the old one that most of its words come from; -1 for none. */
function sourcesOf({ now, toOld }: Comparison, { old, now: blockOf }: Sides, count: number): Int32Array {
  const sources = new Int32Array(count).fill(-1);
  const votes = new Map<number, number>();
  const elect = (block: number) => {
    let best = 0;
    for (const [candidate, weight] of votes)
      if (weight > best) {
        best = weight;
        sources[block] = candidate;
      }
    votes.clear();
  };
  let current = -1;
  for (let token = 0; token < now.count; token++) {
    const block = blockOf[token] ?? -1;
    if (block === -1) continue;
    if (block !== current && current !== -1) elect(current);
    current = block;
    const source = old[toOld[token] ?? -1] ?? -1;
    const length = (now.ends[token] ?? 0) - (now.starts[token] ?? 0);
    if (source !== -1) votes.set(source, (votes.get(source) ?? 0) + length);
  }
  if (current !== -1) elect(current);
  return sources;
}

/** Which new tokens stand for which old ones; -1 for what is new, and for what is gone. */
type Same = { toOld: Int32Array; toNow: Int32Array; movedBlocks: Uint8Array };

function whatStayed(
  { old, now, toOld, stretchOf }: Comparison,
  sides: Sides,
  sources: Int32Array,
  from: ComparedText,
  to: ComparedText,
): Same {
  const same: Same = {
    toOld: new Int32Array(now.count).fill(-1),
    toNow: new Int32Array(old.count).fill(-1),
    movedBlocks: new Uint8Array(to.blocks.length),
  };
  const inPlace = new Int32Array(to.blocks.length);
  for (let token = 0; token < now.count; token++) {
    const was = toOld[token] ?? -1;
    const block = sides.now[token] ?? -1;
    const source = sides.old[was] ?? -1;
    if (was < 0 || block < 0 || source < 0) continue;
    const moved = stretchOf[was] !== 0;
    if (moved && sources[block] !== source) continue;
    const word = to.text.slice(now.starts[token], now.ends[token]);
    if (word !== from.text.slice(old.starts[was], old.ends[was])) continue;
    // Another picture in the same place is another picture.
    if (word === PLACEHOLDER && isOther(from.blocks[source], to.blocks[block])) continue;
    same.toOld[token] = was;
    same.toNow[was] = token;
    inPlace[block] = (inPlace[block] ?? 0) + (moved ? -word.length : word.length);
  }
  for (const [block, units] of inPlace.entries()) same.movedBlocks[block] = units < 0 ? 1 : 0;
  return same;
}

const isOther = (a: BlockSpan | undefined, b: BlockSpan | undefined): boolean =>
  a?.end === (a?.start ?? 0) + 1 && b?.end === (b?.start ?? 0) + 1 && a?.id !== b?.id;

/** Removed words, by the new token that they stood before or after. */
type Gone = { before: Map<number, string>; after: Map<number, string> };

function whatWent(
  { old }: Comparison,
  { old: blockOf }: Sides,
  { toNow }: Same,
  { text, blocks }: ComparedText,
): Gone {
  const gone: Gone = { before: new Map(), after: new Map() };
  let left = -1;
  for (let token = 0; token < old.count; token++) {
    const block = blockOf[token] ?? -1;
    if (block === -1) continue;
    if (toNow[token] !== -1) {
      left = token;
      continue;
    }
    const first = token;
    while (token + 1 < old.count && blockOf[token + 1] === block && toNow[token + 1] === -1) token++;
    const right = token + 1 < old.count && blockOf[token + 1] === block ? token + 1 : -1;
    const end = right === -1 ? (blocks[block]?.end ?? 0) : (old.starts[right] ?? 0);
    if (left !== -1 && blockOf[left] === block)
      gone.after.set(toNow[left] ?? -1, text.slice(old.ends[left], right === -1 ? end : old.ends[token]));
    else if (right !== -1) gone.before.set(toNow[right] ?? -1, text.slice(old.starts[first], end));
  }
  return gone;
}

function newBlock(
  { now }: Comparison,
  { id, start, end }: BlockSpan,
  index: number,
  same: Same,
  gone: Gone,
  text: string,
): ComparedBlock {
  const stretches: Stretch[] = [];
  const add = (type: Stretch["type"], words: string) => {
    const last = stretches.at(-1);
    if (words === "") return;
    if (last?.type === type) last.text += words;
    else stretches.push({ type, text: words });
  };
  let at = start;
  let before: Stretch["type"] = "same";
  for (let token = firstToken(now, start); token < now.count && (now.starts[token] ?? 0) < end; token++) {
    const type = same.toOld[token] === -1 ? "added" : "same";
    add("removed", gone.before.get(token) ?? "");
    add(type, text.slice(at, now.starts[token]));
    add(type, text.slice(now.starts[token], now.ends[token]));
    add("removed", gone.after.get(token) ?? "");
    at = now.ends[token] ?? at;
    before = type;
  }
  add(before, text.slice(at, end));
  const kinds = new Set(stretches.map(({ type }) => type));
  const kind =
    !kinds.has("same") && kinds.has("added")
      ? "added"
      : same.movedBlocks[index]
        ? "moved"
        : kinds.size > 1
          ? "changed"
          : "same";
  return { blockId: id, kind, stretches };
}

function firstToken({ starts, count }: { starts: Int32Array; count: number }, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts the blocks of which nothing stayed behind what came before them. Empty paragraphs are left out. */
function withRemoved(
  { old }: Comparison,
  sides: Sides,
  { toNow, movedBlocks }: Same,
  blocks: readonly ComparedBlock[],
  from: ComparedText,
): ComparedBlock[] {
  const lastOf = new Int32Array(from.blocks.length).fill(-1);
  for (let token = 0; token < old.count; token++) {
    const block = sides.old[token] ?? -1;
    const there = sides.now[toNow[token] ?? -1] ?? -1;
    if (block !== -1 && there !== -1) lastOf[block] = Math.max(lastOf[block] ?? -1, there);
  }
  const removed = new Map<number, ComparedBlock[]>();
  let cursor = -1;
  for (const [index, { id, start, end }] of from.blocks.entries()) {
    const there = lastOf[index] ?? -1;
    if (there !== -1) {
      if (!movedBlocks[there]) cursor = there;
    } else if (end > start) {
      const list = removed.get(cursor) ?? [];
      list.push({
        blockId: id,
        kind: "removed",
        stretches: [{ type: "removed", text: from.text.slice(start, end) }],
      });
      removed.set(cursor, list);
    }
  }
  return [-1, ...blocks.keys()].flatMap((index) => {
    const block = blocks[index];
    return [...(block && block.stretches.length > 0 ? [block] : []), ...(removed.get(index) ?? [])];
  });
}
