import { isBlock, isSkipped } from "./html-elements";
import { isSecondFormula } from "./html-math";
import { attribute, type Element, visit } from "./html-tree";

/** The footnotes of a page, and the links that lead there and back. */
export type FoundNotes = {
  /** The name of each note, by its element; in the order of the first references. */
  notes: ReadonlyMap<Element, string>;
  /** The name of the note that a link refers to, by the link. */
  references: ReadonlyMap<Element, string>;
  /** What only leads back or sets the notes apart, and is no text of a note. */
  besides: ReadonlySet<Element>;
};

const NOTE_ELEMENTS = new Set(["li", "p", "div", "aside", "dd"]);
/** What a footnote of a document does not hold. */
const TOO_MUCH = new Set(
  "h1 h2 h3 h4 h5 h6 table figure aside hr section article main header footer nav".split(" "),
);
/** A number, a letter or a sign, in brackets or not. */
const MARK = /^[[(]?\^?[\p{L}\p{N}_*†‡§¶#.:-]{1,60}[\])]?$/u;
/** How far above a link its note can lie, and above a mark what is named for the way back. */
const REACH = 8;

type Reference = { link: Element; note: Element };

/**
 * Finds footnotes by the way there and back, as pandoc, wikis and word processors write it: a mark that links
 * to a block after it, and a link in that block that leads to the mark. Anything less stays the text that it was. Two
 * visits of the page, and a bounded walk for each link within it.
 */
export function findFootnotes(body: Element): FoundNotes {
  const { named, links, order } = lookAround(body);
  const isBefore = (a: Element, b: Element) => (order.get(a) ?? 0) < (order.get(b) ?? 0);
  const candidates: Reference[] = [];
  for (const { link, to } of links) {
    const note = noteAt(named.get(to));
    if (note && isBefore(link, note) && MARK.test(textOf(link))) candidates.push({ link, note });
  }
  const ways = new Map<string, Reference>();
  for (const reference of candidates)
    for (const name of namesOf(reference.link)) if (!ways.has(name)) ways.set(name, reference);
  const back: Reference[] = [];
  for (const { link, to } of links) {
    const way = ways.get(to);
    if (way && isWithin(link, way.note)) back.push({ link, note: way.note });
  }

  const { clean, noteAround } = lookInside(
    body,
    new Set(back.map(({ note }) => note)),
    new Set(candidates.map(({ link }) => link)),
  );
  const notes = new Map<Element, string>();
  const references = new Map<Element, string>();
  const marks = new Map<Element, string>();
  for (const { link, note } of candidates) {
    // A note has no notes of its own.
    const around = noteAround.get(link);
    if (!clean.has(note) || (around && clean.has(around))) continue;
    const name = notes.get(note) ?? `n${notes.size + 1}`;
    notes.set(note, name);
    references.set(link, name);
    marks.set(note, letters(textOf(link)));
  }
  const besides = new Set<Element>();
  for (const { link, note } of back)
    if (notes.has(note) && isBackSign(link, marks.get(note) ?? "")) besides.add(link);
  const sections = new Set<Element>();
  for (const note of notes.keys()) {
    for (const sign of wikiSigns(note)) besides.add(sign);
    const section = sectionOf(note);
    if (section) sections.add(section);
  }
  for (const section of sections)
    for (const node of section.childNodes) if ("tagName" in node && node.tagName === "hr") besides.add(node);
  return { notes, references, besides };
}

type Surroundings = {
  named: Map<string, Element>;
  links: { link: Element; to: string }[];
  /** The places of links and blocks in the page. */
  order: Map<Element, number>;
};

/** All that can be linked to, and all links within the page. */
function lookAround(body: Element): Surroundings {
  const found: Surroundings = { named: new Map(), links: [], order: new Map() };
  visit(body, {
    enter(element) {
      if (isSkipped(element) || isSecondFormula(element) || element.tagName === "pre") return false;
      if (element.tagName === "a" || isBlock(element)) found.order.set(element, found.order.size);
      for (const name of ownNames(element)) if (!found.named.has(name)) found.named.set(name, element);
      const href = element.tagName === "a" ? attribute(element, "href")?.trim() : undefined;
      if (href?.startsWith("#") && href.length > 1)
        found.links.push({ link: element, to: decoded(href.slice(1)) });
      return true;
    },
    leave() {},
    text() {},
  });
  return found;
}

/** Which candidates hold only what a note may hold, and which candidate each mark stands in. */
function lookInside(body: Element, candidates: ReadonlySet<Element>, marks: ReadonlySet<Element>) {
  const clean = new Set(candidates);
  const noteAround = new Map<Element, Element>();
  const open: Element[] = [];
  let withinMark = 0;
  visit(body, {
    enter(element) {
      if (isSkipped(element)) return false;
      const note = open.at(-1);
      if (note && (TOO_MUCH.has(element.tagName) || candidates.has(element))) clean.delete(note);
      if (candidates.has(element)) {
        if (withinMark > 0) clean.delete(element);
        open.push(element);
      }
      if (marks.has(element) || element.tagName === "math") {
        withinMark++;
        if (note) noteAround.set(element, note);
      }
      return true;
    },
    leave(element) {
      if (open.at(-1) === element) open.pop();
      if (marks.has(element) || element.tagName === "math") withinMark--;
    },
    text() {},
  });
  return { clean, noteAround };
}

/** The block that a link leads to: the element itself, or the block at whose beginning a bare anchor stands. */
function noteAt(target: Element | undefined): Element | null {
  let node = target;
  for (let i = 0; node && !isBlock(node) && i < REACH; i++) node = parentOf(node);
  return node && NOTE_ELEMENTS.has(node.tagName) ? node : null;
}

/** What a link back to this mark can name: the link, or what stands close around or in it. */
function namesOf(link: Element): string[] {
  const names: string[] = [];
  let node: Element | undefined = link;
  for (let i = 0; node && !isBlock(node) && i < REACH; i++) {
    names.push(...ownNames(node));
    node = parentOf(node);
  }
  for (const child of link.childNodes) if ("tagName" in child) names.push(...ownNames(child));
  return names;
}

function ownNames(element: Element): string[] {
  const names = [attribute(element, "id"), element.tagName === "a" ? attribute(element, "name") : null];
  return names.filter((name) => name !== null && name !== "") as string[];
}

function isWithin(element: Element, outer: Element): boolean {
  let node: Element | undefined = element;
  for (let i = 0; node && i < REACH; i++) {
    if (node === outer) return true;
    node = parentOf(node);
  }
  return false;
}

/** An arrow, the mark itself, the letter of one of several marks, or what says that it leads back. */
function isBackSign(link: Element, mark: string): boolean {
  const said = letters(textOf(link));
  if (said === "" || said === mark || /^\p{L}$/u.test(said)) return true;
  return (
    /back/i.test(`${attribute(link, "role") ?? ""} ${attribute(link, "class") ?? ""}`) && said.length <= 24
  );
}

/** What a wiki sets before a note: a sign, and all its links back. */
function wikiSigns(note: Element): Element[] {
  return note.childNodes.filter(
    (node): node is Element =>
      "tagName" in node && /\bmw-cite-backlink\b/.test(attribute(node, "class") ?? ""),
  );
}

/** The section that says that it holds notes; a line over them is part of how they look. */
function sectionOf(note: Element): Element | null {
  const list = parentOf(note);
  const section = list && parentOf(list);
  if (!section) return null;
  const said = `${attribute(section, "class")} ${attribute(section, "role")}`;
  return /footnotes|doc-endnotes/.test(said) ? section : null;
}

const parentOf = ({ parentNode }: Element): Element | undefined =>
  parentNode && "tagName" in parentNode ? parentNode : undefined;

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The text of an element, trimmed; of a long one only the beginning. */
function textOf(element: Element): string {
  let text = "";
  const open = element.childNodes.slice(0, 20).reverse();
  for (let node = open.pop(); node && text.length < 100; node = open.pop()) {
    if ("value" in node) text += node.value;
    else if ("childNodes" in node) open.push(...node.childNodes.slice(0, 20).reverse());
  }
  return text.trim();
}
