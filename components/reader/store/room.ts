import type { AnnotationIndex, IndexEntry, LayerKey, Thread } from "@/lib/annotations/wire";
import { call } from "@/lib/client/api";
import { browserStorage } from "@/lib/client/storage";
import type { CommentView } from "@/lib/comments/wire";
import type { PositionView } from "@/lib/readings/wire";
import { textAddress } from "../address";
import { type AnnotationCommands, annotationCommands } from "./annotation-commands";
import { type CommentCommands, commentCommands } from "./comment-commands";
import { startingIn } from "./entries";
import { createInner } from "./inner";
import { homeLayer, layersShown } from "./layers";
import { createPosting } from "./posting";
import { sentenceOf } from "./sentences";
import { createThreads, entryOf } from "./threads";
import {
  type Choosing,
  DENSITIES,
  type Density,
  type EntryChange,
  type RoomInit,
  type RoomState,
} from "./types";

/**
 * The reading room's store: what is known of the annotations of one edition, and everything a reader can do
 * with them. Made once a page; works on the server too, where it holds nothing but its beginnings.
 */
export type Room = AnnotationCommands &
  CommentCommands & {
    getSnapshot(): RoomState;
    subscribe(listener: () => void): () => void;
    /** Every change of the index, once, for painting block by block. */
    onChange(listener: (change: EntryChange) => void): () => void;
    /** Begins after hydration: index, unsent posts, the address's `#comment-…`. The answer ends it. */
    start(): () => void;
    /** Asks the server for the index again. */
    refresh(): Promise<void>;
    /** What was sealed may show now: asks for it again. */
    lookAgain(): Promise<void>;
    entry(id: string): IndexEntry | undefined;
    layerOf(id: string): LayerKey | undefined;
    /** Annotations that start in `[from, to)`, in order. Log n plus what is found. */
    startingIn(from: number, to: number, limit?: number): IndexEntry[];
    /** Loads threads that are not known yet, in batches. Cheap to call on each scroll. */
    needThreads(ids: readonly string[]): void;
    reloadThread(id: string): Promise<void>;
    /**
     * Opens annotations: the first as its thread, the others beside it. An empty list closes. With `focus`,
     * the keyboard goes to the first one's card.
     */
    open(ids: readonly string[], focus?: boolean): void;
    /** Opens one annotation and brings its passage into view; with `focus`, the keyboard goes to its card. */
    reveal(annotationId: string, commentId?: string | null, focus?: boolean): void;
    /** Follows `#annotation-<id>` and `#comment-<id>`. False for any other fragment. */
    follow(hash: string): Promise<boolean>;
    hover(ids: readonly string[]): void;
    /** Begins to choose a passage for a note; null ends it. */
    choose(choosing: Choosing | null): void;
    setDensity(density: Density): void;
    setLayer(layer: LayerKey): void;
    /** In a group's layer: shows the public notes as well, or no longer; sticks in this browser. */
    showPublic(shown: boolean): void;
    dismiss(noticeId: number): void;
    /** The server keeps another place: notes that were ahead of it are asked for. */
    placed(position: PositionView | null): void;
    /** Shows a line for ten seconds, with a way back if there is one, and reads it out. */
    notify(text: string, undo?: () => void): void;
    /** Hands a sentence to the live region. */
    say(text: string): void;
    /** The id an annotation was first shown under: a React key that survives its being sent. */
    stableId(id: string): string;
  };

const DENSITY_KEY = "wn:density";
const LAYER_KEY = "wn:layer";
const PUBLIC_KEY = "wn:public-too";

