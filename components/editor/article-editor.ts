/** The editor of articles: TipTap with the article document's schema. Loaded on its own page, nowhere else. */
import { Editor } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { NodeSelection } from "@tiptap/pm/state";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import { captionAt } from "./captions";
import { type BlockKind, blockKind, linkAt } from "./commands";
import { fromEditor, toEditor } from "./document";
import { articleExtensions } from "./extensions";
import { mayRefer } from "./footnotes";
import { ArticleKeys, type KeyActs } from "./keys";

const MARKS = ["strong", "em", "strike", "sub", "sup", "lead", "code", "link"] as const;
const AROUND = ["blockquote", "aside", "bulletList", "orderedList", "table"] as const;

/** A thing whose words are not in the text: what is described or written beside it. */
export type Thing =
  | { type: "image"; pos: number; alt: string }
  | { type: "formula" | "formulaBlock"; pos: number; tex: string }
  | { type: "codeBlock"; pos: number; language: string };

/** What the toolbar shows of the place where the caret is. */
export type Place = {
  kind: BlockKind | null;
  section: boolean;
  /** Names of the marks and of the blocks around. */
  active: readonly string[];
  link: string | null;
  thing: Thing | null;
  /** Whether the thing, or the table around, has a caption or may have one. */
  caption: "there" | "possible" | null;
  mayRefer: boolean;
  mayUndo: boolean;
  mayRedo: boolean;
};

type Setup = KeyActs & {
  element: HTMLElement;
  document: ArticleDocument;
  label: string;
  /** The id of the element that says how the keys work. */
  describedBy: string;
  language: string;
  direction: "ltr" | "rtl";
  /** After each change of the text. Must not read the document: `readArticle` is for keeping it. */
  onChange(): void;
  /** When something changed that the toolbar shows. */
  onPlace(place: Place): void;
};

export function createArticleEditor(setup: Setup): Editor {
  let shown = "";
  return new Editor({
    element: setup.element,
    extensions: [
      ...articleExtensions,
      ArticleKeys.configure({ onLink: setup.onLink, onSave: setup.onSave, onLeave: setup.onLeave }),
    ],
    content: toEditor(setup.document),
    injectCSS: false,
    enableCoreExtensions: { delete: false },
    editorProps: {
      attributes: {
        class: "article-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": setup.label,
        "aria-describedby": setup.describedBy,
        lang: setup.language,
        dir: setup.direction,
      },
    },
    onUpdate: () => setup.onChange(),
    onTransaction: ({ editor }) => {
      const place = placeOf(editor);
      const now = JSON.stringify(place);
      if (now === shown) return;
      shown = now;
      setup.onPlace(place);
    },
  });
}

/** The text as it may be kept. Linear in its length: for keeping it, not for each key. */
export const readArticle = (editor: Editor): ArticleDocument => fromEditor(editor.getJSON());

/** Puts another text in the place of this one, as one step that can be undone. */
export function replaceArticle(editor: Editor, document: ArticleDocument): void {
  const { state, schema } = editor;
  const { content } = schema.nodeFromJSON(toEditor(document));
  editor.view.dispatch(
    state.tr.replaceWith(0, state.doc.content.size, content).setMeta("addToHistory", true),
  );
}

/** What the toolbar shows. */
export function placeOf(editor: Editor): Place {
  const { state } = editor;
  const { parent } = state.selection.$from;
  return {
    kind: blockKind(editor),
    section: parent.type.name === "paragraph" && parent.attrs.section === true,
    active: [...MARKS, ...AROUND].filter((name) => editor.isActive(name)),
    link: linkAt(editor),
    thing: thingAt(editor),
    caption: captionAt(state),
    mayRefer: mayRefer(state),
    mayUndo: undoDepth(state) > 0,
    mayRedo: redoDepth(state) > 0,
  };
}

function thingAt({ state: { selection } }: Editor): Thing | null {
  if (selection instanceof NodeSelection) {
    const { node, from: pos } = selection;
    if (node.type.name === "image") return { type: "image", pos, alt: node.attrs.alt };
    if (node.type.name === "formula" || node.type.name === "formulaBlock")
      return { type: node.type.name, pos, tex: node.attrs.tex };
  }
  const { $from } = selection;
  if ($from.parent.type.name !== "codeBlock") return null;
  return { type: "codeBlock", pos: $from.before(), language: $from.parent.attrs.language ?? "" };
}
