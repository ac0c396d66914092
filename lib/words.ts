import { z } from "zod";

/**
 * What only hides, or turns what stands beside it: controls that are no white space, zero-width spaces, embeddings,
 * overrides and isolates of direction. Joiners and direction marks stay: letters need them.
 */
const HIDING = /[^\P{Cc}\t\n\v\f\r]|[\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const SHOWN = /[^\p{Z}\p{C}]/u;

const tidy = (written: string, breaks: (shown: string) => string) => {
  const words = breaks(written.normalize("NFC").replace(HIDING, "")).trim();
  return SHOWN.test(words) ? words : "";
};

const words = (max: number, breaks: (shown: string) => string) => {
  const message = `Use at most ${max} characters.`;
  return z
    .string()
    .max(max * 2, message)
    .transform((written) => tidy(written, breaks))
    .refine((read) => read.length <= max, message);
};

/**
 * One line of words that others read: NFC, single spaces, nothing that can't be seen; empty where nothing is left.
 * `max` in UTF-16 units.
 */
export const line = (max: number) => words(max, (shown) => shown.replace(/\s+/gu, " "));

/** The same in paragraphs: line feeds, at most one empty line between two. */
export const paragraphs = (max: number) =>
  words(max, (shown) =>
    shown
      .replace(/\r\n?|[\u2028\u2029\v\f]/gu, "\n")
      .replace(/[^\S\n]+/gu, " ")
      .replace(/ ?\n ?/gu, "\n")
      .replace(/\n{3,}/gu, "\n\n"),
  );

/** For what must say something. */
export const isSaid = (read: string) => read !== "";
