/** The buttons above the text: what they do, how they are called, and when they are pressed or of no use. */
import type { Editor } from "@tiptap/core";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import type { Place } from "./article-editor";
import { insertTable, insertThing, toggleSection, toggleWrap } from "./commands";
import { addFootnote } from "./footnotes";

export type Tool = {
  name: string;
  sign: string;
  /** Shortcut, as it is said; and as `aria-keyshortcuts` has it. */
  keys?: string;
  /** The look of the sign. */
  look?: "bold" | "italic" | "struck" | "small" | "code" | "caps";
  pressed?(place: Place): boolean;
  /** Of no use here. */
  off?(place: Place): boolean;
  use(editor: Editor): unknown;
};

const mark = (name: string, label: string, sign: string, rest: Partial<Tool> = {}): Tool => ({
  name: label,
  sign,
  pressed: ({ active }) => active.includes(name),
  off: ({ kind }) => kind === "code",
  use: (editor) => editor.chain().focus().toggleMark(name).run(),
  ...rest,
});

const list = (name: string, label: string, sign: string, keys: string): Tool => ({
  name: label,
  sign,
  keys,
  pressed: ({ active }) => active.includes(name),
  use: (editor) => editor.chain().focus().toggleList(name, "listItem").run(),
});

/** In groups, as they stand in the bar. Linking opens a field and is not among them. */
export const TOOLS: readonly (readonly Tool[])[] = [
  [
    {
      name: "Undo",
      sign: "↶",
      keys: "Control+Z",
      off: ({ mayUndo }) => !mayUndo,
      use: (editor) => editor.chain().focus().undo().run(),
    },
    {
      name: "Do again",
      sign: "↷",
      keys: "Control+Shift+Z",
      off: ({ mayRedo }) => !mayRedo,
      use: (editor) => editor.chain().focus().redo().run(),
    },
  ],
  [
    mark("strong", "Bold", "B", { keys: "Control+B", look: "bold" }),
    mark("em", "Italic", "I", { keys: "Control+I", look: "italic" }),
    mark("strike", "Struck out", "S", { look: "struck" }),
    mark("sup", "Raised", "x²", { look: "small" }),
    mark("sub", "Lowered", "x₂", { look: "small" }),
    mark("lead", "Small capitals", "Aa", { look: "caps" }),
    mark("code", "Code", "<>", { keys: "Control+E", look: "code" }),
  ],
  [
    {
      name: "New section",
      sign: "§",
      pressed: ({ section }) => section,
      off: ({ kind }) => kind === null || kind === "code" || kind.startsWith("h"),
      use: toggleSection,
    },
    {
      name: "Quotation",
      sign: "“",
      keys: "Control+Shift+9",
      pressed: ({ active }) => active.includes("blockquote"),
      use: (editor) => toggleWrap(editor, "blockquote"),
    },
    {
      name: "Aside",
      sign: "◨",
      pressed: ({ active }) => active.includes("aside"),
      use: (editor) => toggleWrap(editor, "aside"),
    },
    list("bulletList", "List", "•", "Control+Shift+8"),
    list("orderedList", "Numbered list", "1.", "Control+Shift+7"),
  ],
  [
    {
      name: "Footnote",
      sign: "†",
      keys: "Control+Alt+F",
      off: ({ mayRefer }) => !mayRefer,
      use: addFootnote,
    },
    {
      name: "Formula in the line",
      sign: "ƒ",
      look: "italic",
      use: (editor) => insertThing(editor, "formula"),
    },
    { name: "Formula on its own line", sign: "∑", use: (editor) => insertThing(editor, "formulaBlock") },
    { name: "Picture, by its description", sign: "▣", use: (editor) => insertThing(editor, "image") },
    { name: "Table", sign: "⊞", off: ({ active }) => active.includes("table"), use: insertTable },
    { name: "Rule", sign: "—", use: (editor) => insertThing(editor, "horizontalRule") },
  ],
];

const onTable = (name: string, command: typeof addRowAfter) => ({
  name,
  use: (editor: Editor) => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  },
});

/** What can be done while the caret is in a table. */
export const TABLE_TOOLS = [
  onTable("Row below", addRowAfter),
  onTable("Column after", addColumnAfter),
  onTable("Headings in the first row", toggleHeaderRow),
  onTable("Delete the row", deleteRow),
  onTable("Delete the column", deleteColumn),
  onTable("Delete the table", deleteTable),
];
