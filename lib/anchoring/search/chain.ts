import type { Run } from "./runs";

/** What the chain needs to know of both sides. All arrays have one entry more than there are tokens. */
export type Sides = {
  /** Sum of the weights of the old side's tokens before each. */
  readonly weightBefore: Float64Array;
  /** Where each token begins in the old text, in UTF-16 units, as far as the anchors' hints are true. */
  readonly oldAt: Float64Array;
  /** Where each token begins in the new text. */
  readonly newAt: Int32Array;
  /** 1 where a line begins on the old side. */
  readonly lineStarts: Uint8Array;
  /** Bits that a jump costs. */
  readonly jump: number;
};

/** Units of new text between two runs that are as much of a jump as going back. */
const FAR = 2_000;
/** Ends of chains that are kept as possible predecessors. */
const HEADS = 24;

/**
 * The likeliest story: of all runs those that together explain most of the old text with the fewest jumps.
 * Notes that stood together travel together, so a run that continues where the last one led needs less
 * proof than one that stands alone.
 *
 * Sparse dynamic programming over the runs, with a bounded number of predecessors; runs that overlap are cut.
 * Cost: the runs times a constant. Marks in `eitherWay` the old tokens that two neighbouring runs could have.
 */
export function chainOf(runs: readonly Run[], sides: Sides, eitherWay: Uint8Array): Run[] {
  const { weightBefore } = sides;
  const scores = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  const cuts = new Int32Array(runs.length);
  const heads: number[] = [];
  let best = -1;
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Run;
    const end = run.p + run.length;
    let score = (weightBefore[end] as number) - (weightBefore[run.p] as number);
    for (const head of heads) {
      const before = runs[head] as Run;
      const cut = overlap(before, run);
      if (cut >= run.length) continue;
      const from = run.p + cut;
      const gain = (weightBefore[end] as number) - (weightBefore[from] as number);
      const found = (scores[head] as number) + gain - stepCost(before, run, cut, sides);
      if (found > score) {
        score = found;
        previous[index] = head;
        cuts[index] = cut;
      }
    }
    scores[index] = score;
    if (best === -1 || score > (scores[best] as number)) best = index;
    admit(heads, scores, index);
  }
  const chain: Run[] = [];
  const whole = new Map<Run, number>();
  for (let index = best; index !== -1; index = previous[index] as number) {
    const { p, t, length } = runs[index] as Run;
    const cut = cuts[index] as number;
    const kept = { p: p + cut, t: t + cut, length: length - cut };
    whole.set(kept, cut);
    chain.push(kept);
  }
  chain.reverse();
  for (let at = 1; at < chain.length; at++)
    shareOut(chain[at - 1] as Run, chain[at] as Run, whole, sides.lineStarts, eitherWay);
  return chain;
}

/**
 * Tokens that both of two runs could have go to the first, unless a line begins among them: then those from
 * there on go to the second.
 */
function shareOut(
  before: Run,
  run: Run,
  given: ReadonlyMap<Run, number>,
  lineStarts: Uint8Array,
  eitherWay: Uint8Array,
): void {
  const most = Math.min(given.get(run) ?? 0, before.length - 1);
  const end = before.p + before.length;
  if (run.p - most < end) eitherWay.fill(1, Math.max(before.p, run.p - most), end);
  if (end !== run.p) return;
  for (let back = 1; back <= most; back++) {
    if (lineStarts[run.p - back] !== 1) continue;
    before.length -= back;
    run.p -= back;
    run.t -= back;
    run.length += back;
    return;
  }
}

/** How many tokens `run` must give up so that it comes after `before` on the old side, and on the new one too
 * where both are about the same place. */
function overlap(before: Run, run: Run): number {
  const old = Math.max(0, before.p + before.length - run.p);
  const shared = before.t + before.length - run.t;
  const text = shared > 0 && run.t + run.length > before.t + before.length && run.t > before.t ? shared : 0;
  return Math.max(old, text);
}

/** Bits for going from the end of `before` to `run`, of which the first `cut` tokens are given up. */
export function stepCost(before: Run, run: Run, cut: number, { oldAt, newAt, jump }: Sides): number {
  const end = before.p + before.length - 1;
  const textEnd = before.t + before.length - 1;
  const gapOld = (oldAt[run.p + cut] as number) - (oldAt[end] as number);
  const gapNew = (newAt[run.t + cut] as number) - (newAt[textEnd] as number);
  if (gapNew <= 0) return jump;
  const put = gapNew - gapOld;
  if (put === 0) return 0;
  const near = 1 + 1.5 * Math.log2(1 + Math.abs(put));
  return Math.min(jump, put > 0 ? near + (put / FAR) * jump : near);
}

function admit(heads: number[], scores: Float64Array, index: number): void {
  if (heads.length < HEADS) {
    heads.push(index);
    return;
  }
  let worst = 0;
  for (let at = 1; at < heads.length; at++) {
    if ((scores[heads[at] as number] as number) < (scores[heads[worst] as number] as number)) worst = at;
  }
  if ((scores[index] as number) > (scores[heads[worst] as number] as number)) heads[worst] = index;
}
