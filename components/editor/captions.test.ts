import { getSchema } from "@tiptap/core";
import { type Command, EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { checkDocument } from "@/lib/anchoring/document/check";
import type { Block } from "@/lib/anchoring/document/schema";
import { captionAt, dropCaption, leaveCaption, toCaption } from "./captions";
import { fromEditor, toEditor } from "./document";
import { schemaExtensions } from "./extensions";

const schema = getSchema(schemaExtensions);
const paragraph = (id: string, text: string, role: "body" | "caption" = "body"): Block => ({
  type: "paragraph",
  attrs: { id, role, section: false },
  content: [{ type: "text", text }],
});
const picture: Block = { type: "image", attrs: { id: "b1", alt: "A bridge", title: null } };

function editing(...content: Block[]) {
  const doc = schema.nodeFromJSON(toEditor({ type: "doc", attrs: { schema: 1 }, content }));
  let state = EditorState.create({ doc });
  return {
    get state() {
      return state;
    },
    select: (pos: number) => {
      const { tr } = state;
      state = state.apply(
        tr.doc.nodeAt(pos)?.isAtom
          ? tr.setSelection(NodeSelection.create(tr.doc, pos))
          : tr.setSelection(TextSelection.near(tr.doc.resolve(pos))),
      );
    },
    act: (command: Command) =>
      command(state, (tr) => {
        state = state.apply(tr);
      }),
    type: (text: string) => {
      state = state.apply(state.tr.insertText(text));
    },
    /** The blocks as they may be kept, by their types; a figure with what is in it. */
    kept: () =>
      checkDocument(fromEditor(state.doc.toJSON())).content.map((block) =>
        block.type === "figure" ? `figure(${block.content.map(({ type }) => type).join()})` : block.type,
      ),
  };
}

describe("captions in the editor", () => {
  it("makes a figure of a picture, with the caret in its caption, and keeps its id", () => {
    const editor = editing(paragraph("b0", "Before"), picture);
    editor.select(8);
    expect(captionAt(editor.state)).toBe("possible");
    expect(editor.act(toCaption)).toBe(true);
    editor.type("At night");
    expect(editor.kept()).toEqual(["paragraph", "figure(image,paragraph)"]);
    expect(editor.state.doc.child(1).child(0).attrs.id).toBe("b1");
    expect(editor.state.selection.$from.parent.textContent).toBe("At night");
  });

  it("goes to the caption that is there", () => {
    const editor = editing({
      type: "figure",
      attrs: { id: "b5" },
      content: [picture, paragraph("b2", "At night", "caption")],
    });
    editor.select(1);
    expect(captionAt(editor.state)).toBe("there");
    editor.act(toCaption);
    expect(editor.state.selection.$from.parentOffset).toBe("At night".length);
    expect(editor.kept()).toEqual(["figure(image,paragraph)"]);
  });

  it("goes on below the figure by Enter", () => {
    const editor = editing(picture);
    editor.select(0);
    editor.act(toCaption);
    editor.type("At night");
    expect(editor.act(leaveCaption)).toBe(true);
    editor.type("And on");
    expect(editor.kept()).toEqual(["figure(image,paragraph)", "paragraph"]);
    expect(editor.state.doc.child(1).textContent).toBe("And on");
  });

  it("keeps no figure for a caption without a word, and unmakes it by Backspace", () => {
    const editor = editing(picture, paragraph("b2", "After"));
    editor.select(0);
    editor.act(toCaption);
    expect(editor.kept()).toEqual(["image", "paragraph"]);
    expect(editor.act(dropCaption)).toBe(true);
    expect(editor.state.doc.child(0).type.name).toBe("image");
    expect(editor.state.selection).toBeInstanceOf(NodeSelection);
  });

  it("offers none to running text", () => {
    const editor = editing(paragraph("b0", "Before"), picture);
    editor.select(1);
    expect(captionAt(editor.state)).toBeNull();
    expect(editor.act(toCaption)).toBe(false);
  });
});