export function createRoom(init: RoomInit): Room {
  const inner = createInner(init);
  const { state } = inner;
  const threads = createThreads(inner);
  const inBrowser = typeof window !== "undefined";
  // One's own note may be the one that unseals the others'.
  const onSent = () => void ((state.get().sealed > 0 || waitingSeeds().length > 0) && lookAgain());
  const posting = inBrowser && init.viewer ? createPosting(inner, threads, init.viewer, onSent) : null;

  /** How often each layer was asked for: what was asked for again meanwhile is not put in the place of what is newer. */
  const asked = new Map<LayerKey, number>();
  const loadLayer = async (layer: LayerKey) => {
    const turn = (asked.get(layer) ?? 0) + 1;
    asked.set(layer, turn);
    const path = `/editions/${encodeURIComponent(init.editionId)}/annotations?layer=${layer}`;
    const { entries, sealed = 0, ahead = 0 } = await call<AnnotationIndex>("GET", path);
    // Turned off, or asked for again, while it was on its way.
    if (!inner.shows(layer) || asked.get(layer) !== turn) return;
    if (layer === homeLayer(init)) {
      if (state.get().sealed > sealed) inner.notify("Notes of others show to you now.");
      state.set({ sealed, ahead });
    }
    const unsent = new Set(state.get().outbox.map((item) => item.key));
    inner.changed(inner.index.replaceLayer(layer, entries, unsent));
  };
  const refresh = async () => {
    try {
      await Promise.all(layersShown(state.get()).map(loadLayer));
      state.set({ index: "ready" });
    } catch (error) {
      state.set({ index: state.get().index === "ready" ? "ready" : "failed" });
      inner.say(`The notes could not be loaded. ${sentenceOf(error)}`);
    }
  };

  /** Seeds whose answers by others were sealed when they were loaded. */
  const waitingSeeds = () =>
    [...state.get().threads].flatMap(([id, slot]) =>
      slot.status === "ready" && slot.thread.annotation.answersWait ? [id] : [],
    );
  const lookAgain = async () => {
    await refresh();
    for (const id of waitingSeeds()) await threads.reload(id);
  };

  const reveal = (
    annotationId: string,
    commentId: string | null = null,
    focus = false,
    active: readonly string[] = [annotationId],
  ) => {
    threads.need([annotationId]);
    const turn = (state.get().reveal?.turn ?? 0) + 1;
    state.set({ active, reveal: { turn, annotationId, commentId, focus } });
  };

  /** A note of another of the reader's groups is led to its own room; any other is shown here. */
  const show = (thread: Thread, hash: string) => {
    const { id, layer } = thread.annotation;
    const elsewhere = init.groups.find((group) => layer === `group:${group.id}`);
    if (elsewhere && !inner.shows(layer)) {
      location.assign(textAddress(init.article, elsewhere, init.newest ? undefined : init.number) + hash);
      return;
    }
    threads.absorb(thread);
    if (!inner.index.get(id)) inner.put(entryOf(thread), layer);
  };

  const follow = async (hash: string) => {
    const [, type, id] = /^#(annotation|comment)-([\w-]+)$/.exec(hash) ?? [];
    if (!type || !id) return false;
    try {
      if (type === "annotation") {
        show(await call<Thread>("GET", `/annotations/${id}?edition=${init.editionId}`), hash);
        reveal(id);
      } else {
        const { annotationId } = await call<CommentView>("GET", `/comments/${id}`);
        if (!inner.thread(annotationId)) await threads.reload(annotationId);
        const thread = inner.thread(annotationId);
        if (thread) show(thread, hash);
        reveal(annotationId, id);
      }
    } catch (error) {
      inner.notify(`That note can't be shown. ${sentenceOf(error)}`);
    }
    return true;
  };

  return {
    ...annotationCommands(inner, threads, posting),
    ...commentCommands(inner, threads, posting),
    getSnapshot: state.get,
    subscribe: state.subscribe,
    onChange: inner.onChange,
    start() {
      const density = DENSITIES.find((each) => each === browserStorage().getItem(DENSITY_KEY));
      if (density) state.set({ density });
      if (browserStorage().getItem(LAYER_KEY) === "private") state.set({ layer: "private" });
      if (init.group && browserStorage().getItem(PUBLIC_KEY) === "yes") state.set({ publicToo: true });
      const stop = posting?.start();
      const onHash = () => void follow(location.hash);
      addEventListener("hashchange", onHash);
      void refresh().then(onHash);
      const retryIndex = () => state.get().index === "failed" && void refresh();
      addEventListener("online", retryIndex);
      return () => {
        stop?.();
        removeEventListener("hashchange", onHash);
        removeEventListener("online", retryIndex);
      };
    },
    refresh,
    lookAgain,
    entry: (id) => inner.index.get(id),
    layerOf: (id) => inner.index.layerOf(id),
    startingIn: (from, to, limit) => startingIn(inner.index.list, from, to, limit),
    needThreads: threads.need,
    reloadThread: threads.reload,
    open(ids, focus = false) {
      threads.need(ids);
      state.set({ active: ids });
      const first = ids[0];
      if (focus && first) reveal(first, null, true, ids);
    },
    reveal: (id, commentId, focus) => reveal(id, commentId, focus),
    follow,
    hover(ids) {
      const { hovered } = state.get();
      if (ids.length !== hovered.length || ids.some((id, i) => id !== hovered[i]))
        state.set({ hovered: ids });
    },
    choose: (choosing) => state.set({ choosing }),
    setDensity(density) {
      state.set({ density });
      remember(DENSITY_KEY, density);
    },
    setLayer(layer) {
      const { composing } = state.get();
      state.set({ layer, composing: composing && { ...composing, layer } });
      remember(LAYER_KEY, layer);
    },
    showPublic(shown) {
      state.set({ publicToo: shown });
      remember(PUBLIC_KEY, shown ? "yes" : "no");
      if (shown) void refresh();
      else inner.changed(inner.index.replaceLayer("public", []));
    },
    placed(position) {
      const { ahead, position: before } = state.get();
      state.set({ position });
      if (ahead > 0 && position && position.furthest !== before?.furthest) void refresh();
    },
    dismiss: inner.dismiss,
    notify: inner.notify,
    say: inner.say,
    stableId: (id) => posting?.stableId(id) ?? id,
  };
}

function remember(key: string, value: string): void {
  try {
    browserStorage().setItem(key, value);
  } catch {
    // A full or forbidden storage costs the reader a habit, not a note.
  }
}
