/** The keys of the editor. Those of the platform's own text fields are left alone. */
import { type Editor, Extension } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { goToNextCell } from "@tiptap/pm/tables";
import { dropCaption, leaveCaption } from "./captions";
import { type BlockKind, setBlockKind, toggleWrap } from "./commands";
import { addFootnote } from "./footnotes";

export type KeyActs = {
  /** Control or Command and K. */
  onLink(): void;
  /** Control or Command and S. */
  onSave(): void;
  /** Escape: to where everything else can be reached. */
  onLeave(): void;
};

export const ArticleKeys = Extension.create<KeyActs>({
  name: "articleKeys",
  // Before TipTap's own Enter and Backspace.
  priority: 200,
  addOptions: () => ({ onLink: () => {}, onSave: () => {}, onLeave: () => {} }),
  addKeyboardShortcuts() {
    const { editor } = this;
    const { onLink, onSave, onLeave } = this.options;
    const acted = (act: () => void) => () => {
      act();
      return true;
    };
    const kinds: [string, BlockKind][] = [
      ["0", "body"],
      ["2", "h2"],
      ["3", "h3"],
      ["4", "h4"],
      ["5", "h5"],
      ["6", "h6"],
      ["c", "code"],
    ];
    return {
      ...Object.fromEntries(
        kinds.map(([key, kind]) => [`Mod-Alt-${key}`, acted(() => setBlockKind(editor, kind))]),
      ),
      "Mod-b": () => editor.commands.toggleMark("strong"),
      "Mod-i": () => editor.commands.toggleMark("em"),
      "Mod-e": () => editor.commands.toggleMark("code"),
      "Mod-k": acted(onLink),
      "Mod-s": acted(onSave),
      "Mod-Shift-9": () => toggleWrap(editor, "blockquote"),
      "Mod-Shift-8": () => editor.commands.toggleList("bulletList", "listItem"),
      "Mod-Shift-7": () => editor.commands.toggleList("orderedList", "listItem"),
      "Mod-Alt-f": () => addFootnote(editor),
      "Mod-z": () => editor.commands.undo(),
      "Mod-Shift-z": () => editor.commands.redo(),
      "Mod-y": () => editor.commands.redo(),
      "Shift-Enter": () =>
        !editor.isActive("codeBlock") && editor.commands.insertContent({ type: "hardBreak" }),
      "Mod-Enter": () => editor.commands.exitCode(),
      Enter: () =>
        acts(editor, leaveCaption) ||
        (!editor.isActive("codeBlock") && editor.commands.splitListItem("listItem")),
      Tab: () =>
        inTable(editor, 1) || (editor.isActive("listItem") && editor.commands.sinkListItem("listItem")),
      "Shift-Tab": () =>
        inTable(editor, -1) || (editor.isActive("listItem") && editor.commands.liftListItem("listItem")),
      Backspace: () =>
        acts(editor, dropCaption) || (atItemStart(editor) && editor.commands.liftListItem("listItem")),
      Escape: acted(onLeave),
    };
  },
});

const acts = ({ state, view }: Editor, command: Command) => command(state, view.dispatch);

const inTable = (editor: Editor, step: 1 | -1) =>
  editor.isActive("table") && goToNextCell(step)(editor.state, editor.view.dispatch);

/** The caret stands before everything that its list item holds. */
function atItemStart({ state }: Editor): boolean {
  const { $from, empty } = state.selection;
  return (
    empty &&
    $from.parentOffset === 0 &&
    $from.depth > 1 &&
    $from.node(-1).type.name === "listItem" &&
    $from.index(-1) === 0
  );
}
