/** A text and what its author made of it later, both our own, with notes whose places a reader would agree on. */
export type Revision = {
  name: string;
  /** One paragraph each. */
  old: readonly string[];
  now: readonly string[];
  notes: readonly Note[];
};

export type Note = {
  /** What the author did there. */
  what: string;
  /** The words that the note was written about. */
  on: string;
  /** Which of their occurrences in the old text, from 0. */
  nth?: number;
  /** The words that they became; null when they were taken out. */
  becomes: string | null;
  /** Which of their occurrences in the new text, from 0. */
  at?: number;
  /**
   * The part of `becomes` that must be there, where its ends were written anew: an answer from this to the whole
   * is right. All of it when absent.
   */
  least?: string;
};
