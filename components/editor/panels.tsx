"use client";
import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import { useEffect, useId, useRef, useState } from "react";
import type { Place, Thing } from "./article-editor";
import { toCaption } from "./captions";
import styles from "./editor.module.css";
import { setFormula } from "./set-formula";
import { TABLE_TOOLS } from "./tools";

const THINGS = {
  image: { label: "What the picture shows", field: "alt" },
  formula: { label: "Formula, as TeX", field: "tex" },
  formulaBlock: { label: "Formula, as TeX", field: "tex" },
  codeBlock: { label: "Language of the code", field: "language" },
} as const;

type ThingPanelProps = { editor: Editor; thing: Thing; caption: Place["caption"] };

/** The words of a thing that is not text. They are taken over as they are typed; Enter and Escape go back. */
export function ThingPanel({ editor, thing, caption }: ThingPanelProps) {
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
      <CaptionButton editor={editor} caption={caption} />
      {(type === "formula" || type === "formulaBlock") && <Unset tex={value} display={type !== "formula"} />}
    </div>
  );
}

/** Says of a formula that it can't be set, once whoever writes it rests. */
function Unset({ tex, display }: { tex: string; display: boolean }) {
  const [unset, setUnset] = useState(false);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      const html = await setFormula(tex, display);
      if (!gone) setUnset(html === null && tex.trim() !== "");
    }, RESTS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [tex, display]);
  return (
    <span className={styles.unset} role="status">
      {unset && "It can’t be set like this: readers would see its source."}
    </span>
  );
}

/** So long after the last letter, in milliseconds. */
const RESTS = 600;

function CaptionButton({ editor, caption }: Omit<ThingPanelProps, "thing">) {
  if (!caption) return null;
  return (
    <button
      type="button"
      className={styles.act}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        toCaption(editor.state, editor.view.dispatch);
        editor.view.focus();
      }}
    >
      {caption === "there" ? "To its caption" : "Add a caption"}
    </button>
  );
}

/** Rows and columns. */
export function TablePanel({ editor, caption }: Omit<ThingPanelProps, "thing">) {
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
      <CaptionButton editor={editor} caption={caption} />
    </fieldset>
  );
}
