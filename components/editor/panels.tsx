"use client";
import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Thing } from "./article-editor";
import { setLink } from "./commands";
import styles from "./editor.module.css";
import { TABLE_TOOLS } from "./tools";

type LinkPanelProps = { editor: Editor; before: string | null; onDone: () => void };

/** Where a link leads. */
export function LinkPanel({ editor, before, onDone }: LinkPanelProps) {
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const done = () => {
    onDone();
    editor.view.focus();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = String(new FormData(event.currentTarget).get("address")).trim();
    if (!address) {
      if (before) setLink(editor, null);
      done();
    } else if (setLink(editor, address)) done();
    else setWrong(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    done();
  };
  return (
    <form className={styles.panel} onSubmit={submit} onKeyDown={onKeyDown}>
      <label htmlFor={id}>Address of the link</label>
      <input
        id={id}
        name="address"
        className={styles.input}
        aria-invalid={wrong}
        placeholder="https://"
        defaultValue={before ?? ""}
        // The field appears because somebody asked for it.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
      />
      <button type="submit" className={styles.act}>
        Link
      </button>
      {before && (
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            setLink(editor, null);
            onDone();
          }}
        >
          Unlink
        </button>
      )}
      {wrong && (
        <p className={styles.wrong} role="alert">
          A link begins with https://, http:// or mailto:.
        </p>
      )}
    </form>
  );
}

const THINGS = {
  image: { label: "What the picture shows", field: "alt" },
  formula: { label: "Formula, as TeX", field: "tex" },
  formulaBlock: { label: "Formula, as TeX", field: "tex" },
  codeBlock: { label: "Language of the code", field: "language" },
} as const;

/** The words of a thing that is not text. They are taken over as they are typed; Enter and Escape go back. */
export function ThingPanel({ editor, thing }: { editor: Editor; thing: Thing }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { label, field } = THINGS[thing.type];
  const value = thing.type === "image" ? thing.alt : thing.type === "codeBlock" ? thing.language : thing.tex;
  const { pos, type } = thing;

  // A thing that was just made has no words: they come first.
  const fresh = useRef(value === "" && type !== "codeBlock");
  useEffect(() => {
    if (fresh.current) input.current?.focus();
  }, []);

  const change = (words: string) => {
    const clean = words.replace(/[\n\r]/g, " ");
    const next = type === "codeBlock" && clean === "" ? null : clean;
    editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, field, next));
  };
  /** Back into the text, behind the thing: the next letter must not take its place. */
  const leave = () => {
    const { doc, tr } = editor.state;
    const after = type === "codeBlock" ? null : doc.nodeAt(pos);
    if (after) editor.view.dispatch(tr.setSelection(Selection.near(doc.resolve(pos + after.nodeSize))));
    editor.view.focus();
  };
  return (
    <div className={styles.panel}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={input}
        className={styles.input}
        data-code={type === "image" ? undefined : true}
        dir={type === "image" ? "auto" : "ltr"}
        maxLength={4000}
        value={value}
        spellCheck={type === "image"}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          leave();
        }}
      />
    </div>
  );
}

/** Rows and columns. */
export function TablePanel({ editor }: { editor: Editor }) {
  return (
    <fieldset className={styles.panel} aria-label="This table">
      {TABLE_TOOLS.map(({ name, use }) => (
        <button
          key={name}
          type="button"
          className={styles.act}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => use(editor)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
