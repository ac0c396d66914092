"use client";
import { type KeyboardEvent, useState } from "react";
import { LinkForm } from "@/components/ui/link-form";
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
      {linking && editor && (
        <LinkForm
          before={editor.link()}
          setLink={editor.setLink}
          onDone={() => setLinking(false)}
          focus={editor.focus}
          look={{ form: styles.link, input: styles.address, act: styles.small, wrong: styles.wrong }}
        />
      )}
    </>
  );
}
