import { weight } from "./measure";
import type { Piece } from "./pieces";
import { isCapitals, type Lead, leadOf, looksLikeHeading, numberingDepth } from "./shapes";

/** How a plain text is divided. All by the index of a piece. */
export type Outline = {
  /** Headings and their levels. */
  headings: Map<number, number>;
  /** Paragraphs that open a section with words in capitals, in order. */
  leads: Map<number, Lead>;
  /** Paragraphs that open a section because a wider space stands before them. */
  sections: Set<number>;
};

/** A line is a heading only over something that is worth one. In words. */
const RUNNING_TEXT = 12;
/** More short lines than these in a row are a list of names, a poem or an address, not headings. */
const MOST_HEADINGS_IN_A_ROW = 3;

/** Finds headings and sections by looking at each piece and its neighbours. Linear. */
export function outline(pieces: Piece[]): Outline {
  const found = findHeadings(pieces);
  const leads = findLeads(pieces, found);
  return { headings: levels(pieces, found), leads, sections: findSections(pieces, found) };
}

function findHeadings(pieces: Piece[]): Set<number> {
  const headings = new Set<number>();
  for (let start = 0; start < pieces.length; start++) {
    let end = start;
    while (isCandidate(pieces[end])) end++;
    if (end === start) continue;
    const following = pieces[end];
    const count = end - start;
    // At the end of a text a heading may stand over one more short line; the line itself heads nothing.
    if (!following) {
      if (count === 2 && start > 0) headings.add(start);
    } else if (isWorthAHeading(following)) {
      const from = count > MOST_HEADINGS_IN_A_ROW ? end - 1 : start;
      for (let i = from; i < end; i++) headings.add(i);
    }
    start = end;
  }
  return headings;
}

const isCandidate = (piece: Piece | undefined) => piece?.kind === "text" && looksLikeHeading(piece.text);

function isWorthAHeading(piece: Piece): boolean {
  if (piece.kind !== "text") return piece.kind !== "rule";
  return weight(piece.text) >= RUNNING_TEXT || piece.text.includes("\n");
}

function levels(pieces: Piece[], found: Set<number>): Map<number, number> {
  const text = (i: number) => {
    const piece = pieces[i];
    return piece?.kind === "text" ? piece.text : "";
  };
  const all = [...found];
  const capitals = all.filter((i) => isCapitals(text(i))).length;
  const mixed = capitals > 0 && capitals < all.length;
  return new Map(
    all.map((i) => {
      const depth = numberingDepth(text(i));
      if (depth > 0) return [i, depth + 1];
      return [i, mixed && !isCapitals(text(i)) ? 3 : 2];
    }),
  );
}

function findLeads(pieces: Piece[], headings: Set<number>): Map<number, Lead> {
  const leads = new Map<number, Lead>();
  let paragraphs = 0;
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== "text" || headings.has(i)) continue;
    paragraphs++;
    const lead = leadOf(piece.text);
    // One word in capitals may be a name such as NATO: it needs a wider space before it.
    if (lead && (lead.words > 1 || piece.gap > 1)) leads.set(i, lead);
  }
  // Where a third of the paragraphs open so, it is the author's voice and no division.
  if (leads.size > 3 && leads.size * 3 > paragraphs) leads.clear();
  return leads;
}

function findSections(pieces: Piece[], headings: Set<number>): Set<number> {
  const sections = new Set<number>();
  for (const [i, piece] of pieces.entries())
    if (i > 0 && piece.kind === "text" && piece.gap > 1 && !headings.has(i) && !headings.has(i - 1))
      sections.add(i);
  // A space that stands before every fourth paragraph is how the file was made, and says nothing.
  if (sections.size * 4 > pieces.length) sections.clear();
  return sections;
}
