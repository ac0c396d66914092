/**
 * Writing in progress, kept in the browser: at most a second behind the hands, also when the page goes.
 * A draft knows the tab that writes it; the newest tab wins, and the older one is told.
 */
import type { Colour, Kind, LayerKey, TargetClaim } from "@/lib/annotations/wire";
import type { CommentBody } from "@/lib/comments/wire";

/** How long a change may stay unsaved, in milliseconds. */
const DELAY = 800;

/** What a draft is about, enough to open its composer again. */
export type DraftAbout =
  | {
      type: "annotation";
      editionId: string;
      target: TargetClaim;
      kind: Exclude<Kind, "highlight">;
      colour: Colour;
      layer: LayerKey;
    }
  | { type: "reply" | "edit"; annotationId: string };

export type Draft = { body: CommentBody; about: DraftAbout; tab: string; at: number };

/** The draft under `key`, or null where there is none that can be read. */
export function readDraft(storage: Storage, key: string): Draft | null {
  return parseDraft(storage.getItem(key));
}

/** All drafts whose key starts with `prefix`, newest first. */
export function listDrafts(storage: Storage, prefix: string): { key: string; draft: Draft }[] {
  const found: { key: string; draft: Draft }[] = [];
  for (let i = 0; i < storage.length; i++) {
    const key = storage.key(i);
    const draft = key?.startsWith(prefix) ? readDraft(storage, key) : null;
    if (key && draft) found.push({ key, draft });
  }
  return found.sort((a, b) => b.draft.at - a.draft.at);
}

/** Keeps a draft as it is. False where the browser can't. */
export function saveDraft(storage: Storage, key: string, draft: Draft): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export type DraftWriter = {
  /** Something changed. `read` is asked for the document when it is saved, not before; null is nothing. */
  changed(read: () => CommentBody | null): void;
  /** Saves what is not saved yet. */
  flush(): void;
  /** Forgets the draft: it was sent, or thrown away. */
  drop(): void;
  /** What storage says under this key now: true once another tab has taken the draft over. */
  heard(json: string | null): boolean;
  /** Writes here again after another tab had taken over. */
  takeBack(): void;
};

/**
 * Writes one draft. Makes it this tab's own if it is there already, so that an older tab hears of it.
 * `about` is asked each time it is saved.
 */
export function draftWriter(
  storage: Storage,
  key: string,
  about: () => DraftAbout,
  tab: string,
): DraftWriter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: (() => CommentBody | null) | null = null;
  let latest: (() => CommentBody | null) | null = null;
  let taken = false;

  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const body = pending?.() ?? null;
    const changed = pending !== null;
    pending = null;
    if (taken || !changed) return;
    if (!body) return storage.removeItem(key);
    // Where nothing can be kept, the text still stands in the composer.
    saveDraft(storage, key, { body, about: about(), tab, at: Date.now() });
  };

  const kept = readDraft(storage, key);
  if (kept && kept.tab !== tab) {
    pending = () => kept.body;
    save();
  }

  return {
    changed(read) {
      pending = read;
      latest = read;
      if (timer === undefined) timer = setTimeout(save, DELAY);
    },
    flush: save,
    drop() {
      clearTimeout(timer);
      timer = undefined;
      pending = null;
      if (!taken) storage.removeItem(key);
    },
    heard(json) {
      const draft = parseDraft(json);
      if (draft && draft.tab !== tab) taken = true;
      return taken;
    },
    takeBack() {
      taken = false;
      pending = latest;
      save();
    },
  };
}

function parseDraft(json: string | null): Draft | null {
  try {
    const draft = JSON.parse(json ?? "null") as Draft | null;
    return draft?.body?.type === "doc" && draft.about?.type ? draft : null;
  } catch {
    return null;
  }
}
