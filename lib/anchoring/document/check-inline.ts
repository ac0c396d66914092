import {
  array,
  attributeText,
  DocumentError,
  type Fields,
  FORBIDDEN_IN_CODE,
  FORBIDDEN_IN_TEXT,
  keys,
  nodeText,
  object,
  texSource,
} from "./check-values";

const MARKS: ReadonlySet<string> = new Set(["strong", "em", "code", "strike", "sub", "sup", "lead", "link"]);

/**
 * Checks what stands in a heading or a paragraph. `refer` is called with each footnote reference: the id of
 * its note and its place.
 * @throws {DocumentError} naming the first fault.
 */
export function checkInline(block: Fields, path: string, refer: (note: string, path: string) => void): void {
  keys(block, path, ["type", "attrs", "content"]);
  if (block.content === undefined) return;
  for (const [i, value] of array(block.content, `${path}.content`).entries()) {
    const at = `${path}.content[${i}]`;
    const node = object(value, at);
    switch (node.type) {
      case "text":
        keys(node, at, ["type", "text", "marks"]);
        nodeText(node.text, `${at}.text`, FORBIDDEN_IN_TEXT);
        if (node.marks !== undefined) checkMarks(node.marks, `${at}.marks`);
        break;
      case "hardBreak":
        keys(node, at, ["type"]);
        break;
      case "formula":
        texSource(onlyAttribute(node, at, "tex"), `${at}.attrs.tex`);
        break;
      case "footnoteReference": {
        const note = onlyAttribute(node, at, "note");
        attributeText(note, `${at}.attrs.note`);
        refer(note as string, `${at}.attrs.note`);
        break;
      }
      default:
        throw new DocumentError(`${at}.type`, "must be text, hardBreak, formula or footnoteReference");
    }
  }
}

/** @throws {DocumentError} for anything but text without marks. */
export function checkCode(block: Fields, path: string): void {
  keys(block, path, ["type", "attrs", "content"]);
  if (block.content === undefined) return;
  for (const [i, value] of array(block.content, `${path}.content`).entries()) {
    const at = `${path}.content[${i}]`;
    const node = object(value, at);
    if (node.type !== "text") throw new DocumentError(`${at}.type`, "must be text");
    keys(node, at, ["type", "text"]);
    nodeText(node.text, `${at}.text`, FORBIDDEN_IN_CODE);
  }
}

function onlyAttribute(node: Fields, path: string, name: string): unknown {
  keys(node, path, ["type", "attrs"]);
  const attrs = object(node.attrs, `${path}.attrs`);
  keys(attrs, `${path}.attrs`, [name]);
  return attrs[name];
}

function checkMarks(value: unknown, path: string): void {
  const seen = new Set<string>();
  for (const [i, item] of array(value, path).entries()) {
    const at = `${path}[${i}]`;
    const mark = object(item, at);
    if (typeof mark.type !== "string" || !MARKS.has(mark.type))
      throw new DocumentError(`${at}.type`, `must be one of ${[...MARKS].join(", ")}`);
    if (seen.has(mark.type)) throw new DocumentError(at, `${mark.type} stands twice on one text`);
    seen.add(mark.type);
    if (mark.type !== "link") {
      keys(mark, at, ["type"]);
      continue;
    }
    attributeText(onlyAttribute(mark, at, "href"), `${at}.attrs.href`);
  }
}
