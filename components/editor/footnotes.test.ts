import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { beforeEach, describe, expect, it } from "vitest";
import { checkDocument } from "@/lib/anchoring/document/check";
import type { ArticleDocument, Block } from "@/lib/anchoring/document/schema";
import { fromEditor, toEditor } from "./document";
import { schemaExtensions } from "./extensions";
import { footnotePlugin } from "./footnotes";

const schema = getSchema(schemaExtensions);

const paragraph = (id: string, text: string, note?: string): Block => ({
  type: "paragraph",
  attrs: { id, role: "body", section: false },
  content: [
    { type: "text", text },
    ...(note ? [{ type: "footnoteReference" as const, attrs: { note } }] : []),
  ],
});
const TEXT: ArticleDocument = {
  type: "doc",
  attrs: { schema: 1 },
  content: [
    paragraph("b1", "First", "b8"),
    paragraph("b2", "Second", "b9"),
    {
      type: "footnotes",
      attrs: { id: "b7" },
      content: [
        { type: "footnote", attrs: { id: "b8" }, content: [paragraph("b10", "About the first")] },
        { type: "footnote", attrs: { id: "b9" }, content: [paragraph("b11", "About the second")] },
      ],
    },
  ],
};

describe("footnotes in the editor", () => {
  let state: EditorState;
  beforeEach(() => {
    const doc = schema.nodeFromJSON(toEditor(TEXT));
    state = EditorState.create({ doc, plugins: [history(), footnotePlugin()] });
  });
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr);
  };
  const now = () => checkDocument(fromEditor(state.doc.toJSON()));
  const notes = () => {
    const last = now().content.at(-1);
    return last?.type === "footnotes" ? last.content.map(({ attrs }) => attrs.id) : [];
  };
  const refer = (note: string, at: number) => {
    const reference = schema.nodes.footnoteReference?.create({ note });
    if (reference) dispatch(state.tr.insert(at, reference));
  };

  it("go with their last reference, and come back when that is undone", () => {
    dispatch(state.tr.delete(6, 7));
    expect(notes()).toEqual(["b9"]);
    undo(state, dispatch);
    expect(now()).toEqual(TEXT);
  });

  it("come back with a paragraph that is cut and put elsewhere", () => {
    const cut = state.doc.child(0);
    dispatch(state.tr.delete(0, cut.nodeSize));
    expect(notes()).toEqual(["b9"]);
    dispatch(state.tr.insert(state.doc.child(0).nodeSize, cut));
    expect(notes()).toEqual(["b9", "b8"]);
  });

  it("leave no list behind when the last one goes", () => {
    dispatch(state.tr.delete(0, state.doc.child(0).nodeSize));
    dispatch(state.tr.delete(1, state.doc.child(0).nodeSize - 1));
    expect(now().content.map(({ type }) => type)).toEqual(["paragraph"]);
  });

  it("stay as long as another reference is there", () => {
    refer("b8", state.doc.child(0).nodeSize + 1);
    dispatch(state.tr.delete(6, 7));
    expect(notes()).toEqual(["b8", "b9"]);
  });

  it("are not made by a reference from another text, nor within a note", () => {
    refer("x1", 1);
    expect(now()).toEqual(TEXT);
    refer("b8", TextSelection.atEnd(state.doc).to);
    expect(now()).toEqual(TEXT);
  });
});
