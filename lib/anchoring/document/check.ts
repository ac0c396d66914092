import {
  type ArticleDocument,
  type Block,
  DOCUMENT_SCHEMA_VERSION,
  type ListItem,
  MAX_NESTING,
} from "./schema";

/** Something in a value is not as the article document must be; `path` names the place, e.g. `content[3].attrs.level`. */
export class DocumentError extends Error {
  override name = "DocumentError";
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path === "" ? "document" : path}: ${problem}`);
  }
}

type Fields = Record<string, unknown>;
/** A block that still has to be looked at. `depth` counts the containers around it. */
type Open = { value: unknown; path: string; depth: number; allowed: ReadonlySet<string> };

const INSIDE_CONTAINER: ReadonlySet<string> = new Set([
  "heading",
  "paragraph",
  "codeBlock",
  "image",
  "horizontalRule",
  "blockquote",
  "aside",
  "bulletList",
  "orderedList",
] satisfies Block["type"][]);
const INSIDE_LIST: ReadonlySet<string> = new Set(["listItem"] satisfies ListItem["type"][]);

const MARKS: ReadonlySet<string> = new Set(["strong", "em", "code", "strike", "sub", "sup", "lead", "link"]);
const ROLES: ReadonlySet<unknown> = new Set(["body", "standfirst", "caption", "note"]);
const ID = /^[A-Za-z][\w-]{0,63}$/;
const MAX_ATTRIBUTE = 4096;

// Half a surrogate pair is no text, and a browser drops or replaces control characters: either would make
// the page differ from the canonical text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN_IN_TEXT = /[\u0000-\u0008\u000a-\u001f\u007f]|\p{Surrogate}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN_IN_CODE = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u;

/**
 * The value itself, once every part of it is known to be what `schema.ts` names: types, exact keys, unique
 * ids, nesting up to MAX_NESTING. Whether an address may be a link is asked where documents are made and
 * where they are rendered, not here.
 *
 * Works through a list instead of calling itself, so no depth of input can overflow the stack; linear in
 * the size of the value up to the first fault.
 * @throws {DocumentError} naming the first fault found.
 */
export function checkDocument(value: unknown): ArticleDocument {
  const root = object(value, "");
  keys(root, "", ["type", "attrs", "content"]);
  if (root.type !== "doc") throw new DocumentError("type", 'must be "doc"');
  const attrs = object(root.attrs, "attrs");
  keys(attrs, "attrs", ["schema"]);
  if (attrs.schema !== DOCUMENT_SCHEMA_VERSION)
    throw new DocumentError("attrs.schema", `must be ${DOCUMENT_SCHEMA_VERSION}`);

  const ids = new Set<string>();
  const open: Open[] = [];
  push(open, root.content, "content", 0, INSIDE_CONTAINER);
  for (let next = open.pop(); next; next = open.pop()) checkBlock(next, open, ids);
  return value as ArticleDocument;
}

function checkBlock({ value, path, depth, allowed }: Open, open: Open[], ids: Set<string>): void {
  const block = object(value, path);
  const { type } = block;
  if (typeof type !== "string" || !allowed.has(type))
    throw new DocumentError(`${path}.type`, `must be one of ${[...allowed].join(", ")}`);
  const attrs = object(block.attrs, `${path}.attrs`);
  const at = `${path}.attrs`;
  if (typeof attrs.id !== "string" || !ID.test(attrs.id))
    throw new DocumentError(`${at}.id`, "must be a letter followed by letters, digits, _ or -");
  if (ids.has(attrs.id)) throw new DocumentError(`${at}.id`, "stands twice in the document");
  ids.add(attrs.id);

  switch (type) {
    case "heading":
      keys(attrs, at, ["id", "level"]);
      if (!integer(attrs.level, 2, 6)) throw new DocumentError(`${at}.level`, "must be 2 to 6");
      checkInline(block, path);
      return;
    case "paragraph":
      keys(attrs, at, ["id", "role", "section"]);
      if (!ROLES.has(attrs.role))
        throw new DocumentError(`${at}.role`, `must be one of ${[...ROLES].join(", ")}`);
      if (typeof attrs.section !== "boolean")
        throw new DocumentError(`${at}.section`, "must be true or false");
      checkInline(block, path);
      return;
    case "codeBlock":
      keys(attrs, at, ["id", "language"]);
      if (attrs.language !== null) attributeText(attrs.language, `${at}.language`);
      checkCode(block, path);
      return;
    case "image":
      keys(block, path, ["type", "attrs"]);
      keys(attrs, at, ["id", "alt", "title"]);
      attributeText(attrs.alt, `${at}.alt`);
      if (attrs.title !== null) attributeText(attrs.title, `${at}.title`);
      return;
    case "horizontalRule":
      keys(block, path, ["type", "attrs"]);
      keys(attrs, at, ["id"]);
      return;
    default: {
      keys(block, path, ["type", "attrs", "content"]);
      keys(attrs, at, type === "orderedList" ? ["id", "start"] : ["id"]);
      if (type === "orderedList" && !integer(attrs.start, 0, 1_000_000_000))
        throw new DocumentError(`${at}.start`, "must be a whole number from 0");
      if (depth >= MAX_NESTING) throw new DocumentError(path, `lies deeper than ${MAX_NESTING} containers`);
      const list = type === "bulletList" || type === "orderedList";
      push(open, block.content, `${path}.content`, depth + 1, list ? INSIDE_LIST : INSIDE_CONTAINER);
      if ((block.content as unknown[]).length === 0) throw new DocumentError(`${path}.content`, "is empty");
    }
  }
}

function push(open: Open[], value: unknown, path: string, depth: number, allowed: ReadonlySet<string>): void {
  const list = array(value, path);
  for (let i = list.length - 1; i >= 0; i--)
    open.push({ value: list[i], path: `${path}[${i}]`, depth, allowed });
}

function checkInline(block: Fields, path: string): void {
  keys(block, path, ["type", "attrs", "content"]);
  if (block.content === undefined) return;
  for (const [i, value] of array(block.content, `${path}.content`).entries()) {
    const at = `${path}.content[${i}]`;
    const node = object(value, at);
    if (node.type === "hardBreak") {
      keys(node, at, ["type"]);
      continue;
    }
    if (node.type !== "text") throw new DocumentError(`${at}.type`, "must be text or hardBreak");
    keys(node, at, ["type", "text", "marks"]);
    nodeText(node.text, `${at}.text`, FORBIDDEN_IN_TEXT);
    if (node.marks !== undefined) checkMarks(node.marks, `${at}.marks`);
  }
}

function checkCode(block: Fields, path: string): void {
  keys(block, path, ["type", "attrs", "content"]);
  if (block.content === undefined) return;
  for (const [i, value] of array(block.content, `${path}.content`).entries()) {
    const at = `${path}.content[${i}]`;
    const node = object(value, at);
    if (node.type !== "text") throw new DocumentError(`${at}.type`, "must be text");
    keys(node, at, ["type", "text"]);
    nodeText(node.text, `${at}.text`, FORBIDDEN_IN_CODE);
  }
}

function checkMarks(value: unknown, path: string): void {
  const seen = new Set<string>();
  for (const [i, item] of array(value, path).entries()) {
    const at = `${path}[${i}]`;
    const mark = object(item, at);
    if (typeof mark.type !== "string" || !MARKS.has(mark.type))
      throw new DocumentError(`${at}.type`, `must be one of ${[...MARKS].join(", ")}`);
    if (seen.has(mark.type)) throw new DocumentError(at, `${mark.type} stands twice on one text`);
    seen.add(mark.type);
    if (mark.type !== "link") {
      keys(mark, at, ["type"]);
      continue;
    }
    keys(mark, at, ["type", "attrs"]);
    const attrs = object(mark.attrs, `${at}.attrs`);
    keys(attrs, `${at}.attrs`, ["href"]);
    attributeText(attrs.href, `${at}.attrs.href`);
  }
}

function object(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new DocumentError(path, "must be an object");
  return value as Fields;
}

function array(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new DocumentError(path, "must be a list");
  return value;
}

function keys(value: Fields, path: string, allowed: readonly string[]): void {
  for (const key of Object.keys(value))
    if (!allowed.includes(key))
      throw new DocumentError(path, `has an unknown field ${JSON.stringify(key.slice(0, 40))}`);
}

function integer(value: unknown, low: number, high: number): boolean {
  return Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
}

function nodeText(value: unknown, path: string, forbidden: RegExp): void {
  if (typeof value !== "string" || value === "") throw new DocumentError(path, "must be text, and not empty");
  if (forbidden.test(value))
    throw new DocumentError(path, "holds a control character or half a surrogate pair");
}

function attributeText(value: unknown, path: string): void {
  if (typeof value !== "string") throw new DocumentError(path, "must be text");
  if (value.length > MAX_ATTRIBUTE) throw new DocumentError(path, `is longer than ${MAX_ATTRIBUTE}`);
  if (FORBIDDEN_IN_TEXT.test(value))
    throw new DocumentError(path, "holds a control character or half a surrogate pair");
}
