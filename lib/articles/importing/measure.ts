/** Scripts written without spaces, whose letters are as wide as two Latin ones. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/gu;

/** The width of a line in columns of a terminal, where East Asian letters take two. Linear. */
export function width(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

/** How much there is to read, in words; two East Asian letters count as one. Linear. */
export function weight(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  const rest = wide === 0 ? text : text.replace(WIDE, " ");
  return (rest.match(/\S+/gu)?.length ?? 0) + wide / 2;
}

const CJK_EDGE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

/** True where a line may end and the next begin without a space between them, as in Chinese and Japanese. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return CJK_EDGE.test(before.slice(-1)) && CJK_EDGE.test(after.slice(0, 1));
}
