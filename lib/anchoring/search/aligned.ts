import type { Block } from "./block";
import type { Match } from "./gaps";
import type { Tokens } from "./tokens";

/** One layer of old text beside the new one. */
export type Alignment = {
  readonly old: Tokens;
  readonly match: Match;
  readonly blocks: readonly Block[];
  /** The block of each matched token, else -1. */
  readonly blockOf: Int32Array;
  readonly weights: Float64Array;
  /** For each token of the text, the block of the old token that it stands for, else -1. */
  readonly owners: Int32Array;
  /** 1 for each old token that the comparison could as well have found in another place beside it. */
  readonly eitherWay: Uint8Array;
  /** Copies of old words in other surroundings. */
  readonly echoes: readonly Block[];
};
