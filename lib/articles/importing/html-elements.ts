import type { Mark } from "@/lib/anchoring/document/schema";
import { attribute, type Element } from "./html-tree";

/** Elements that are no text for readers; they go with all that is in them. */
const SKIPPED = new Set([
  "head",
  "title",
  "script",
  "style",
  "template",
  "noscript",
  "noframes",
  "noembed",
  "iframe",
  "object",
  "embed",
  "applet",
  "param",
  "svg",
  "canvas",
  "audio",
  "video",
  "map",
  "area",
  "datalist",
  "link",
  "meta",
  "base",
  "input",
  "source",
  "track",
  "col",
  "colgroup",
  "frameset",
  "frame",
]);

/** Skipped elements that a reader would have seen something in. */
export const EMBEDDED = new Set(["iframe", "object", "embed", "applet", "audio", "video", "svg", "canvas"]);

/** Elements that begin and end a block. All others run in the line. */
const BLOCKS = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "dialog",
  "dir",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "hr",
  "html",
  "legend",
  "li",
  "listing",
  "main",
  "menu",
  "nav",
  "ol",
  "optgroup",
  "option",
  "p",
  "plaintext",
  "pre",
  "search",
  "section",
  "select",
  "summary",
  "table",
  "tbody",
  "td",
  "textarea",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
  "xmp",
]);

/** Blocks that no cell of a table holds: with one of them it only lays out a page. */
export const LAYOUT_BLOCKS = new Set([
  "article",
  "aside",
  "blockquote",
  "dl",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "hr",
  "main",
  "section",
  "table",
]);

/** Blocks that a cell may hold in a table with headings; without them it lays out a page, too. */
export const CELL_BLOCKS = new Set(["ol", "p", "pre", "ul"]);

export const PREFORMATTED = new Set(["pre", "listing", "xmp", "plaintext", "textarea"]);

const MARKS: Record<string, Exclude<Mark["type"], "link" | "lead">> = {
  b: "strong",
  strong: "strong",
  dt: "strong",
  th: "strong",
  i: "em",
  em: "em",
  cite: "em",
  dfn: "em",
  var: "em",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
  s: "strike",
  del: "strike",
  strike: "strike",
  sub: "sub",
  sup: "sup",
};

/** True for what a browser shows nothing of, or what is no text. */
export const isSkipped = (element: Element) =>
  SKIPPED.has(element.tagName) || attribute(element, "hidden") !== null;

export const isBlock = (element: Element) => BLOCKS.has(element.tagName);

/** The mark an element gives to the words in it, or null. */
export function markOf(element: Element): Mark | null {
  const type = Object.hasOwn(MARKS, element.tagName) ? MARKS[element.tagName] : undefined;
  return type ? { type } : null;
}

/** 1 to 6 for a heading, else 0. */
export const headingLevel = (name: string) => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0);

/** True for a picture that says of itself that it says nothing, and for the one dot that counts visits. */
export function isOrnament(image: Element): boolean {
  if (attribute(image, "alt")?.trim() === "") return true;
  return ["width", "height"].some((side) => /^\s*[01](?:px)?\s*$/.test(attribute(image, side) ?? ""));
}
