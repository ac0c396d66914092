import type { Block } from "./block";
import { type Sides, stepCost } from "./chain";
import { mainFlow } from "./flow";
import type { Match } from "./gaps";
import type { Run } from "./runs";

/** Units by which the way between two runs may grow or shrink before they count as two blocks. */
const STRETCH = 400;
/** Bits that a block out of order must tell, in all and for each token that it spans. */
const TELLING = 80;
const DENSE = 4.5;
/** Share of its tokens for which it must be the only explanation, or the best. */
const HELD = 0.5;
/** Units by which the distance to a neighbour may have changed that vouches for a place. */
const PINNED = 3_000;
/** Cuts a chain of runs where it jumps. */
export function blocksOf(chain: readonly Run[], sides: Sides): { blocks: Block[]; runBlocks: number[] } {
  const blocks: Block[] = [];
  const runBlocks: number[] = [];
  const places = Int32Array.from(chain, ({ t }) => t).sort();
  for (const [at, run] of chain.entries()) {
    const before = chain[at - 1];
    const pEnd = run.p + run.length;
    const tEnd = run.t + run.length;
    const weight = (sides.weightBefore[pEnd] as number) - (sides.weightBefore[run.p] as number);
    const block = blocks.at(-1);
    if (before && block && near(before, run, sides) && !between(places, before.t, run.t)) {
      block.pEnd = pEnd;
      block.tEnd = tEnd;
      block.weight += weight;
      block.runs++;
    } else blocks.push({ p: run.p, pEnd, t: run.t, tEnd, weight, runs: 1, main: true, pinned: false });
    runBlocks.push(blocks.length - 1);
  }
  mainFlow(blocks);
  pin(blocks, sides);
  return { blocks, runBlocks };
}

/** True when one of the sorted `places` lies between two others of them. */
function between(places: Int32Array, from: number, to: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) <= from) low = middle + 1;
    else high = middle;
  }
  return low < places.length && (places[low] as number) < to;
}

/** True for what is out of order and says too little, or whose words stand for others as well. */
export function isWeak({ p, pEnd, weight }: Block, { first }: Match): boolean {
  let held = 0;
  let tokens = 0;
  for (let at = p; at < pEnd; at++) if ((first[at] as number) >= 0) held++;
  tokens = pEnd - p;
  return weight < TELLING || weight < DENSE * tokens || held < HELD * tokens;
}

/** Marks the blocks that have a neighbour in the main flow to vouch for their place. */
function pin(blocks: readonly Block[], { oldAt, newAt }: Sides): void {
  let before: Block | null = null;
  for (const block of blocks) {
    if (!block.main) continue;
    if (before) {
      const gapOld = (oldAt[block.p] as number) - (oldAt[before.pEnd - 1] as number);
      const gapNew = (newAt[block.t] as number) - (newAt[before.tEnd - 1] as number);
      if (Math.abs(gapNew - gapOld) <= PINNED) {
        block.pinned = true;
        before.pinned = true;
      }
    }
    before = block;
  }
}

function near(before: Run, run: Run, sides: Sides): boolean {
  const end = before.p + before.length - 1;
  const textEnd = before.t + before.length - 1;
  const gapOld = (sides.oldAt[run.p] as number) - (sides.oldAt[end] as number);
  const gapNew = (sides.newAt[run.t] as number) - (sides.newAt[textEnd] as number);
  return gapNew > 0 && Math.abs(gapNew - gapOld) <= STRETCH && stepCost(before, run, 0, sides) < sides.jump;
}
