import { randomBytes } from "node:crypto";

/** Letters and digits that are not mistaken for each other. */
const ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";
const SUFFIX = 10;
const MAX_WORDS = 60;

/**
 * The last part of an article's address: its title's words and ten random signs, so that the address of an
 * unlisted text can't be guessed (49 bits).
 */
export function makeSlug(title: string): string {
  const words = title
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, MAX_WORDS)
    .replaceAll(/^-+|-+$/g, "")
    .toWellFormed();
  const suffix = Array.from(randomBytes(SUFFIX), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return words ? `${words}-${suffix}` : suffix;
}
