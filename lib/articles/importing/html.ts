import { blockText } from "@/lib/anchoring/document/canonical";
import { type Block, type Heading, PLACEHOLDER } from "@/lib/anchoring/document/schema";
import type { SaidMeta } from "./guess-meta";
import { headerLine } from "./header-lines";
import { type HtmlBlocks, planBlocks, readBlocks } from "./html-blocks";
import { pageMeta } from "./html-meta";
import { findElement, parseHtml } from "./html-tree";
import { guessLanguage } from "./language";
import type { Reading } from "./reading";
import { withNotes } from "./settle-notes";
import { isProvenance } from "./shapes";
import { visibleWords } from "./visible-words";
import { countWords } from "./words";

/** No more lines than these are taken off the top as author, date and source. */
const MOST_LINES = 4;
const NOTE_REACH = 8;

/**
 * Reads a page, or a piece of one. Whatever the schema has no place for can't come through: elements are
 * looked up in short lists, and of all others only the words stay.
 * @throws {ImportRefusal} for too much markup and too deep nesting.
 */
export function readHtml(text: string): Reading {
  const document = parseHtml(text);
  const { base, ...said } = pageMeta(document);
  const body = findElement(document, "body");
  if (!body) return { blocks: [], said, read: 0, besides: 0, remarks: [] };
  const plan = planBlocks(body);
  const found = readBlocks(body, base, plan);
  const taken = takeTop(found, said);
  setLevels(found);
  markNotes(found.blocks);
  return {
    blocks: withNotes(found.blocks, found.notes),
    said,
    read: visibleWords(body, plan),
    besides: countWords(taken.join("\n")),
    remarks: remarks(found),
  };
}

/** Takes the title and the lines under it off the blocks, and answers their words. Fills what `said` lacks. */
function takeTop(found: HtmlBlocks, said: SaidMeta): string[] {
  const { blocks, levels } = found;
  const taken: string[] = [];
  const firsts = blocks.filter(
    (block): block is Heading => block.type === "heading" && levels.get(block) === 1,
  );
  const [title] = firsts;
  // One heading of the first rank is the title wherever it stands; of several only one that opens the text.
  if (title && (firsts.length === 1 || blocks[0] === title) && blocks.length > 1) {
    said.title = blockText(title).replaceAll("\n", " ").replaceAll(PLACEHOLDER, "");
    taken.push(blockText(title));
    blocks.splice(blocks.indexOf(title), 1);
  }
  const language = said.language ?? guessLanguage(blocks.slice(0, 40).map(plainText).join("\n"));
  for (let i = 0; i < MOST_LINES && blocks.length > 1; i++) {
    const [block] = blocks;
    const line = block?.type === "paragraph" ? headerLine(blockText(block), language) : null;
    if (!line || !block || (said[line.kind] !== null && said[line.kind] !== line.value)) break;
    said[line.kind] = line.value;
    taken.push(plainText(block));
    blocks.shift();
  }
  return taken;
}

const plainText = (block: Block) =>
  block.type === "paragraph" || block.type === "heading" ? blockText(block) : "";

/** The title being gone, h2 is the first rank; where headings of rank 1 are left, all go down by one. */
function setLevels({ levels, blocks }: HtmlBlocks): void {
  const left = [...levels].filter(([block, level]) => level === 1 && blocks.includes(block)).length > 0;
  for (const [block, level] of levels)
    block.attrs.level = Math.min(6, Math.max(2, left ? level + 1 : level)) as Heading["attrs"]["level"];
}

function markNotes(blocks: Block[]): void {
  for (const [i, block] of blocks.entries())
    if (
      block.type === "paragraph" &&
      block.attrs.role === "body" &&
      (i < 3 || i >= blocks.length - NOTE_REACH) &&
      isProvenance(blockText(block))
    )
      block.attrs.role = "note";
}

function remarks({ images, refusedLinks, embedded }: HtmlBlocks): string[] {
  const out: string[] = [];
  if (images > 0)
    out.push(
      images === 1
        ? "1 image is shown by its description."
        : `${images} images are shown by their descriptions.`,
    );
  if (refusedLinks > 0)
    out.push(
      refusedLinks === 1
        ? "1 link lost its address and kept its words: only full web and mail addresses are kept."
        : `${refusedLinks} links lost their addresses and kept their words: only full web and mail addresses are kept.`,
    );
  if (embedded > 0)
    out.push(
      embedded === 1
        ? "1 embedded film, frame or drawing was left out."
        : `${embedded} embedded films, frames or drawings were left out.`,
    );
  return out;
}
