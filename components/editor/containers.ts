/** The blocks that hold blocks. What may stand in what is said by `content`, as `lib/anchoring/document` has it. */
import { Node, wrappingInputRule } from "@tiptap/core";
import { blockId } from "./attributes";

export const Blockquote = Node.create({
  name: "blockquote",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});

export const Aside = Node.create({
  name: "aside",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "aside" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", HTMLAttributes, 0],
});

export const ListItem = Node.create({
  name: "listItem",
  content: "block+",
  defining: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
});

export const BulletList = Node.create({
  name: "bulletList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: ({ HTMLAttributes }) => ["ul", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-*•]\s$/, type: this.type })];
  },
});

export const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({
    ...blockId,
    start: {
      default: 1,
      parseHTML: (element) => Math.max(0, Math.trunc(Number(element.getAttribute("start") ?? 1)) || 0),
      renderHTML: ({ start }) => (start === 1 ? {} : { start }),
    },
  }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,4})[.)]\s$/,
        type: this.type,
        getAttributes: ([, start]) => ({ start: Number(start) }),
        joinPredicate: ([, start], list) => list.childCount + Number(list.attrs.start) === Number(start),
      }),
    ];
  },
});

/** Things with captions before or after them all. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "paragraph* (image | table | codeBlock | formulaBlock)+ paragraph*",
  defining: true,
  isolating: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "figure.captioned" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", { ...HTMLAttributes, class: "captioned" }, 0],
});

export const Footnotes = Node.create({
  name: "footnotes",
  content: "footnote+",
  isolating: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "section.footnotes" }],
  renderHTML: ({ HTMLAttributes }) => [
    "section",
    { ...HTMLAttributes, class: "footnotes", "aria-label": "Notes" },
    ["ol", 0],
  ],
});

export const Footnote = Node.create({
  name: "footnote",
  content: "(paragraph | bulletList | orderedList | blockquote | codeBlock | image | formulaBlock)+",
  isolating: true,
  defining: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "section.footnotes > ol > li", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
});
