import { Extension, type Extensions } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history, redo, undo } from "@tiptap/pm/history";
import { tableEditing } from "@tiptap/pm/tables";
import { BlockIds } from "./block-ids";
import {
  Aside,
  Blockquote,
  BulletList,
  Figure,
  Footnote,
  Footnotes,
  ListItem,
  OrderedList,
} from "./containers";
import { FootnoteKeeping } from "./footnotes";
import {
  Code,
  Em,
  FootnoteReference,
  Formula,
  HardBreak,
  Lead,
  Link,
  Strike,
  Strong,
  Sub,
  Sup,
} from "./inline-nodes";
import { Table, TableCell, TableHeader, TableRow } from "./table-nodes";
import { CodeBlock, Doc, FormulaBlock, Heading, HorizontalRule, Image, Paragraph, Text } from "./text-nodes";

/** The schema of the article document, and nothing that acts. */
export const schemaExtensions: Extensions = [
  Doc,
  Text,
  Paragraph,
  Heading,
  CodeBlock,
  Image,
  HorizontalRule,
  FormulaBlock,
  Blockquote,
  Aside,
  BulletList,
  OrderedList,
  ListItem,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  Figure,
  Footnotes,
  Footnote,
  HardBreak,
  Formula,
  FootnoteReference,
  // From the outside in, as the page renders them: a link stays one link however its words are marked.
  Link,
  Lead,
  Strong,
  Em,
  Strike,
  Sub,
  Sup,
  Code,
];

const Acting = Extension.create({
  name: "acting",
  addCommands: () => ({
    undo:
      () =>
      ({ state, dispatch }) =>
        undo(state, dispatch),
    redo:
      () =>
      ({ state, dispatch }) =>
        redo(state, dispatch),
  }),
  addProseMirrorPlugins: () => [
    history({ depth: 500 }),
    dropCursor({ color: "var(--accent)", width: 2 }),
    gapCursor(),
    tableEditing(),
  ],
});

/** Everything of the editor but its keys. */
export const articleExtensions: Extensions = [...schemaExtensions, Acting, BlockIds, FootnoteKeeping];
