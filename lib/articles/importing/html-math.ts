import { attribute, type Element } from "./html-tree";

/** In UTF-16 units, as an attribute of the document. */
const LONGEST_TEX = 4096;

export type Tex = { tex: string; display: boolean };

/** The TeX that a `<math>` element was made from, where it says so; null leaves its words. */
export function texOf(math: Element): Tex | null {
  const source = annotation(math) ?? attribute(math, "alttext");
  const tex = source === null ? "" : oneLine(source);
  if (tex === "" || tex.length > LONGEST_TEX) return null;
  return { tex, display: attribute(math, "display") === "block" };
}

/** TeX in one line: without comments, which end with their line, and without the style that wikis add. */
export function oneLine(source: string): string {
  const tex = source
    .replace(/(?<!\\)%[^\n]*(?:\n|$)/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .toWellFormed()
    .trim();
  return /^\{\\(?:display|text)style (.*)\}$/.exec(tex)?.[1]?.trim() ?? tex;
}

/**
 * True for what renderers put beside a formula for browsers that do not know MathML: the same formula once
 * more, in letters or as a picture, and hidden from those who hear the page.
 */
export function isSecondFormula(element: Element): boolean {
  if (attribute(element, "aria-hidden") !== "true") return false;
  return /(?:^|\s)(?:katex-html|mwe-math-fallback-image-\w+)(?:\s|$)/.test(attribute(element, "class") ?? "");
}

function annotation(math: Element): string | null {
  const semantics = math.childNodes.find((node) => "tagName" in node && node.tagName === "semantics");
  if (!semantics || !("childNodes" in semantics)) return null;
  for (const node of semantics.childNodes)
    if (
      "tagName" in node &&
      node.tagName === "annotation" &&
      /^application\/x-tex$/i.test(attribute(node, "encoding") ?? "")
    )
      return node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  return null;
}
