/** Words and what stands between them. Together the tokens are the text. */
export type Token = { text: string; word: boolean };

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu;
const segmenters = new Map<string, Intl.Segmenter>();

/** @param spaced false where only a dictionary knows the words */
export function tokensOf(text: string, language: string, spaced: boolean): Token[] {
  return spaced ? bySpaces(text) : byDictionary(text, language);
}

function bySpaces(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(WORDS)) {
    if (match.index > at) tokens.push({ text: text.slice(at, match.index), word: false });
    tokens.push({ text: match[0], word: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) tokens.push({ text: text.slice(at), word: false });
  return tokens;
}

function byDictionary(text: string, language: string): Token[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  return Array.from(segmenter.segment(text), ({ segment, isWordLike }) => ({
    text: segment,
    word: isWordLike === true,
  }));
}
