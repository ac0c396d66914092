/** What one can do to a text, for the toolbar and the keys alike. Ids of blocks are never lost by any of it. */
import type { Editor } from "@tiptap/core";
import { lift } from "@tiptap/pm/commands";
import type { Attrs, Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { allowedLink } from "@/lib/links";
import { freshId } from "./block-ids";

/** What a block of text can be; a heading by its level. */
export type BlockKind = "body" | "standfirst" | "caption" | "note" | "code" | `h${2 | 3 | 4 | 5 | 6}`;

/** What the block at the caret is; null where several are selected that differ, or it holds no text. */
export function blockKind(editor: Editor): BlockKind | null {
  const { from, to, $from } = editor.state.selection;
  const kinds = new Set<BlockKind | null>();
  editor.state.doc.nodesBetween(from, to, (node) => {
    if (node.isTextblock) kinds.add(kindOf(node));
    return !node.isTextblock;
  });
  if (kinds.size === 0 && $from.parent.isTextblock) return kindOf($from.parent);
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

function kindOf(node: Node): BlockKind | null {
  if (node.type.name === "codeBlock") return "code";
  if (node.type.name === "heading") return `h${node.attrs.level}` as BlockKind;
  return node.type.name === "paragraph" ? node.attrs.role : null;
}

/** Makes the selected blocks of text something else. False where nothing could become it. */
export function setBlockKind(editor: Editor, kind: BlockKind): boolean {
  const { schema, tr, selection } = editor.state;
  const name = kind === "code" ? "codeBlock" : /^h\d$/.test(kind) ? "heading" : "paragraph";
  const type = schema.nodes[name];
  if (!type) return false;
  const attrs = ({ attrs: { id } }: Node): Attrs => {
    if (name === "codeBlock") return { id };
    return name === "heading" ? { id, level: Number(kind.slice(1)) } : { id, role: kind };
  };
  for (const { $from, $to } of selection.ranges) tr.setBlockType($from.pos, $to.pos, type, attrs);
  if (!tr.docChanged) return false;
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
  return true;
}

/** Opens a new section at the paragraph, or takes its wider space away. */
export function toggleSection(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name !== "paragraph") return false;
  const tr = editor.state.tr.setNodeAttribute($from.before(), "section", !$from.parent.attrs.section);
  editor.view.dispatch(tr);
  editor.view.focus();
  return true;
}

/** Puts the selected blocks into a quotation or an aside, or takes them out again. */
export function toggleWrap(editor: Editor, name: "blockquote" | "aside"): boolean {
  const chain = editor.chain().focus();
  return editor.isActive(name)
    ? chain.command(({ state, dispatch }) => lift(state, dispatch)).run()
    : chain.wrapIn(name).run();
}

/** Inserts a thing that is not text, and selects it, so that it can be described at once. */
export function insertThing(
  editor: Editor,
  name: "image" | "formulaBlock" | "horizontalRule" | "formula",
): boolean {
  const type = editor.state.schema.nodes[name];
  if (!type) return false;
  const id = freshId();
  const tr = editor.state.tr.replaceSelectionWith(type.create(type.isInline ? {} : { id }));
  if (!tr.docChanged) return false;
  // What stands in a line has no id; the caret is behind it.
  const at = type.isInline ? tr.selection.from - 1 : placeOf(tr.doc, id);
  if (name !== "horizontalRule" && tr.doc.nodeAt(at)?.type === type)
    tr.setSelection(NodeSelection.create(tr.doc, at));
  editor.view.dispatch(tr.scrollIntoView());
  return true;
}

/** Inserts a table of three columns with a row of headings, the caret in its first cell. */
export function insertTable(editor: Editor): boolean {
  const { table, tableRow, tableCell, tableHeader, paragraph } = editor.state.schema.nodes;
  if (!table || !tableRow || !tableCell || !tableHeader || !paragraph) return false;
  const row = (type: typeof tableCell) =>
    tableRow.create(
      { id: freshId() },
      [0, 1, 2].map(() => type.create({ id: freshId() }, paragraph.create({ id: freshId() }))),
    );
  const id = freshId();
  const made = table.create({ id }, [row(tableHeader), row(tableCell), row(tableCell)]);
  const tr = editor.state.tr.replaceSelectionWith(made);
  const at = placeOf(tr.doc, id);
  if (at < 0) return false;
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  editor.view.focus();
  return true;
}

/** Where the block of an id begins; -1 where there is none. */
function placeOf(doc: Node, id: string): number {
  let at = -1;
  doc.descendants((node, pos) => {
    if (node.attrs.id === id) at = pos;
    return at < 0 && !node.isTextblock;
  });
  return at;
}

/** The address under the caret, or null. */
export const linkAt = (editor: Editor): string | null => editor.getAttributes("link").href || null;

/** Links the selection, or what is typed; null takes the link away. False for an address that is not allowed. */
export function setLink(editor: Editor, href: string | null): boolean {
  const chain = editor.chain().focus().extendMarkRange("link");
  if (href === null) return chain.unsetMark("link").run();
  const written = href.trim();
  const address = allowedLink(withProtocol(written));
  if (!address) return false;
  if (!editor.state.selection.empty || editor.isActive("link"))
    return chain.setMark("link", { href: address }).run();
  const marks = [{ type: "link", attrs: { href: address } }];
  return editor.chain().focus().insertContent({ type: "text", text: written, marks }).run();
}

/** "example.org" is meant as a page of the web, "a@b.c" as a mailbox. */
function withProtocol(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}
