import type { Block } from "@/lib/anchoring/document/schema";
import type { Chunk } from "./chunks";
import {
  aside,
  bulletList,
  heading,
  inlineOf,
  listItem,
  orderedList,
  paragraph,
  quotation,
  rule,
} from "./make-blocks";
import { weight } from "./measure";
import { type Outline, outline } from "./outline";
import { type Piece, readPieces } from "./pieces";
import { endsAsSentence, endsInColon, isProvenance, type Lead, opensQuoted } from "./shapes";

/** Blocks without ids; `notWords` as in `Pieces`. */
export type PlainText = { blocks: Block[]; notWords: number };

/** A quotation that is set apart has more than a line or two. In words. */
const LONG_QUOTATION = 25;
/** A caption or standfirst is a paragraph, but a short one. In words. */
const SHORT_PARAGRAPH = 60;
/** How near the end (or the beginning) a note about the text's origin stands, in pieces. */
const NOTE_REACH = 8;

/**
 * A plain text as blocks, by its shape alone: what stands before and after a paragraph, how it opens, how
 * it ends. `titled` says that lines over the text were taken as its title. Linear in the length of the text.
 */
export function readPlainText(chunks: Chunk[], titled: boolean): PlainText {
  const { pieces, notWords } = readPieces(chunks);
  const plan = outline(pieces);
  const blocks: Block[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    if (isSidebar(pieces, plan, i)) {
      blocks.push(sidebar(pieces, i));
      i++;
    } else if (isQuotationAfterColon(pieces, plan, i)) blocks.push(quotation([body(piece)]));
    else if (piece.kind === "text" && plan.headings.has(i))
      blocks.push(heading(inlineOf(piece.text), plan.headings.get(i) ?? 2));
    else if (piece.kind === "text") blocks.push(textBlock(pieces, plan, i, titled));
    else blocks.push(shapedBlock(piece));
  }
  return { blocks, notWords };
}

function textBlock(pieces: Piece[], plan: Outline, i: number, titled: boolean): Block {
  const text = textAt(pieces, i);
  if ((i >= pieces.length - NOTE_REACH || i < 3) && isProvenance(text))
    return paragraph(inlineOf(text), "note");
  const lead = plan.leads.get(i);
  if (lead) return paragraph(withLead(text, lead), "body", true);
  if (titled && i === 0 && isStandfirst(pieces, plan)) return paragraph(inlineOf(text), "standfirst");
  return paragraph(inlineOf(text), "body", plan.sections.has(i));
}

function shapedBlock(piece: Exclude<Piece, { kind: "text" }>): Block {
  switch (piece.kind) {
    case "rule":
      return rule();
    case "underlined":
      return heading(inlineOf(piece.text), piece.level);
    case "quoted":
      return quotation(piece.text.map((text) => paragraph(inlineOf(text))));
    case "list": {
      const items = piece.items.map((text) => listItem([paragraph(inlineOf(text))]));
      return piece.ordered ? orderedList(items, piece.start) : bulletList(items);
    }
  }
}

const textAt = (pieces: Piece[], i: number): string => {
  const piece = pieces[i];
  return piece?.kind === "text" ? piece.text : "";
};
const body = (piece: Piece): Block => paragraph(inlineOf(piece.kind === "text" ? piece.text : ""));

function withLead(text: string, lead: Lead) {
  return [...inlineOf(text.slice(0, lead.end), [{ type: "lead" }]), ...inlineOf(text.slice(lead.end))];
}

/** One short paragraph under the title, before the text opens with capitals or a heading of its own. */
function isStandfirst(pieces: Piece[], plan: Outline): boolean {
  const text = textAt(pieces, 0);
  return weight(text) <= SHORT_PARAGRAPH && !endsInColon(text) && (plan.leads.has(1) || plan.headings.has(1));
}

/**
 * A heading in the middle of a text whose sections open with capitals instead heads no section: it stands
 * over a box beside the text, with one short paragraph, after which the text goes on.
 */
function isSidebar(pieces: Piece[], plan: Outline, i: number): boolean {
  if (plan.leads.size < 2 || !plan.headings.has(i)) return false;
  const first = plan.leads.keys().next().value ?? 0;
  const caption = textAt(pieces, i + 1);
  const after = textAt(pieces, i + 2);
  return (
    i > first &&
    caption !== "" &&
    !plan.headings.has(i + 1) &&
    !plan.leads.has(i + 1) &&
    weight(caption) <= SHORT_PARAGRAPH &&
    !isProvenance(caption) &&
    weight(after) >= 10 &&
    !plan.headings.has(i + 2)
  );
}

function sidebar(pieces: Piece[], i: number): Block {
  return aside([
    heading(inlineOf(textAt(pieces, i)), 3),
    paragraph(inlineOf(textAt(pieces, i + 1)), "caption"),
  ]);
}

/** The one long paragraph after a paragraph that ends in a colon. */
function isQuotationAfterColon(pieces: Piece[], plan: Outline, i: number): boolean {
  const text = textAt(pieces, i);
  const before = textAt(pieces, i - 1);
  return (
    endsInColon(before) &&
    !plan.headings.has(i - 1) &&
    !plan.headings.has(i) &&
    !plan.leads.has(i) &&
    !opensQuoted(text) &&
    !endsInColon(text) &&
    endsAsSentence(text) &&
    weight(text) >= LONG_QUOTATION
  );
}
