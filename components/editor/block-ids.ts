/** Keeps the ids of blocks: each has one, none has another's, and none gets one that was ever used before. */
import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A fresh id: 60 bits of chance, so that two who write at once don't meet. Imports number theirs `b1`, `b2`, …. */
export function freshId(): string {
  let id = "n";
  for (const byte of crypto.getRandomValues(new Uint8Array(12))) id += LETTERS[byte % LETTERS.length];
  return id;
}

/** Sees to it after each change. Linear in the number of blocks, not in their text. */
export const BlockIds = Extension.create({
  name: "blockIds",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) =>
        transactions.some(({ docChanged }) => docChanged) ? withIds(state) : null,
      props: { transformPasted: (slice, view) => withoutKnownIds(slice, view) },
    }),
  ],
});

/** The transaction that gives ids where they are missing or double; null where nothing is to be done. */
export function withIds(state: EditorState): Transaction | null {
  const owners = new Map<string, { pos: number; size: number }>();
  const nameless: number[] = [];
  state.doc.descendants((node, pos) => {
    if (!("id" in node.attrs)) return false;
    const id: unknown = node.attrs.id;
    const other = typeof id === "string" ? owners.get(id) : undefined;
    const { size } = node.content;
    if (typeof id !== "string") nameless.push(pos);
    // Of a paragraph that was divided the longer part keeps the name: most of its words are there.
    else if (other && other.size < size) {
      nameless.push(other.pos);
      owners.set(id, { pos, size });
    } else if (other) nameless.push(pos);
    else owners.set(id, { pos, size });
    return !node.isTextblock;
  });
  if (nameless.length === 0) return null;
  const tr = state.tr;
  for (const pos of nameless) tr.setNodeAttribute(pos, "id", freshId());
  return tr;
}

/**
 * What is pasted keeps the ids that the document does not have: it was cut, and is the same text at another place.
 * What is there already was copied.
 */
function withoutKnownIds(slice: Slice, view: EditorView): Slice {
  // Dragged within the document: it leaves its place in the same step.
  if ((view.dragging as { move?: boolean } | null)?.move) return slice;
  const known = new Set<unknown>();
  view.state.doc.descendants((node) => {
    known.add(node.attrs.id);
    return !node.isTextblock;
  });
  return new Slice(withoutIds(slice.content, known), slice.openStart, slice.openEnd);
}

function withoutIds(content: Fragment, known: ReadonlySet<unknown>): Fragment {
  const nodes: Node[] = [];
  for (const node of content.content) {
    if (!("id" in node.attrs)) {
      nodes.push(node);
      continue;
    }
    const inside = node.isTextblock ? node.content : withoutIds(node.content, known);
    const attrs = known.has(node.attrs.id) ? { ...node.attrs, id: null } : node.attrs;
    nodes.push(node.type.create(attrs, inside, node.marks));
  }
  return Fragment.fromArray(nodes);
}
