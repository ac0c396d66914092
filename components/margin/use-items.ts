"use client";
import { useLayoutEffect, useState } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import type { Room } from "@/components/reader/store/room";
import type { RoomState } from "@/components/reader/store/types";
import { type IndexEntry, UNCERTAIN } from "@/lib/annotations/wire";
import { crowdBlocks, gather, type MarginItem, type Placed } from "./gather";
import type { Near } from "./use-near";

/** More than this near the screen is more than anybody reads, or a browser measures, at once. */
const MOST = 500;

/** What a note takes in the margin, gap included, in pixels; near enough to tell a crowd. */
const ONE_LINE = 46;
const WHOLE_NOTE = 100;

export type ColumnItem = MarginItem | { type: "composer"; id: "composer"; top: number };

/** What stands in the margin near the screen, in reading order, with the tops of the passages. */
export function useItems(near: Near | null, expanded: ReadonlyMap<string, number>): readonly ColumnItem[] {
  const room = useRoomStore();
  const entries = useRoom((state) => state.entries);
  const active = useRoom((state) => state.active);
  const density = useRoom((state) => state.density);
  const composing = useRoom((state) => state.composing);
  const outbox = useRoom((state) => state.outbox);
  const threads = useRoom((state) => (state.active.length > 0 ? state.threads : null));
  const [items, setItems] = useState<readonly ColumnItem[]>([]);

  // Asks the browser where passages stand, so it runs when the page is laid out, not while it is rendered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `collect` reads from the room is listed here
  useLayoutEffect(() => {
    if (near) setItems(collect(room, near, expanded));
  }, [room, near, expanded, entries, active, density, composing, outbox, threads]);

  return items;
}

function collect(room: Room, near: Near, expanded: ReadonlyMap<string, number>): ColumnItem[] {
  const state = room.getSnapshot();
  const open = new Set(state.active);
  const { from, to } = near.stretch;
  const inReach = room.startingIn(from, to, MOST).filter((entry) => hasCard(state, entry, open));
  // The open ones stay mounted wherever the reader scrolls: somebody may be writing in them.
  const present = new Set(inReach.map((entry) => entry[0]));
  const elsewhere = state.active.flatMap((id) => {
    const entry = present.has(id) ? undefined : entryOf(room, id);
    return entry ? [entry] : [];
  });
  const all = elsewhere.length > 0 ? [...inReach, ...elsewhere].sort((a, b) => a[1] - b[1]) : inReach;
  const placed = all.map((entry): Placed => ({ entry, top: near.places.top(entry[1]) }));
  const height = state.density === "full" ? WHOLE_NOTE : ONE_LINE;
  const settled = crowdBlocks(placed, (entry) => near.places.block(entry[1]), height, open);
  const items: ColumnItem[] = gather(settled, open, expanded);
  if (state.composing) {
    const top = near.places.top(state.composing.start);
    const at = items.findIndex((item) => item.top > top);
    items.splice(at < 0 ? items.length : at, 0, { type: "composer", id: "composer", top });
  }
  return items;
}

/** Bare highlights are seen in the text; they have a card only when opened or when something is wrong. */
function hasCard(state: RoomState, entry: IndexEntry, open: ReadonlySet<string>): boolean {
  const [id, , , kind, , comments, standing] = entry;
  if (open.has(id)) return true;
  if (state.density === "quiet") return false;
  // Nothing in the text shows it, so the margin does.
  if (standing === UNCERTAIN) return true;
  return comments > 0 || kind > 0 || state.outbox.some((item) => item.key === id && item.state === "refused");
}

/** An open annotation that is no longer in the index (just deleted, say) still has its thread. */
function entryOf(room: Room, id: string): IndexEntry | undefined {
  const slot = room.getSnapshot().threads.get(id);
  if (slot?.status !== "ready") return room.entry(id);
  return room.entry(id) ?? [id, slot.thread.annotation.start, slot.thread.annotation.end, 0, 0, 0];
}
