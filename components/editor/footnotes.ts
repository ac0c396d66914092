/** Footnotes in the editor: their numbers, and that each stands as long as something refers to it. */
import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { freshId } from "./block-ids";

type Kept = {
  /** Every note that was ever here, by its id: a reference that comes back brings its note back. */
  notes: ReadonlyMap<string, Node>;
  numbers: DecorationSet;
};

const key = new PluginKey<Kept>("footnotes");

/**
 * Takes a note away when its last reference goes, and brings it back when a reference to it is pasted. Two walks
 * over the document for each change of it.
 */
export const footnotePlugin = () =>
  new Plugin<Kept>({
    key,
    state: {
      init: (_config, { doc }) => ({ notes: remember(new Map(), doc), numbers: numbered(doc) }),
      apply: (tr, before) =>
        tr.docChanged ? { notes: remember(before.notes, tr.doc), numbers: numbered(tr.doc) } : before,
    },
    props: { decorations: (state) => key.getState(state)?.numbers },
    appendTransaction: (transactions, before, state) =>
      transactions.some(({ docChanged }) => docChanged) && !before.doc.eq(state.doc)
        ? matched(state, key.getState(state)?.notes ?? new Map())
        : null,
  });

export const FootnoteKeeping = Extension.create({
  name: "footnoteKeeping",
  addProseMirrorPlugins: () => [footnotePlugin()],
});

/** Puts a reference at the caret and the caret into its new note. */
export function addFootnote(editor: Editor): boolean {
  const { state } = editor;
  const { footnoteReference, footnote, paragraph } = state.schema.nodes;
  if (!footnoteReference || !footnote || !paragraph || !mayRefer(state)) return false;
  const id = freshId();
  const note = footnote.create({ id }, paragraph.create({ id: freshId() }));
  const { to } = state.selection;
  const tr = state.tr.insert(to, footnoteReference.create({ note: id }));
  const at = insertNote(tr, note, numberAt(state.doc, to));
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2))).scrollIntoView());
  editor.view.focus();
  return true;
}

/** False within a note, and where no reference can stand. */
export function mayRefer(state: EditorState): boolean {
  const { $to } = state.selection;
  for (let depth = $to.depth; depth > 0; depth--) if ($to.node(depth).type.name === "footnote") return false;
  return $to.parent.inlineContent && !$to.parent.type.spec.code;
}

/** How many notes are referred to before a place. */
function numberAt(doc: Node, end: number): number {
  const before = new Set<unknown>();
  doc.nodesBetween(0, end, (node) => {
    if (node.type.name === "footnoteReference") before.add(node.attrs.note);
    return node.type.name !== "footnotes";
  });
  return before.size;
}

/** Inserts a note as the `index`th; answers where it begins. */
function insertNote(tr: Transaction, note: Node, index: number): number {
  const last = tr.doc.lastChild;
  if (last?.type.name !== "footnotes") {
    const at = tr.doc.content.size;
    const { footnotes } = tr.doc.type.schema.nodes;
    if (footnotes) tr.insert(at, footnotes.create({ id: freshId() }, note));
    return at + 1;
  }
  let at = tr.doc.content.size - last.nodeSize + 1;
  for (let i = 0; i < Math.min(index, last.childCount); i++) at += last.child(i).nodeSize;
  tr.insert(at, note);
  return at;
}

function matched(state: EditorState, known: ReadonlyMap<string, Node>): Transaction | null {
  const notes = new Map<string, { pos: number; node: Node }>();
  const references: { pos: number; note: string; inNote: boolean }[] = [];
  let inNotes = Number.POSITIVE_INFINITY;
  state.doc.descendants((node, pos) => {
    if (node.type.name === "footnotes") inNotes = pos;
    if (node.type.name === "footnote") notes.set(String(node.attrs.id), { pos, node });
    if (node.type.name === "footnoteReference")
      references.push({ pos, note: String(node.attrs.note), inNote: pos > inNotes });
  });
  const wanted = new Set(references.filter(({ inNote }) => !inNote).map(({ note }) => note));
  const tr = state.tr;
  // From the end on, so that what comes before stays where it is.
  const last = state.doc.lastChild;
  if (last?.type.name === "footnotes") {
    const idle = [...notes].filter(([id]) => !wanted.has(id)).reverse();
    const from = state.doc.content.size - last.nodeSize;
    if (idle.length === last.childCount) tr.delete(from, state.doc.content.size);
    else for (const [, { pos, node }] of idle) tr.delete(pos, pos + node.nodeSize);
  }
  for (const { pos, note, inNote } of references.toReversed()) {
    // A note has no notes; and a reference from another text has none here.
    if (inNote || (!notes.has(note) && !known.has(note))) {
      const at = tr.mapping.mapResult(pos, 1);
      if (!at.deletedAfter) tr.delete(at.pos, at.pos + 1);
    }
  }
  for (const note of wanted) {
    const back = notes.has(note) ? undefined : known.get(note);
    const first = references.find((reference) => reference.note === note);
    if (back && first) insertNote(tr, back, numberAt(state.doc, first.pos));
  }
  return tr.docChanged ? tr : null;
}

function remember(before: ReadonlyMap<string, Node>, doc: Node): ReadonlyMap<string, Node> {
  const last = doc.lastChild;
  if (last?.type.name !== "footnotes") return before;
  const notes = new Map(before);
  last.forEach((note) => {
    if (typeof note.attrs.id === "string") notes.set(note.attrs.id, note);
  });
  return notes;
}

function numbered(doc: Node): DecorationSet {
  const last = doc.lastChild;
  if (last?.type.name !== "footnotes") return DecorationSet.empty;
  const numbers = new Map<unknown, number>();
  last.forEach((note, _offset, index) => void numbers.set(note.attrs.id, index + 1));
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== "footnoteReference") return;
    const number = String(numbers.get(node.attrs.note) ?? "");
    const words = { "data-number": number, role: "img", "aria-label": `Note ${number}` };
    found.push(Decoration.node(pos, pos + 1, words));
  });
  return DecorationSet.create(doc, found);
}
