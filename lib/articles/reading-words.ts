/** Languages that are written without spaces between words. */
const UNSPACED = new Set(["zh", "ja", "th", "lo", "km", "my", "yue"]);

/**
 * How long a text is for a reader, in words: between spaces, or as the language's dictionary cuts them where it
 * writes none. Line by line, because a segmenter on a whole book takes much memory.
 */
export function readingWords(text: string, language: string): number {
  let count = 0;
  if (!UNSPACED.has(language.split("-")[0] ?? "")) {
    for (const _ of text.matchAll(/\S+/gu)) count++;
    return count;
  }
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  for (const line of text.split("\n"))
    for (const { isWordLike } of segmenter.segment(line)) if (isWordLike) count++;
  return count;
}
