import type { MarkdownIt, StateBlock } from "markdown-it";
import { oneLine } from "./html-math";
import { countBlock } from "./too-many-blocks";

/**
 * Reads `$…$` and `$$…$$` as formulas where they clearly are; dollars in prose stay what they were. Renders
 * them as `<math>` that says its TeX, so that they come in as formulas of any page do.
 */
export function formulasInMarkdown(markdown: MarkdownIt): void {
  markdown.inline.ruler.after("escape", "formula", (state, silent) => {
    if (state.src[state.pos] !== "$") return false;
    const found = formulaAt(state.src, state.pos, state.posMax);
    if (!found) return false;
    if (!silent) {
      if (found.sign === "$$") countBlock(state.env);
      const token = state.push("formula", "math", 0);
      token.content = found.tex;
      token.markup = found.sign;
    }
    state.pos = found.end;
    return true;
  });
  markdown.block.ruler.before(
    "fence",
    "formula_block",
    (state, startLine, endLine, silent) => {
      const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !state.src.startsWith("$$", begin))
        return false;
      // A block of lines between two lines with the sign; on one line it is read in its paragraph.
      if (state.src.slice(begin + 2, state.eMarks[startLine]).trim() !== "") return false;
      let line = startLine + 1;
      while (line < endLine && !state.isEmpty(line) && lineAt(state, line) !== "$$") line++;
      if (line >= endLine || lineAt(state, line) !== "$$") return false;
      if (silent) return true;
      const token = state.push("formula", "math", 0);
      token.block = true;
      token.content = state.getLines(startLine + 1, line, state.blkIndent, false);
      token.markup = "$$";
      token.map = [startLine, line + 1];
      state.line = line + 1;
      return true;
    },
    { alt: ["paragraph", "blockquote", "list"] },
  );
  markdown.renderer.rules.formula = (tokens, i) => {
    const { content = "", markup = "" } = tokens[i] ?? {};
    const tex = markdown.utils.escapeHtml(oneLine(content));
    // What can't be taken as a formula after all comes in by its words.
    return `<math${markup === "$$" ? ' display="block"' : ""} alttext="${tex}"><mtext>${markup}${tex}${markup}</mtext></math>`;
  };
}

function lineAt({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]).trim();
}

/** No formula in a line is longer; in UTF-16 units. It also bounds how far is looked for its end. */
const LONGEST = 1_000;

function formulaAt(src: string, pos: number, end: number): { tex: string; sign: string; end: number } | null {
  const sign = src.startsWith("$$", pos) ? "$$" : "$";
  if (/[\p{L}\p{N}\\]/u.test(src[pos - 1] ?? "")) return null;
  const from = pos + sign.length;
  const close = closingAt(src, from, Math.min(end, from + LONGEST), sign);
  if (close === -1) return null;
  const tex = src.slice(from, close);
  if (/[\p{L}\p{N}$]/u.test(src[close + sign.length] ?? "")) return null;
  if (sign === "$" && tex !== tex.trim()) return null;
  return isFormula(tex.trim()) ? { tex, sign, end: close + sign.length } : null;
}

function closingAt(src: string, from: number, end: number, sign: string): number {
  for (let at = from; at < end; at++) {
    if (src[at] === "\\") at++;
    else if (src[at] === "`") return -1;
    else if (src[at] === "$") return src.startsWith(sign, at) ? at : -1;
  }
  return -1;
}

/** Commands whose argument is made of words. */
const WORDS = /\\(?:text\w*|mathrm|mathit|mathbf|mathsf|operatorname\*?|mbox|begin|end)\s*\{[^{}]*\}/g;
const RELATION = /[=<>≤≥≠≈∈]|(?:^|[^\p{L}])\p{L}'*\s*_|[\p{L}\p{N})}\]]\s*\^/u;
const TERMS = /^[\p{L}\p{N}.,'()|\s]+(?:[+\-*/−·×][\p{L}\p{N}.,'()|\s]+)*$/u;

/** True for what nobody would write in prose: commands, relations, powers, or letters joined by operators. */
function isFormula(tex: string): boolean {
  const bare = tex.replace(WORDS, "").replace(/\\[A-Za-z]+/g, "");
  if (/\p{L}{4}/u.test(bare)) return false;
  if (/\\[A-Za-z]/.test(tex) || RELATION.test(tex)) return true;
  return TERMS.test(tex) && /(?:^|[^\p{L}])\p{L}(?!\p{L})/u.test(tex) && !/\s\p{L}{2}/u.test(tex);
}
