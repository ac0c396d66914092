/** One text block as it is compared: `key` tells equal ones, `text` is what edited ones still share. */
export type Comparable = { key: string; text: string };

/** A word, or one character of a script that writes no spaces. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{M}\p{N}]+/gu;
/** Words in more blocks than this tell nothing. */
const COMMON = 40;
/** Blocks that a block is compared with, word for word. */
const CANDIDATES = 8;
/** What two blocks must share of their words to be one that was edited. */
const SIMILAR = 0.5;

/**
 * Which old block each new one is: first the equal ones, in order where several are; then, of what is left, those
 * that share at least half of their words, the most similar first. No old block is given twice.
 *
 * Cost: linear in the length of the texts; a block is compared with at most eight others.
 * @returns for each new block the index of the old one, or -1.
 */
export function matchBlocks(old: readonly Comparable[], next: readonly Comparable[]): number[] {
  const match = matchEqual(old, next);
  const taken = new Set(match);
  const left = old.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const open = match.flatMap((found, index) => (found === -1 ? [index] : []));
  for (const { from, to } of similarPairs(old, next, left, open)) {
    if (taken.has(from) || match[to] !== -1) continue;
    taken.add(from);
    match[to] = from;
  }
  return match;
}

function matchEqual(old: readonly Comparable[], next: readonly Comparable[]): number[] {
  const waiting = new Map<string, number[]>();
  for (let index = old.length - 1; index >= 0; index--) {
    const { key } = old[index] as Comparable;
    const list = waiting.get(key);
    if (list) list.push(index);
    else waiting.set(key, [index]);
  }
  return next.map(({ key }) => waiting.get(key)?.pop() ?? -1);
}

type Pair = { from: number; to: number; similarity: number };

/** The most similar first; of equally similar ones those that lie nearest to each other in reading order. */
function similarPairs(
  old: readonly Comparable[],
  next: readonly Comparable[],
  left: readonly number[],
  open: readonly number[],
): Pair[] {
  const bags = new Map(left.map((index) => [index, bagOf(old[index]?.text ?? "")]));
  const holders = new Map<string, number[]>();
  for (const [index, bag] of bags)
    for (const word of bag.counts.keys()) {
      const list = holders.get(word);
      if (list) list.push(index);
      else holders.set(word, [index]);
    }
  const pairs: Pair[] = [];
  for (const to of open) {
    const bag = bagOf(next[to]?.text ?? "");
    for (const from of candidatesFor(bag, holders)) {
      const other = bags.get(from);
      const similarity = other ? similarityOf(bag, other) : 0;
      if (similarity >= SIMILAR) pairs.push({ from, to, similarity });
    }
  }
  const distance = ({ from, to }: Pair) => Math.abs(from - to);
  return pairs.sort((a, b) => b.similarity - a.similarity || distance(a) - distance(b));
}

type Bag = { counts: Map<string, number>; size: number };

function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size++;
  }
  return { counts, size };
}

/** The old blocks that share the most of its telling words. */
function candidatesFor(bag: Bag, holders: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const word of bag.counts.keys()) {
    const list = holders.get(word) ?? [];
    if (list.length <= COMMON) for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([index]) => index);
}

/** From 0 (no word in common) to 1 (the same words, in whatever order). */
function similarityOf(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * common) / (a.size + b.size);
}
