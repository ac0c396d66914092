import type { MarkdownIt, StateBlock, Token } from "markdown-it";
import { countBlock } from "./too-many-blocks";

/** What is known of a mark or of a note, by the token that opens it. */
type Known = {
  label: string;
  /** True for what stays as it was written. */
  plain: boolean;
  /** Of a mark: which one of its note it is. Of a note: how many it has. From 1. */
  count: number;
};

const LABEL = "[\\p{L}\\p{N}_*†‡§¶#.:-]{1,50}";
const REFERENCE = new RegExp(`\\[\\^(${LABEL})\\]`, "uy");
const DEFINITION = /^\[\^([^\s[\]]{1,60})\]:[ \t]*/;
/** Blocks that a footnote of a document does not hold. */
const TOO_MUCH = new Set(["heading_open", "table_open", "hr", "html_block"]);

const known = new WeakMap<Token, Known>();
const labels = new WeakMap<object, Set<string>>();
const nobody: Readonly<Known> = { label: "", plain: true, count: 0 };
const of = (token: Token | undefined): Readonly<Known> => (token && known.get(token)) ?? nobody;

/**
 * Reads `[^1]` and `[^1]: …` as footnotes, rendered as a mark that links to a note and a note that links
 * back. A mark without a note, a note without a mark and a second note of the same name stay as written.
 */
export function footnotesInMarkdown(markdown: MarkdownIt): void {
  markdown.block.ruler.before("reference", "footnote", readNote, { alt: ["paragraph", "reference"] });
  markdown.inline.ruler.before("link", "footnote_reference", (state, silent) => {
    REFERENCE.lastIndex = state.pos;
    const [written, label] = REFERENCE.exec(state.src) ?? [];
    if (!written || !label || !labels.get(state.env)?.has(label)) return false;
    if (!silent) {
      const token = state.push("footnote_reference", "sup", 0);
      token.content = written;
      known.set(token, { label, plain: false, count: 0 });
    }
    state.pos += written.length;
    return true;
  });
  markdown.core.ruler.after("inline", "footnotes", (state) => {
    state.tokens = settle(state.tokens);
  });

  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules.footnote_reference = (tokens, i) => {
    const { label, count } = of(tokens[i]);
    return `<sup><a id="fnref:${escapeHtml(label)}:${count}" href="#${fragment(`fn:${label}`)}">[^${escapeHtml(label)}]</a></sup>`;
  };
  markdown.renderer.rules.footnote_open = (tokens, i) => {
    const { label, plain } = of(tokens[i]);
    return plain ? "" : `<div id="fn:${escapeHtml(label)}">`;
  };
  markdown.renderer.rules.footnote_close = (tokens, i) => {
    const { label, plain, count } = of(tokens[i]);
    let links = "";
    for (let n = 1; n <= count; n++) links += `<a href="#${fragment(`fnref:${label}:${n}`)}">↩</a>`;
    return plain ? "" : `${links}</div>`;
  };
}

const fragment = (id: string) => encodeURIComponent(id);

function readNote(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const { blkIndent, bMarks, tShift, sCount, eMarks } = state;
  const before = {
    begin: bMarks[startLine] ?? 0,
    shift: tShift[startLine] ?? 0,
    indent: sCount[startLine] ?? 0,
  };
  if (before.indent - blkIndent >= 4) return false;
  const begin = before.begin + before.shift;
  const [opening, label] = DEFINITION.exec(state.src.slice(begin, eMarks[startLine])) ?? [];
  if (!opening || !label) return false;
  if (silent) return true;
  countBlock(state.env);

  const taken = labels.get(state.env) ?? new Set();
  labels.set(state.env, taken);
  const note: Known = { label, plain: taken.has(label), count: 0 };
  taken.add(label);
  known.set(state.push("footnote_open", "div", 1), note);
  // The note goes on as long as lines are indented, like an item of a list.
  state.blkIndent = blkIndent + 4;
  bMarks[startLine] = begin + opening.length;
  tShift[startLine] = 0;
  sCount[startLine] = state.blkIndent;
  state.md.block.tokenize(state, startLine, endLine);
  state.blkIndent = blkIndent;
  bMarks[startLine] = before.begin;
  tShift[startLine] = before.shift;
  sCount[startLine] = before.indent;
  known.set(state.push("footnote_close", "div", -1), note);
  return true;
}

/** Counts the references to each note, makes plain text of whatever has no other half, and puts the notes last. */
function settle(tokens: Token[]): Token[] {
  const open: Known[] = [];
  const references: Token[] = [];
  const notes: Known[] = [];
  for (const token of tokens) {
    const note = known.get(token);
    if (note && token.type === "footnote_open") {
      // Neither what holds a note nor what is in one is a note.
      for (const outer of open) outer.plain = true;
      note.plain ||= open.length > 0;
      open.push(note);
      notes.push(note);
    } else if (token.type === "footnote_close") open.pop();
    else if (TOO_MUCH.has(token.type)) for (const outer of open) outer.plain = true;
    if (token.type === "inline")
      for (const reference of referencesIn(token.children ?? [], open.length > 0)) references.push(reference);
  }
  const byLabel = new Map(notes.filter(({ plain }) => !plain).map((note) => [note.label, note]));
  for (const token of references) {
    const reference = known.get(token);
    const note = byLabel.get(reference?.label ?? "");
    if (reference && note) reference.count = ++note.count;
    else token.type = "text";
  }
  for (const note of notes) note.plain ||= note.count === 0;

  // Notes go behind the text, where they are looked for; what is plain stays.
  const text: Token[] = [];
  const behind: Token[] = [];
  let inNote = false;
  for (const [i, token] of tokens.entries()) {
    const isNote = known.has(token) && !of(token).plain;
    (inNote || isNote ? behind : text).push(token);
    if (isNote) inNote = token.type === "footnote_open";
    else if (token.type === "footnote_open") text.push(...sayLabel(token, tokens[i + 1], tokens[i + 2]));
  }
  return [...text, ...behind];
}

/** The references in a line. In a note or in a link there are none: they become text. */
function referencesIn(children: Token[], inNote: boolean): Token[] {
  let links = 0;
  return children.filter((token) => {
    links += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
    if (token.type !== "footnote_reference") return false;
    if (!inNote && links === 0) return true;
    token.type = "text";
    return false;
  });
}

/** Puts a plain note's label before its first words: into its first paragraph, or as one of its own. */
function sayLabel(note: Token, opening: Token | undefined, line: Token | undefined): Token[] {
  const make = (type: string, tag: string, nesting: -1 | 0 | 1) =>
    new (note.constructor as typeof Token)(type, tag, nesting);
  const text = make("text", "", 0);
  text.content = `[^${of(note).label}]:`;
  if (opening?.type === "paragraph_open" && line?.type === "inline") {
    text.content += " ";
    line.children?.unshift(text);
    return [];
  }
  const inline = make("inline", "", 0);
  inline.children = [text];
  return [make("paragraph_open", "p", 1), inline, make("paragraph_close", "p", -1)];
}
