import { attributeText, DocumentError, type Fields, integer, keys, texSource } from "./check-values";
import { MAX_BLOCKS, MAX_COLUMNS } from "./schema";

const ROLES: ReadonlySet<unknown> = new Set(["body", "standfirst", "caption", "note"]);
const ALIGNMENTS: ReadonlySet<unknown> = new Set(["left", "center", "right", null]);
/**
 * Checks the attributes of a block of a known type, but for its id.
 * @throws {DocumentError} naming the first fault.
 */
export function checkAttributes(type: string, attrs: Fields, at: string): void {
  switch (type) {
    case "heading":
      keys(attrs, at, ["id", "level"]);
      integer(attrs.level, `${at}.level`, 2, 6);
      return;
    case "paragraph":
      keys(attrs, at, ["id", "role", "section"]);
      if (!ROLES.has(attrs.role))
        throw new DocumentError(`${at}.role`, `must be one of ${[...ROLES].join(", ")}`);
      if (typeof attrs.section !== "boolean")
        throw new DocumentError(`${at}.section`, "must be true or false");
      return;
    case "codeBlock":
      keys(attrs, at, ["id", "language"]);
      if (attrs.language !== null) attributeText(attrs.language, `${at}.language`);
      return;
    case "image":
      keys(attrs, at, ["id", "alt", "title"]);
      attributeText(attrs.alt, `${at}.alt`);
      if (attrs.title !== null) attributeText(attrs.title, `${at}.title`);
      return;
    case "formulaBlock":
      keys(attrs, at, ["id", "tex"]);
      texSource(attrs.tex, `${at}.tex`);
      return;
    case "orderedList":
      keys(attrs, at, ["id", "start"]);
      integer(attrs.start, `${at}.start`, 0, 1_000_000_000);
      return;
    case "tableCell":
    case "tableHeader":
      keys(attrs, at, ["id", "colspan", "rowspan", "align"]);
      integer(attrs.colspan, `${at}.colspan`, 1, MAX_COLUMNS);
      integer(attrs.rowspan, `${at}.rowspan`, 1, MAX_BLOCKS);
      if (!ALIGNMENTS.has(attrs.align))
        throw new DocumentError(`${at}.align`, "must be left, center, right or null");
      return;
    default:
      keys(attrs, at, ["id"]);
  }
}
