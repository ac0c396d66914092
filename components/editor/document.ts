/** The way between the editor's JSON and the article document. */
import type { JSONContent } from "@tiptap/core";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";

/** A document without a block has no place for a caret. */
const NOTHING: JSONContent[] = [{ type: "paragraph" }];

/** The document as the editor begins with it. Not copied: the editor changes nothing of it. */
export function toEditor(document: ArticleDocument): JSONContent {
  return document.content.length > 0 ? document : { ...document, content: NOTHING };
}

/**
 * What the editor holds, as an article document: what the editor's schema can't forbid is set right. Marks stand on
 * text alone; a figure has its captions in one place, and without a word of one is what was in it; lists and quotations in a
 * cell or a note hold what a cell or a note may hold; controls that a paste brought along become spaces.
 * Linear in the size of the document.
 */
export function fromEditor(json: JSONContent): ArticleDocument {
  return {
    ...json,
    content: (json.content ?? []).flatMap((node) => mended(node, "text")),
  } as ArticleDocument;
}

/** Whose rule holds: the text's, that of a cell of a table, or that of a footnote. */
type Room = "text" | "cell" | "note";

// Calls itself for containers only; nobody nests by hand as deep as the call stack allows.
function mended(node: JSONContent, room: Room): JSONContent[] {
  const { type, content, marks, text } = node;
  if (type === "text") return [clean(text ?? "") === text ? node : { ...node, text: clean(text ?? "") }];
  const { marks: _marks, ...bare } = node;
  const own = marks ? bare : node;
  if (!content) return room !== "text" && type === "horizontalRule" ? [] : [fitting(own, room)];
  if (type === "codeBlock") return [{ ...own, content: content.map(cleanCode) }];
  const inside = content.flatMap((child) => mended(child, roomIn(type, room)));
  if (type === "figure") return figure(own, inside);
  return room === "text" || !isTooMuch(type, room) ? [fitting({ ...own, content: inside }, room)] : inside;
}

const roomIn = (type: string | undefined, room: Room): Room =>
  type === "tableCell" || type === "tableHeader" ? "cell" : type === "footnote" ? "note" : room;

/** What a list in a cell or a note can't hold gives way to what is in it. */
const isTooMuch = (type: string | undefined, room: Room) =>
  type === "aside" || (type === "blockquote" && room === "cell");

/** A heading in a cell or a note is a paragraph. */
function fitting(node: JSONContent, room: Room): JSONContent {
  if (room === "text" || node.type !== "heading") return node;
  return { ...node, type: "paragraph", attrs: { id: node.attrs?.id, role: "body", section: false } };
}

function figure(node: JSONContent, inside: readonly JSONContent[]): JSONContent[] {
  const rest = inside.filter(({ type }) => type !== "paragraph");
  const captions = inside
    .filter(({ type, content }) => type === "paragraph" && content && content.length > 0)
    .map((each) => ({ ...each, attrs: { ...each.attrs, role: "caption", section: false } }));
  if (captions.length === 0) return rest;
  const first = inside[0]?.type === "paragraph" && inside.at(-1)?.type !== "paragraph";
  return [{ ...node, content: first ? [...captions, ...rest] : [...rest, ...captions] }];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS_IN_CODE = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

const clean = (text: string) => text.toWellFormed().replace(CONTROLS, " ");

function cleanCode(node: JSONContent): JSONContent {
  return { ...node, text: (node.text ?? "").toWellFormed().replace(CONTROLS_IN_CODE, " ") };
}
