/** What is known of the two texts while they are being compared. */
export type Sides = {
  /** Token numbers of the old and of the new text. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** What each word tells, by its number. */
  readonly weights: Uint8Array;
  /** How it parts the text, by its number. */
  readonly marks: Uint8Array;
};

/** The weight of the tokens before each. */
export type Sums = { readonly old: Int32Array; readonly now: Int32Array };

/** Which token became which: -1 for none. `toNow` by old tokens, `toOld` by new ones. Filled step by step. */
export type Pairing = { readonly toNow: Int32Array; readonly toOld: Int32Array };

export function emptyPairing(old: number, now: number): Pairing {
  return { toNow: new Int32Array(old).fill(-1), toOld: new Int32Array(now).fill(-1) };
}

export function pairRun({ toNow, toOld }: Pairing, old: number, now: number, length: number): void {
  for (let index = 0; index < length; index++) {
    toNow[old + index] = now + index;
    toOld[now + index] = old + index;
  }
}

export function unpair({ toNow, toOld }: Pairing, old: number): void {
  const now = toNow[old] as number;
  if (now >= 0) toOld[now] = -1;
  toNow[old] = -1;
}

/** The old tokens of a range that have a pair. */
export function pairedIn({ toNow }: Pairing, from: number, to: number): Int32Array {
  const pairs = new Int32Array(to - from);
  let count = 0;
  for (let at = from; at < to; at++) if ((toNow[at] as number) >= 0) pairs[count++] = at;
  return pairs.subarray(0, count);
}
