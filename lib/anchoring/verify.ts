import { type Anchor, MAX_CONTEXT, MAX_QUOTE } from "./anchor";
import { insidePair } from "./surrogates";

/** Why a claim was refused. */
export type ClaimFault =
  | "not-whole-numbers"
  | "outside-the-text"
  | "empty"
  | "cuts-a-character"
  | "quote-too-long"
  | "context-too-long"
  | "quote-differs"
  | "context-differs";

export type Verdict = { ok: true } | { ok: false; reason: ClaimFault };

/**
 * Checks a claim from outside against the text it speaks of. Offsets are claims, not facts: the words must
 * stand there, and the prefix and suffix must really adjoin. Says nothing about whether the quote is unique.
 *
 * Cost: linear in the length of the claim, whatever the length of the text.
 */
export function verifyClaim(claim: Anchor, text: string): Verdict {
  const { exact, prefix, suffix, start, end } = claim;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return refuse("not-whole-numbers");
  if (start < 0 || end > text.length) return refuse("outside-the-text");
  if (start >= end) return refuse("empty");
  if (end - start > MAX_QUOTE || exact.length > MAX_QUOTE) return refuse("quote-too-long");
  if (prefix.length > MAX_CONTEXT || suffix.length > MAX_CONTEXT) return refuse("context-too-long");
  if (insidePair(text, start) || insidePair(text, end)) return refuse("cuts-a-character");
  if (exact.length !== end - start || !text.startsWith(exact, start)) return refuse("quote-differs");
  const from = start - prefix.length;
  const to = end + suffix.length;
  // `startsWith` takes a negative position for 0, so the bound is checked on its own.
  if (from < 0 || !text.startsWith(prefix, from) || !text.startsWith(suffix, end)) {
    return refuse("context-differs");
  }
  if (insidePair(text, from) || insidePair(text, to)) return refuse("cuts-a-character");
  return { ok: true };
}

function refuse(reason: ClaimFault): Verdict {
  return { ok: false, reason };
}
