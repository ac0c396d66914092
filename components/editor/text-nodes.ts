/** The blocks that hold text, as the editor knows them: names and attributes are those of the article document. */
import { Node, textblockTypeInputRule } from "@tiptap/core";
import { blockId, kept } from "./attributes";
import { formulaView } from "./formula-view";

/** The levels of headings; the title of the text is the first. */
export const LEVELS = [2, 3, 4, 5, 6] as const;
export type Level = (typeof LEVELS)[number];

/** What a paragraph is for, where it is more than running text. */
const ROLES = ["standfirst", "caption", "note"] as const;

export const Doc = Node.create({
  name: "doc",
  topNode: true,
  content: "block+ footnotes?",
  addAttributes: () => ({ schema: { default: 1, rendered: false } }),
});

export const Text = Node.create({ name: "text", group: "inline" });

export const Paragraph = Node.create({
  name: "paragraph",
  // Before all others: it is what stands where nothing else was asked for.
  priority: 1000,
  group: "block",
  content: "inline*",
  addAttributes: () => ({
    ...blockId,
    role: {
      default: "body",
      keepOnSplit: false,
      parseHTML: (element) => ROLES.find((role) => element.classList.contains(role)) ?? "body",
      renderHTML: ({ role }) => (role === "body" ? {} : { class: role }),
    },
    section: {
      default: false,
      keepOnSplit: false,
      parseHTML: (element) => element.classList.contains("section"),
      renderHTML: ({ section }) => (section ? { class: "section" } : {}),
    },
  }),
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ ...blockId, level: { default: 2, rendered: false } }),
  // The title is not part of the text: a heading of the first level that is pasted is one of the second.
  parseHTML: () =>
    [1, ...LEVELS].map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(2, level) } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});

export const CodeBlock = Node.create({
  name: "codeBlock",
  group: "block",
  content: "text*",
  marks: "",
  code: true,
  defining: true,
  addAttributes: () => ({ ...blockId, language: kept("data-language", null) }),
  parseHTML: () => [{ tag: "pre", preserveWhitespace: "full" }],
  renderHTML: ({ HTMLAttributes }) => ["pre", HTMLAttributes, ["code", 0]],
  addInputRules() {
    return [textblockTypeInputRule({ find: /^```\s$/, type: this.type })];
  },
});

/** A picture that is not shown: its description stands for it, as on the page. */
export const Image = Node.create({
  name: "image",
  group: "block",
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    ...blockId,
    alt: {
      default: "",
      parseHTML: (element) => element.getAttribute("alt") ?? element.dataset.alt,
      renderHTML: ({ alt }) => ({ "aria-label": alt, "data-alt": alt }),
    },
    title: kept("title", null),
  }),
  parseHTML: () => [{ tag: "figure.image", priority: 60 }, { tag: "img" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", { ...HTMLAttributes, class: "image", role: "img" }],
});

export const HorizontalRule = Node.create({
  name: "horizontalRule",
  group: "block",
  atom: true,
  selectable: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: ({ HTMLAttributes }) => ["hr", HTMLAttributes],
});

/** A formula on a line of its own. */
export const FormulaBlock = Node.create({
  name: "formulaBlock",
  group: "block",
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ ...blockId, tex: kept("data-tex", "") }),
  parseHTML: () => [{ tag: "figure[data-tex]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["figure", { ...HTMLAttributes, class: "formula" }],
  addNodeView: () => formulaView(true),
});
