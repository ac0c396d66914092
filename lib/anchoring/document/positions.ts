import { blockAt, blockText, type CanonicalText, canonicalText } from "./canonical";
import { type AnyBlock, type ArticleDocument, isContainer, isTextBlock } from "./schema";

/** One place of a document, said in all the ways it can be said. */
export type DocumentPlace = {
  /** UTF-16 units from the beginning of the canonical text. */
  at: number;
  /** The id of the text block. */
  block: string;
  /** UTF-16 units from the beginning of the block's text. */
  offset: number;
  /** The position that ProseMirror counts: 0 before the first block of the document. */
  position: number;
};

/**
 * The way between the canonical text of a document, its blocks and the positions that ProseMirror counts, for a
 * document of any nodes. Exact for each unit of text, because each inline node takes as many positions as units.
 */
export type DocumentMap = CanonicalText & {
  /** ProseMirror's position of the first unit of each block, in the order of `blocks`. */
  readonly positions: readonly number[];
  /** Where each block stands in `blocks`, by its id. */
  readonly order: ReadonlyMap<string, number>;
};

/**
 * Which block is meant where two touch, as pictures that follow one another do: the later one, where a passage
 * starts, or the earlier one, where it ends.
 */
export type Side = "start" | "end";

/** Makes the map. Linear in the length of the document. */
export function mapDocument(document: ArticleDocument): DocumentMap {
  const canonical = canonicalText(document);
  return {
    ...canonical,
    positions: [...firstPositions(document)],
    order: new Map(canonical.blocks.map(({ id }, index) => [id, index])),
  };
}

/** ProseMirror's position of the first unit of each text block: inside of text, before what is not text. */
function* firstPositions(document: ArticleDocument): Generator<number> {
  let position = 0;
  // A list of its own, so that no depth overflows the stack; "end" closes the container that was opened last.
  const open: (AnyBlock | "end")[] = [...document.content].reverse();
  for (let block = open.pop(); block; block = open.pop()) {
    if (block === "end") position += 1;
    else if (isContainer(block)) {
      position += 1;
      open.push("end", ...[...block.content].reverse());
    } else if (isLeaf(block)) {
      if (isTextBlock(block)) yield position;
      position += 1;
    } else {
      yield position + 1;
      position += blockText(block).length + 2;
    }
  }
}

type Leaf = Extract<AnyBlock, { type: "image" | "formulaBlock" | "horizontalRule" }>;
const isLeaf = (block: AnyBlock): block is Leaf =>
  block.type === "image" || block.type === "formulaBlock" || block.type === "horizontalRule";

/**
 * The place of an offset of the canonical text, 0 to its length. The offset behind a block's last unit is in that
 * block, the next one at the beginning of the next. Null outside of the text. A binary search of the blocks.
 */
export function placeAtOffset(map: DocumentMap, at: number): DocumentPlace | null {
  return place(map, blockAt(map.blocks, at), at);
}

/** The place so many units into a block; null for a stranger, and outside of its text. Takes no search. */
export function placeInBlock(map: DocumentMap, block: string, offset: number): DocumentPlace | null {
  const index = map.order.get(block) ?? -1;
  return offset < 0 ? null : place(map, index, (map.blocks[index]?.start ?? 0) + offset);
}

/**
 * The place that ProseMirror calls `position`. Null where no text block is: between blocks, and in what holds
 * them. A binary search of the blocks.
 */
export function placeAtPosition(
  map: DocumentMap,
  position: number,
  side: Side = "start",
): DocumentPlace | null {
  const index = lastFrom(map.positions, position);
  const earlier =
    side === "end" && map.positions[index] === position ? atEnd(map, index - 1, position) : null;
  return (
    earlier ?? place(map, index, (map.blocks[index]?.start ?? 0) + position - (map.positions[index] ?? 0))
  );
}

/**
 * The part of the canonical text between two of ProseMirror's positions. Ends that lie in no text block move
 * inwards. Null when nothing of the text lies between them.
 */
export function spanBetween(
  map: DocumentMap,
  from: number,
  to: number,
): { start: number; end: number } | null {
  const start =
    placeAtPosition(map, from, "start")?.at ?? map.blocks[lastFrom(map.positions, from) + 1]?.start;
  const end = placeAtPosition(map, to, "end")?.at ?? map.blocks[lastFrom(map.positions, to)]?.end;
  return start !== undefined && end !== undefined && start < end ? { start, end } : null;
}

function place({ blocks, positions }: DocumentMap, index: number, at: number): DocumentPlace | null {
  const block = blocks[index];
  const first = positions[index];
  if (!block || first === undefined || at < block.start || at > block.end) return null;
  const offset = at - block.start;
  return { at, block: block.id, offset, position: first + offset };
}

function atEnd(map: DocumentMap, index: number, position: number): DocumentPlace | null {
  const found = place(map, index, map.blocks[index]?.end ?? -1);
  return found?.position === position ? found : null;
}

/** The last block that begins at or before a position; -1 when none does. */
function lastFrom(positions: readonly number[], position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
