import type { FootnoteReference, Inline, Mark } from "@/lib/anchoring/document/schema";
import { allowedLink } from "@/lib/links";
import type { SetFormula } from "./formulas";
import { escapeAttribute, escapeText } from "./render-escape";

/** What is known of the whole text while its parts are rendered. */
export type Rendering = {
  setFormula: SetFormula;
  /** The number of each footnote, by its id. */
  numbers: ReadonlyMap<string, number>;
  /** How many references to each footnote have been rendered so far. */
  referred: Map<string, number>;
};

// From the outside in: a link stays one link however its words are marked.
const MARK_ORDER: Mark["type"][] = ["link", "lead", "strong", "em", "strike", "sub", "sup", "code"];
const TAGS = {
  strong: "strong",
  em: "em",
  code: "code",
  strike: "s",
  sub: "sub",
  sup: "sup",
  lead: "span",
  link: "a",
} as const satisfies Record<Mark["type"], string>;

/**
 * What stands in a line. Opens and closes elements only where the marks change, so that neighbours share one
 * element. A thing that is not text is an element with `data-atom`, outside of all marks.
 */
export function renderInline(content: readonly Inline[] | undefined, rendering: Rendering): string {
  let html = "";
  let open: { tag: string; start: string }[] = [];
  let breaks = 0;
  const closeTo = (count: number) => {
    for (const { tag } of open.slice(count).reverse()) html += `</${tag}>`;
    open = open.slice(0, count);
    html += "<br>".repeat(breaks);
    breaks = 0;
  };
  for (const node of content ?? []) {
    if (node.type === "hardBreak") {
      breaks++;
      continue;
    }
    if (node.type !== "text") {
      closeTo(0);
      html +=
        node.type === "formula"
          ? renderFormula(node.attrs.tex, false, rendering)
          : renderReference(node, rendering);
      continue;
    }
    const wanted = elementsOf(node.marks ?? []);
    let shared = 0;
    while (shared < wanted.length && open[shared]?.start === wanted[shared]?.start) shared++;
    closeTo(shared);
    for (const element of wanted.slice(shared)) {
      html += element.start;
      open.push(element);
    }
    html += escapeText(node.text);
  }
  closeTo(0);
  return html;
}

/** A formula as MathML, or as its source where it can't be set. It counts as one unit of text. */
export function renderFormula(tex: string, display: boolean, { setFormula }: Rendering): string {
  const set = setFormula(tex, display) ?? `<code>${escapeText(tex)}</code>`;
  return `<span data-atom class="formula">${set}</span>`;
}

/** The place that a footnote leads back to: its `count`th reference, from 1. */
export const referenceId = (note: string, count: number): string => `ref-${note}-${count}`;

function renderReference({ attrs }: FootnoteReference, { numbers, referred }: Rendering): string {
  const count = (referred.get(attrs.note) ?? 0) + 1;
  referred.set(attrs.note, count);
  const note = escapeAttribute(attrs.note);
  return (
    `<sup data-atom class="reference"><a href="#${note}" id="${referenceId(note, count)}" role="doc-noteref">` +
    `${numbers.get(attrs.note) ?? "*"}</a></sup>`
  );
}

function elementsOf(marks: readonly Mark[]): { tag: string; start: string }[] {
  const elements: { tag: string; start: string }[] = [];
  for (const type of MARK_ORDER) {
    const mark = marks.find((candidate) => candidate.type === type);
    if (!mark) continue;
    const tag = TAGS[type];
    if (mark.type === "link") {
      const href = allowedLink(mark.attrs.href);
      if (href === null) continue;
      elements.push({ tag, start: `<a href="${escapeAttribute(href)}" rel="noopener nofollow ugc">` });
    } else elements.push({ tag, start: type === "lead" ? '<span class="lead">' : `<${tag}>` });
  }
  return elements;
}
