/** Passages of a text that somebody unsealed: UTF-16 offsets, half-open, in order, none touching another. Pure. */
export type Passages = [start: number, end: number][];

/** With one more; those that touch become one. Linear in their number. */
export function withPassage(passages: Passages, [start, end]: [number, number]): Passages {
  const apart = passages.filter(([from, to]) => to < start || from > end);
  const joined = passages.filter(([from, to]) => to >= start && from <= end);
  const from = Math.min(start, ...joined.map(([first]) => first));
  const to = Math.max(end, ...joined.map(([, last]) => last));
  return [...apart, [from, to] as [number, number]].sort(([a], [b]) => a - b);
}

/** What a reader may be shown while notes ahead of them are kept back. */
export type Ahead = { furthest: number; unsealed: Passages };

/** Whether a note that starts here shows: not ahead, or in an unsealed passage. -1 is the whole text. */
export const isReached = ({ furthest, unsealed }: Ahead, start: number): boolean =>
  start <= furthest || unsealed.some(([from, to]) => start >= from && start < to);
