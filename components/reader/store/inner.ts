/** What the parts of the store share. Not for components: they use `Room`. */
import type { IndexEntry, LayerKey, Thread } from "@/lib/annotations/wire";
import { type Cell, cell } from "./cell";
import { EntryIndex, isNothing } from "./entries";
import { homeLayer, layersShown } from "./layers";
import type { EntryChange, RoomInit, RoomState, ThreadSlot } from "./types";

/** How long a notice with a way back stays, in milliseconds. */
const NOTICE_STAYS = 10_000;

export type Inner = {
  state: Cell<RoomState>;
  index: EntryIndex;
  /** Publishes a change of the index to the state and to the painters. */
  changed(change: EntryChange): void;
  onChange(listener: (change: EntryChange) => void): () => void;
  put(entry: IndexEntry, layer: LayerKey): void;
  remove(id: string): void;
  /** Whether annotations of a layer belong in this room. */
  shows(layer: LayerKey): boolean;
  slot(id: string): ThreadSlot | undefined;
  thread(id: string): Thread | undefined;
  /** Sets slots, or forgets them where the value is null. One new map for all of them. */
  setSlots(slots: Iterable<[id: string, slot: ThreadSlot | null]>): void;
  /** Hands the sentence to the live region. */
  say(text: string): void;
  /** Shows a line for ten seconds, and reads it out. The answer is its id, to dismiss it earlier. */
  notify(text: string, undo?: () => void): number;
  dismiss(noticeId: number): void;
};

export function createInner(init: RoomInit): Inner {
  const state = cell<RoomState>({
    ...init,
    entries: [],
    index: "waiting",
    threads: new Map(),
    active: [],
    hovered: [],
    composing: null,
    choosing: null,
    density: "marks",
    layer: init.group?.writes === false ? "private" : homeLayer(init),
    publicToo: false,
    sealed: 0,
    ahead: 0,
    position: null,
    colour: "sun",
    outbox: [],
    notices: [],
    announcement: "",
    reveal: null,
  });
  const index = new EntryIndex();
  const painters = new Set<(change: EntryChange) => void>();
  let notices = 0;

  const inner: Inner = {
    state,
    index,
    changed(change) {
      if (isNothing(change)) return;
      state.set({ entries: index.list });
      for (const painter of painters) painter(change);
    },
    onChange(listener) {
      painters.add(listener);
      return () => painters.delete(listener);
    },
    put: (entry, layer) => inner.changed(index.put(entry, layer)),
    remove: (id) => inner.changed(index.remove(id)),
    shows: (layer) => layersShown(state.get()).includes(layer),
    slot: (id) => state.get().threads.get(id),
    thread(id) {
      const slot = state.get().threads.get(id);
      return slot?.status === "ready" ? slot.thread : undefined;
    },
    setSlots(slots) {
      const threads = new Map(state.get().threads);
      for (const [id, slot] of slots) {
        if (slot) threads.set(id, slot);
        else threads.delete(id);
      }
      state.set({ threads });
    },
    // The same sentence twice must be read twice: a no-break space makes it another string.
    say: (text) => state.set({ announcement: text === state.get().announcement ? `${text}\u00A0` : text }),
    notify(text, undo) {
      const id = ++notices;
      state.set({ notices: [...state.get().notices, { id, text, undo: undo ?? null }] });
      inner.say(text);
      setTimeout(() => inner.dismiss(id), NOTICE_STAYS);
      return id;
    },
    dismiss(noticeId) {
      state.set({ notices: state.get().notices.filter((notice) => notice.id !== noticeId) });
    },
  };
  return inner;
}
