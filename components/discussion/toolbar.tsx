"use client";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import styles from "./composer.module.css";
import type { Format, RichEditor } from "./editor";

type ToolbarProps = {
  /** Null until the editor is loaded. */
  editor: RichEditor | null;
  active: readonly Format[];
};

const TOOLS: { format: Format; name: string; sign: string }[] = [
  { format: "bold", name: "Bold (Ctrl+B)", sign: "B" },
  { format: "italic", name: "Italic (Ctrl+I)", sign: "I" },
  { format: "link", name: "Link", sign: "↗" },
  { format: "blockquote", name: "Quotation", sign: "“" },
  { format: "bulletList", name: "List", sign: "•" },
  { format: "code", name: "Code", sign: "<>" },
];

/** The few formats of a comment, as buttons. Arrow keys go from one to the next, Tab goes on. */
export function Toolbar({ editor, active }: ToolbarProps) {
  const [linking, setLinking] = useState(false);
  const [current, setCurrent] = useState(0);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? -step : step;
    const next = (current + forward + TOOLS.length) % TOOLS.length;
    setCurrent(next);
    event.preventDefault();
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  const use = (format: Format, index: number) => {
    setCurrent(index);
    if (format === "link") setLinking(!linking);
    else editor?.toggle(format);
  };

  return (
    <>
      <div className={styles.toolbar} role="toolbar" aria-label="Format" onKeyDown={onKeyDown}>
        {TOOLS.map(({ format, name, sign }, i) => (
          <button
            key={format}
            type="button"
            className={styles.tool}
            data-format={format}
            title={name}
            aria-label={name}
            aria-pressed={active.includes(format)}
            aria-disabled={editor === null}
            tabIndex={i === current ? 0 : -1}
            // The selection in the text must survive the press.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => editor && use(format, i)}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
      </div>
      {linking && editor && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
    </>
  );
}

function LinkForm({ editor, onDone }: { editor: RichEditor; onDone: () => void }) {
  const [before] = useState(() => editor.link());
  const [wrong, setWrong] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const address = String(new FormData(event.currentTarget).get("address")).trim();
    if (!address) {
      if (before) editor.setLink(null);
      onDone();
      editor.focus();
    } else if (editor.setLink(address)) onDone();
    else setWrong(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onDone();
    editor.focus();
  };

  return (
    <form className={styles.link} onSubmit={submit} onKeyDown={onKeyDown}>
      <input
        name="address"
        className={styles.address}
        aria-label="Address of the link"
        aria-invalid={wrong}
        placeholder="https://"
        defaultValue={before ?? ""}
        // The field appears because somebody asked for it.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
      />
      <button type="submit" className={styles.small}>
        Link
      </button>
      {before && (
        <button
          type="button"
          className={styles.small}
          onClick={() => {
            editor.setLink(null);
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
