import { checkAttributes } from "./check-attributes";
import { checkCode, checkInline } from "./check-inline";
import { checkTable } from "./check-table";
import { array, DocumentError, type Fields, keys, object } from "./check-values";
import {
  type AnyBlock,
  type ArticleDocument,
  DOCUMENT_SCHEMA_VERSION,
  MAX_BLOCKS,
  MAX_NESTING,
  type Table,
} from "./schema";

export { DocumentError } from "./check-values";

type Types = ReadonlySet<string>;
const types = (...names: AnyBlock["type"][]): Types => new Set<string>(names);

/** What may stand in a note, in a cell, in a figure, and everywhere else. */
const CELL = types("paragraph", "codeBlock", "image", "formulaBlock", "bulletList", "orderedList");
const NOTE = types(...(CELL as ReadonlySet<AnyBlock["type"]>), "blockquote");
const FIGURE = types("paragraph", "codeBlock", "image", "formulaBlock", "table");
const BODY = types(
  ...(NOTE as ReadonlySet<AnyBlock["type"]>),
  "heading",
  "horizontalRule",
  "aside",
  "table",
  "figure",
);
const LAST = types(...(BODY as ReadonlySet<AnyBlock["type"]>), "footnotes");
/** The parts that some blocks are made of. */
const PARTS: Readonly<Record<string, Types>> = {
  bulletList: types("listItem"),
  orderedList: types("listItem"),
  table: types("tableRow"),
  tableRow: types("tableCell", "tableHeader"),
  footnotes: types("footnote"),
};
/** Where other blocks may stand than around it. */
const ROOMS: Readonly<Record<string, Types>> = { tableCell: CELL, tableHeader: CELL, footnote: NOTE };

const ID = /^[A-Za-z][\w-]{0,63}$/;

/** A block that still has to be looked at. */
type Open = {
  value: unknown;
  path: string;
  /** The containers around it. */
  depth: number;
  allowed: Types;
  /** What may stand in the containers around it that bring no rule of their own. */
  room: Types;
};

/** What can be judged only when every block has been seen. */
type Seen = {
  ids: Set<string>;
  /** The footnotes' ids and places. */
  notes: Map<string, string>;
  references: { note: string; path: string }[];
  tables: { table: Table; path: string }[];
};

/**
 * The value itself, once every part of it is known to be what `schema.ts` names: types, exact keys, unique
 * ids, nesting up to MAX_NESTING, at most MAX_BLOCKS blocks, tables that are rectangles, figures with their
 * caption, and footnotes that are all referred to. Whether an address may be a link, and whether TeX can be
 * set, is asked where documents are made and where they are rendered, not here.
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

  const seen: Seen = { ids: new Set(), notes: new Map(), references: [], tables: [] };
  const open: Open[] = [];
  push(open, root.content, "content", { depth: 0, allowed: BODY, room: BODY });
  // The last block is the one place where footnotes may stand. It was pushed first.
  if (open[0]) open[0].allowed = LAST;
  for (let next = open.pop(); next; next = open.pop()) checkBlock(next, open, seen);
  for (const { table, path } of seen.tables) checkTable(table, path);
  checkReferences(seen);
  return value as ArticleDocument;
}

function checkBlock(at: Open, open: Open[], seen: Seen): void {
  const { value, path, allowed } = at;
  const block = object(value, path);
  const { type } = block;
  if (typeof type !== "string" || !allowed.has(type))
    throw new DocumentError(`${path}.type`, `must be one of ${[...allowed].join(", ")}`);
  const attrs = object(block.attrs, `${path}.attrs`);
  checkId(attrs.id, path, seen.ids);
  checkAttributes(type, attrs, `${path}.attrs`);

  switch (type) {
    case "heading":
    case "paragraph":
      checkInline(block, path, (note, where) => {
        if (at.room === NOTE) throw new DocumentError(where, "stands in a footnote");
        seen.references.push({ note, path: where });
      });
      return;
    case "codeBlock":
      checkCode(block, path);
      return;
    case "image":
    case "formulaBlock":
    case "horizontalRule":
      keys(block, path, ["type", "attrs"]);
      return;
    default:
      checkContainer(type, block, at, open, seen);
  }
}

function checkId(id: unknown, path: string, ids: Set<string>): void {
  if (typeof id !== "string" || !ID.test(id))
    throw new DocumentError(`${path}.attrs.id`, "must be a letter followed by letters, digits, _ or -");
  if (ids.has(id)) throw new DocumentError(`${path}.attrs.id`, "stands twice in the document");
  if (ids.size >= MAX_BLOCKS) throw new DocumentError(path, `is one block more than ${MAX_BLOCKS}`);
  ids.add(id);
}

function checkContainer(
  type: string,
  block: Fields,
  { path, depth, room }: Open,
  open: Open[],
  seen: Seen,
): void {
  keys(block, path, ["type", "attrs", "content"]);
  if (depth >= MAX_NESTING) throw new DocumentError(path, `lies deeper than ${MAX_NESTING} containers`);
  const inside = ROOMS[type] ?? room;
  const allowed = type === "figure" ? FIGURE : (PARTS[type] ?? inside);
  const list = push(open, block.content, `${path}.content`, { depth: depth + 1, allowed, room: inside });
  if (list.length === 0 && type !== "tableRow") throw new DocumentError(`${path}.content`, "is empty");
  if (type === "figure") checkFigure(list, path);
  if (type === "table") seen.tables.push({ table: block as Table, path });
  if (type === "footnote") seen.notes.set((block.attrs as { id: string }).id, path);
}

function push(
  open: Open[],
  value: unknown,
  path: string,
  around: Pick<Open, "depth" | "allowed" | "room">,
): unknown[] {
  const list = array(value, path);
  for (let i = list.length - 1; i >= 0; i--) open.push({ value: list[i], path: `${path}[${i}]`, ...around });
  return list;
}

/** Captions before or after all that they are captions of. */
function checkFigure(list: readonly unknown[], path: string): void {
  const captions = list.map((value, i) => {
    const { type, attrs } = object(value, `${path}.content[${i}]`);
    if (type !== "paragraph") return false;
    if (object(attrs, `${path}.content[${i}].attrs`).role !== "caption")
      throw new DocumentError(`${path}.content[${i}].attrs.role`, "must be caption in a figure");
    return true;
  });
  const count = captions.filter(Boolean).length;
  if (count === 0 || count === list.length)
    throw new DocumentError(`${path}.content`, "must hold a caption and what it is the caption of");
  const before = captions.indexOf(false) === count;
  const after = captions.indexOf(true) === list.length - count;
  if (!before && !after) throw new DocumentError(`${path}.content`, "has captions in more than one place");
}

function checkReferences({ notes, references }: Seen): void {
  for (const { note, path } of references)
    if (!notes.has(note)) throw new DocumentError(path, "refers to no footnote of the document");
  const used = new Set(references.map(({ note }) => note));
  for (const [id, path] of notes)
    if (!used.has(id)) throw new DocumentError(path, "is referred to from nowhere");
}
