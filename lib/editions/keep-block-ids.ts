import { blockText } from "@/lib/anchoring/document/canonical";
import {
  type AnyBlock,
  type ArticleDocument,
  type Container,
  isContainer,
  isTextBlock,
  type TextBlock,
} from "@/lib/anchoring/document/schema";
import { type Comparable, matchBlocks } from "./match-blocks";

/**
 * The new version of a document, in which the blocks that stayed have the ids they had: text blocks with equal
 * words, then those that share most of them; containers whose first block that stayed was in such a container;
 * rules that follow what they followed. All others get new ids, none of which the old document has.
 *
 * Cost: linear in the size of both documents. Neither is changed.
 */
export function keepBlockIds(
  old: ArticleDocument,
  next: ArticleDocument,
  newId: () => string,
): ArticleDocument {
  const before = lookThrough(old);
  const after = lookThrough(next);
  const match = matchBlocks(before.texts.map(comparable), after.texts.map(comparable));
  const kept = new Map<string, string>();
  const taken = new Set<string>();
  const keep = (id: string, from: string | undefined) => {
    if (from === undefined || kept.has(id) || taken.has(from)) return;
    kept.set(id, from);
    taken.add(from);
  };
  for (const [index, from] of match.entries())
    keep(after.texts[index]?.attrs.id ?? "", before.texts[from]?.attrs.id);
  for (const [index, block] of after.texts.entries()) {
    const was = before.texts[match[index] ?? -1];
    if (was) keepAround(block, was, after, before, keep);
  }
  // Of several behind one block the first.
  const rules = new Map([...before.rules].reverse().map(({ id, follows }) => [follows, id]));
  for (const { id, follows } of after.rules) {
    const was = follows === null ? null : kept.get(follows);
    if (was !== undefined) keep(id, rules.get(was));
  }
  const ids = new Set([...before.ids, ...taken]);
  const fresh = () => {
    for (;;) {
      const id = newId();
      if (ids.has(id)) continue;
      ids.add(id);
      return id;
    }
  };
  for (const id of after.ids) if (!kept.has(id)) kept.set(id, fresh());
  return rename(next, kept);
}

/** What there is in a document, in reading order. */
type Contents = {
  texts: TextBlock[];
  rules: { id: string; follows: string | null }[];
  /** The containers around each text block, the innermost first. */
  around: Map<TextBlock, Container[]>;
  ids: string[];
};

function lookThrough(document: ArticleDocument): Contents {
  const found: Contents = { texts: [], rules: [], around: new Map(), ids: [] };
  // Calls itself for containers only, and those nest at most MAX_NESTING deep.
  const look = (block: AnyBlock, around: Container[]) => {
    found.ids.push(block.attrs.id);
    if (isTextBlock(block)) {
      found.texts.push(block);
      found.around.set(block, around);
    } else if (isContainer(block)) {
      for (const inner of block.content) look(inner, [block, ...around]);
    } else found.rules.push({ id: block.attrs.id, follows: found.texts.at(-1)?.attrs.id ?? null });
  };
  for (const block of document.content) look(block, []);
  return found;
}

/** What is shown counts as text: a picture is told by its description, a formula by its source. */
function comparable(block: TextBlock): Comparable {
  if (block.type === "image") return { key: `image ${block.attrs.alt}`, text: block.attrs.alt };
  if (block.type === "formulaBlock") return { key: `formula ${block.attrs.tex}`, text: block.attrs.tex };
  const text = blockText(block);
  return { key: `text ${text}`, text };
}

/** Gives the containers of a block the ids of those that it stood in, type by type from the inside. */
function keepAround(
  block: TextBlock,
  was: TextBlock,
  after: Contents,
  before: Contents,
  keep: (id: string, from: string | undefined) => void,
): void {
  const older = [...(before.around.get(was) ?? [])];
  for (const container of after.around.get(block) ?? []) {
    const at = older.findIndex(({ type }) => type === container.type);
    if (at === -1) continue;
    keep(container.attrs.id, older[at]?.attrs.id);
    older.splice(0, at + 1);
  }
}

/** The document with other ids, those that references name included. */
function rename(document: ArticleDocument, ids: ReadonlyMap<string, string>): ArticleDocument {
  const named = (id: string) => ids.get(id) ?? id;
  const renamed = structuredClone(document);
  const visit = (block: AnyBlock) => {
    block.attrs.id = named(block.attrs.id);
    if (isContainer(block)) for (const inner of block.content) visit(inner);
    else if (isTextBlock(block) && "content" in block)
      for (const inline of block.content ?? [])
        if (inline.type === "footnoteReference") inline.attrs.note = named(inline.attrs.note);
  };
  for (const block of renamed.content) visit(block);
  return renamed;
}
