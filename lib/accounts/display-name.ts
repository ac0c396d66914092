import { MAX_NAME } from "@/lib/limits";

/** Scripts that share letter shapes: a word that mixes two of them is a disguise. */
const LOOKALIKE_SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
];

/** Zero-width joiners are letters' business in Arabic and Indic scripts; elsewhere they only hide. */
const JOINER_OUT_OF_PLACE =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}\p{M}])[\u200C\u200D]/u;

/** Controls, bidi marks and other invisible characters, private use and unassigned ones. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0\u2800]/u;

/**
 * A display name as it will be stored: NFC, single spaces.
 * @returns the name, or a sentence that says what can't be in it.
 */
export function readDisplayName(input: string): { name: string } | { refusal: string } {
  const name = input.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  if (name.length === 0) return { refusal: "Write a name that others will see." };
  if (name.length > MAX_NAME) return { refusal: `Use at most ${MAX_NAME} characters.` };
  if (JOINER_OUT_OF_PLACE.test(name) || INVISIBLE.test(name.replaceAll(/[\u200C\u200D]/gu, "")))
    return { refusal: "Leave out characters that can't be seen." };
  if (!/[\p{L}\p{N}]/u.test(name)) return { refusal: "Use at least one letter or digit." };
  if (/\p{M}{4,}/u.test(name)) return { refusal: "Use fewer accents on one letter." };
  for (const word of name.split(/[\s-]/u))
    if (LOOKALIKE_SCRIPTS.filter((script) => script.test(word)).length > 1)
      return { refusal: "Don't mix alphabets that look alike within one word." };
  return { name };
}
