import type { State } from "./things";

/**
 * Who gets what answer: `anonymous stranger owner host`. A suspended account and an ended session get what the
 * anonymous get. Written from the rules of the house, not from the program.
 */
export type Expected = `${number} ${number} ${number} ${number}`;
export type Row = {
  /** Added to the path. */
  query?: string;
  /** True where a run uses its people up: each permitted run then gets new ones. */
  spends?: boolean;
  states: Partial<Record<State, Expected>>;
};
