"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { newKey } from "@/lib/client/key";
import { browserStorage } from "@/lib/client/storage";
import type { CommentBody } from "@/lib/comments/wire";
import { type DraftAbout, type DraftWriter, draftWriter, readDraft } from "./drafts";

let tab: string | undefined;
/** Names this tab among those of the same browser. */
export const thisTab = () => {
  tab ??= newKey();
  return tab;
};

/** One composer's draft: what was kept, and the ways to keep on. `key` may change when a note is sent meanwhile. */
export function useDraft(key: string, about: DraftAbout) {
  const [kept] = useState<CommentBody | null>(() => readDraft(browserStorage(), key)?.body ?? null);
  const [elsewhere, setElsewhere] = useState(false);
  const writer = useRef<{ key: string; draft: DraftWriter } | null>(null);
  const read = useRef<(() => CommentBody | null) | null>(null);
  const subject = useRef(about);
  subject.current = about;

  useEffect(() => {
    const storage = browserStorage();
    const earlier = writer.current;
    const draft = draftWriter(storage, key, () => subject.current, thisTab());
    writer.current = { key, draft };
    if (earlier && earlier.key !== key) {
      earlier.draft.drop();
      if (read.current) draft.changed(read.current);
    }
    const flush = () => draft.flush();
    const hear = (event: StorageEvent) => {
      if (event.key === key) setElsewhere(draft.heard(event.newValue));
    };
    addEventListener("storage", hear);
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      flush();
      removeEventListener("storage", hear);
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [key]);

  return {
    /** What was kept when the composer opened, or null. */
    kept,
    /** True while another tab writes this draft; nothing is kept here then. */
    elsewhere,
    changed: useCallback((reader: () => CommentBody | null) => {
      read.current = reader;
      writer.current?.draft.changed(reader);
    }, []),
    drop: useCallback(() => {
      read.current = null;
      writer.current?.draft.drop();
    }, []),
    takeBack: useCallback(() => {
      writer.current?.draft.takeBack();
      setElsewhere(false);
    }, []),
  };
}
