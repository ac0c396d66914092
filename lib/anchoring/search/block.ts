/** Runs that follow one another without a jump: a stretch of old text that travelled as one. */
export type Block = {
  /** The tokens it spans, on both sides, half-open. */
  p: number;
  pEnd: number;
  t: number;
  tEnd: number;
  /** How many runs of equal words: one where nothing was edited. */
  runs: number;
  /** Bits that its runs tell. */
  weight: number;
  /** In the order of its neighbours; false for what moved, or is a copy. */
  main: boolean;
  /** A neighbour stands about as far from it as it did: where there are two such places, it is this one. */
  pinned: boolean;
};
