/** The way between the editor's JSON and the article document. */
import type { JSONContent } from "@tiptap/core";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";

/** A document without a block has no place for a caret. */
const NOTHING: JSONContent[] = [{ type: "paragraph" }];

/** The document as the editor begins with it. Not copied: the editor changes nothing of it. */
export function toEditor(document: ArticleDocument): JSONContent {
  return document.content.length > 0 ? document : { ...document, content: NOTHING };
}

/**
 * What the editor holds, as an article document: what the editor's schema can't forbid is set right. Marks stand on
 * text alone; a figure has captions, and without one is what was in it; controls that a paste brought along
 * become spaces. Linear in the size of the document.
 */
export function fromEditor(json: JSONContent): ArticleDocument {
  return { ...json, content: (json.content ?? []).flatMap(mended) } as ArticleDocument;
}

// Calls itself for containers only; deeper than the call stack allows nobody can nest by hand.
function mended(node: JSONContent): JSONContent[] {
  const { type, content, marks, text } = node;
  if (type === "text") return [clean(text ?? "") === text ? node : { ...node, text: clean(text ?? "") }];
  const { marks: _marks, ...bare } = node;
  const own = marks ? bare : node;
  if (!content) return [own];
  if (type === "codeBlock") return [{ ...own, content: content.map(cleanCode) }];
  const inside = content.flatMap(mended);
  if (type !== "figure") return [{ ...own, content: inside }];
  if (!inside.some((block) => block.type === "paragraph")) return inside;
  return [
    {
      ...own,
      content: inside.map((block) =>
        block.type === "paragraph"
          ? { ...block, attrs: { ...block.attrs, role: "caption", section: false } }
          : block,
      ),
    },
  ];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS_IN_CODE = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

const clean = (text: string) => text.toWellFormed().replace(CONTROLS, " ");

function cleanCode(node: JSONContent): JSONContent {
  return { ...node, text: (node.text ?? "").toWellFormed().replace(CONTROLS_IN_CODE, " ") };
}
