"use client";
import type { Editor } from "@tiptap/core";
import { Fragment, type KeyboardEvent, type RefObject, useState } from "react";
import { join } from "@/components/ui/join";
import { LinkForm } from "@/components/ui/link-form";
import type { Place } from "./article-editor";
import { type BlockKind, setBlockKind, setLink } from "./commands";
import styles from "./editor.module.css";
import { TablePanel, ThingPanel } from "./panels";
import { TOOLS, type Tool } from "./tools";

const KINDS: readonly (readonly [BlockKind, string])[] = [
  ["body", "Paragraph"],
  ["h2", "Heading"],
  ["h3", "Heading, second level"],
  ["h4", "Heading, third level"],
  ["h5", "Heading, fourth level"],
  ["h6", "Heading, fifth level"],
  ["standfirst", "Standfirst"],
  ["caption", "Caption"],
  ["note", "Note in the text"],
  ["code", "Code"],
];

type ToolbarProps = {
  editor: Editor;
  place: Place;
  /** Opened by the button or by a key. */
  linking: boolean;
  onLinking: (open: boolean) => void;
  bar: RefObject<HTMLDivElement | null>;
};

/** What can be done to the text. Arrow keys go from one to the next, Home and End to the ends, Tab goes on. */
export function Toolbar({ editor, place, linking, onLinking, bar }: ToolbarProps) {
  const [current, setCurrent] = useState(0);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const end = { Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === "Escape") editor.view.focus();
    else if (step !== undefined || end !== undefined) {
      const next = end ?? (current + (step ?? 0) + buttons.length) % buttons.length;
      setCurrent(next);
      buttons[next]?.focus();
    } else return;
    event.preventDefault();
  };

  let index = 0;
  const button = (
    tool: Pick<Tool, "name" | "sign" | "keys" | "look">,
    pressed: boolean | undefined,
    off: boolean,
    use: () => unknown,
  ) => {
    const own = index++;
    return (
      <button
        key={tool.name}
        type="button"
        className={join(styles.tool, tool.look && styles[tool.look])}
        title={tool.keys ? `${tool.name} (${tool.keys})` : tool.name}
        aria-label={tool.name}
        aria-keyshortcuts={tool.keys}
        aria-pressed={pressed}
        aria-disabled={off || undefined}
        tabIndex={own === current ? 0 : -1}
        // The selection in the text must survive the press.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          setCurrent(own);
          if (!off) use();
        }}
      >
        <span aria-hidden="true">{tool.sign}</span>
      </button>
    );
  };

  return (
    <>
      <div className={styles.tools}>
        <select
          className={styles.kind}
          aria-label="What this block is"
          value={place.kind ?? ""}
          onChange={(event) => setBlockKind(editor, event.target.value as BlockKind)}
        >
          {place.kind === null && <option value="">—</option>}
          {KINDS.map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
        <div ref={bar} className={styles.row} role="toolbar" aria-label="Format" onKeyDown={onKeyDown}>
          {TOOLS.map((group, i) => (
            <Fragment key={group[0]?.name}>
              {i > 0 && <span className={styles.gap} />}
              {group.map((tool) =>
                button(tool, tool.pressed?.(place), tool.off?.(place) ?? false, () => tool.use(editor)),
              )}
              {i === 1 &&
                button(
                  { name: "Link", sign: "↗", keys: "Control+K" },
                  place.link !== null,
                  place.kind === "code",
                  () => onLinking(!linking),
                )}
            </Fragment>
          ))}
        </div>
      </div>
      {linking && (
        <LinkForm
          labelled
          before={place.link}
          setLink={(href) => setLink(editor, href)}
          onDone={() => onLinking(false)}
          focus={() => editor.view.focus()}
          look={{ form: styles.panel, input: styles.input, act: styles.act, wrong: styles.wrong }}
        />
      )}
      {!linking && place.thing && (
        <ThingPanel
          key={`${place.thing.type} ${place.thing.pos}`}
          editor={editor}
          thing={place.thing}
          caption={place.caption}
        />
      )}
      {!linking && !place.thing && place.active.includes("table") && (
        <TablePanel editor={editor} caption={place.caption} />
      )}
    </>
  );
}
