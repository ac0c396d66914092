/** The rich editor: TipTap with the comment's schema and nothing else. Loaded when somebody starts to write. */
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import type { CommentBody } from "@/lib/comments/wire";
import { allowedLink } from "@/lib/links";
import { cleanBody, textLength } from "./body";

export const FORMATS = ["bold", "italic", "link", "blockquote", "bulletList", "code"] as const;
/** What the toolbar can do. */
export type Format = (typeof FORMATS)[number];

export type EditorSetup = {
  element: HTMLElement;
  start: CommentBody;
  /** Where the caret stands in `start`, in ProseMirror positions; null leaves the focus alone. */
  caret: number | "end" | null;
  label: string;
  describedBy: string;
  /** After each change. Must not read the document: `read` is for saving. */
  onChange(): void;
  /** The formats at the caret, as one string of their names; called when they change. */
  onFormats(active: readonly Format[]): void;
};

export type RichEditor = {
  /** The document as it may be sent. */
  read(): CommentBody;
  /** The length of its text, exact from 80% of the limit on; below it an upper bound. */
  length(): number;
  toggle(format: Exclude<Format, "link">): void;
  /** The address under the caret, or null. */
  link(): string | null;
  /** Links the selection, or what is typed; null takes the link away. False for an address that is not allowed. */
  setLink(href: string | null): boolean;
  focus(): void;
  destroy(): void;
};

const extensions = [
  StarterKit.configure({
    heading: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
    link: {
      protocols: ["mailto"],
      openOnClick: false,
      autolink: true,
      defaultProtocol: "https",
      isAllowedUri: (url) => allowedLink(withProtocol(url)) !== null,
    },
  }),
];

export function createEditor(setup: EditorSetup): RichEditor {
  let formats = "";
  const editor = new Editor({
    element: setup.element,
    extensions,
    content: setup.start.content.length > 0 ? setup.start : "",
    injectCSS: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": setup.label,
        "aria-describedby": setup.describedBy,
        dir: "auto",
      },
    },
    onUpdate: () => setup.onChange(),
    onTransaction: ({ editor: now }) => {
      const active = FORMATS.filter((format) => now.isActive(format === "code" ? codeAt(now) : format));
      const names = active.join(" ");
      if (names === formats) return;
      formats = names;
      setup.onFormats(active);
    },
  });

  if (setup.caret !== null) {
    const end = editor.state.doc.content.size;
    editor.commands.setTextSelection(setup.caret === "end" ? end : Math.min(setup.caret, end));
    // At once: the editor's own focus command waits for a frame, in which a keystroke could get lost.
    editor.view.focus();
  }

  return {
    read: () => cleanBody(editor.getJSON()),
    length() {
      const bound = editor.state.doc.content.size;
      return bound < 8_000 ? bound : textLength(cleanBody(editor.getJSON()));
    },
    toggle(format) {
      const chain = editor.chain().focus();
      if (format === "bold") chain.toggleBold().run();
      else if (format === "italic") chain.toggleItalic().run();
      else if (format === "blockquote") chain.toggleBlockquote().run();
      else if (format === "bulletList") chain.toggleBulletList().run();
      else if (codeAt(editor) === "codeBlock") chain.toggleCodeBlock().run();
      else chain.toggleCode().run();
    },
    link: () => editor.getAttributes("link").href ?? null,
    setLink(href) {
      const chain = editor.chain().focus().extendMarkRange("link");
      if (href === null) return chain.unsetLink().run();
      const address = allowedLink(withProtocol(href.trim()));
      if (!address) return false;
      if (!editor.state.selection.empty || editor.isActive("link")) {
        return chain.setLink({ href: address }).run();
      }
      const marks = [{ type: "link", attrs: { href: address } }];
      return editor.chain().focus().insertContent({ type: "text", text: href.trim(), marks }).run();
    },
    focus: () => editor.view.focus(),
    destroy: () => editor.destroy(),
  };
}

/** "example.org" is meant as a page of the web, "a@b.c" as a mailbox. */
function withProtocol(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}

/** One button serves both: whole lines selected across paragraphs, or a block of code, are a block. */
function codeAt(editor: Editor): "code" | "codeBlock" {
  const { $from, $to, empty } = editor.state.selection;
  if (editor.isActive("codeBlock")) return "codeBlock";
  return (!empty && !$from.sameParent($to)) || (empty && $from.parent.content.size === 0)
    ? "codeBlock"
    : "code";
}
