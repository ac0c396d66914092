"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { CommentBody } from "@/lib/comments/wire";
import { joinBodies, plainBody, plainDocument, textLength } from "./body";
import type { Format, RichEditor } from "./editor";

type Setup = {
  plain: RefObject<HTMLTextAreaElement | null>;
  rich: RefObject<HTMLDivElement | null>;
  /** What stands there from the start. */
  start: CommentBody | null;
  label: string;
  describedBy: string;
  onChange(read: () => CommentBody): void;
};

/**
 * What is being written: in a plain field at once, in the rich editor as soon as it is loaded. The change
 * happens between two keystrokes, so that none is lost. Where the editor can't be loaded (offline, say),
 * the plain field stays and serves.
 */
export function useWriting({ plain, rich, start, label, describedBy, onChange }: Setup) {
  const [editor, setEditor] = useState<RichEditor | null>(null);
  const [formats, setFormats] = useState<readonly Format[]>([]);
  const [length, setLength] = useState(() => (start ? textLength(start) : 0));
  const latest = useRef({ onChange, label, describedBy, editor });
  latest.current = { onChange, label, describedBy, editor: latest.current.editor };

  const read = useCallback(
    () => latest.current.editor?.read() ?? joinBodies(start, plainBody(plain.current?.value ?? "")),
    [plain, start],
  );
  const changed = useCallback(() => {
    const now = latest.current;
    setLength(now.editor?.length() ?? textLength(read()));
    now.onChange(read);
  }, [read]);

  useEffect(() => {
    let made: RichEditor | null = null;
    let gone = false;
    const field = plain.current;

    const swap = async () => {
      const { createEditor } = await import("./editor");
      // A word that is being composed (Chinese, accents) belongs to the field until it is done.
      while (field?.dataset.composing === "true") {
        await new Promise((resolve) => field.addEventListener("compositionend", resolve, { once: true }));
      }
      if (gone || !rich.current || !field) return;
      const typed = field.value;
      const body = typed ? joinBodies(start, plainDocument(typed)) : start;
      const focused = document.activeElement === field;
      // In plain text each line end is one unit, in the document it closes one paragraph and opens the next.
      const before = typed.slice(0, field.selectionStart);
      const caret = start || !typed ? "end" : before.length + (before.split("\n").length - 1) + 1;
      rich.current.hidden = false;
      field.hidden = true;
      made = createEditor({
        element: rich.current,
        start: body ?? { type: "doc", content: [] },
        caret: focused ? caret : null,
        label: latest.current.label,
        describedBy: latest.current.describedBy,
        onChange: changed,
        onFormats: setFormats,
      });
      latest.current.editor = made;
      setEditor(made);
    };
    swap().catch(() => {
      // The plain field serves as it is.
    });
    return () => {
      gone = true;
      made?.destroy();
      latest.current.editor = null;
      setEditor(null);
      if (rich.current) rich.current.hidden = true;
      if (field) field.hidden = false;
    };
  }, [plain, rich, start, changed]);

  return { editor, formats, length, read, changed };
}
