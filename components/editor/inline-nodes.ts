/** What stands in a line beside letters, and the marks on letters. */
import { Mark, Node } from "@tiptap/core";
import { allowedLink } from "@/lib/links";
import { kept } from "./attributes";
import { formulaView } from "./formula-view";

export const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
});

/** A formula in the line. What is copied or kept is its source. */
export const Formula = Node.create({
  name: "formula",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ tex: kept("data-tex", "") }),
  parseHTML: () => [{ tag: "span[data-tex]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes],
  addNodeView: () => formulaView(false),
});

/** Where a footnote belongs; its number is shown by `footnotes.ts`. */
export const FootnoteReference = Node.create({
  name: "footnoteReference",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ note: kept("data-note", "") }),
  parseHTML: () => [{ tag: "sup[data-note]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["sup", HTMLAttributes],
});

const simple = (name: string, tags: readonly string[], written: string, className?: string) =>
  Mark.create({
    name,
    // Marks stand beside each other; TipTap's own way lets code shut the others out.
    excludes: name,
    parseHTML: () =>
      tags.map((tag) => ({
        tag,
        // What Google Docs wraps around everything it copies.
        getAttrs: (element: HTMLElement) => (element.style.fontWeight === "normal" ? false : null),
      })),
    renderHTML: () => [written, className ? { class: className } : {}, 0],
  });

export const Lead = simple("lead", ["span.lead"], "span", "lead");
export const Strong = simple("strong", ["strong", "b"], "strong");
export const Em = simple("em", ["em", "i"], "em");
export const Strike = simple("strike", ["s", "del", "strike"], "s");
export const Sub = simple("sub", ["sub"], "sub");
export const Sup = simple("sup", ["sup"], "sup");
export const Code = simple("code", ["code"], "code");

export const Link = Mark.create({
  name: "link",
  excludes: "link",
  inclusive: false,
  addAttributes: () => ({
    href: { default: "", parseHTML: (element) => allowedLink(element.getAttribute("href") ?? "") },
  }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => (allowedLink(element.getAttribute("href") ?? "") === null ? false : null),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", { href: HTMLAttributes.href, rel: "noopener nofollow ugc" }, 0],
});
