"use client";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { createRoom, type Room } from "./room";
import type { RoomInit, RoomState } from "./types";

const RoomContext = createContext<Room | null>(null);

/** Holds the room of one page and starts it after hydration. `init` is read once. */
export function RoomProvider({ init, children }: { init: RoomInit; children: ReactNode }) {
  const [room] = useState(() => createRoom(init));
  useEffect(() => room.start(), [room]);
  return <RoomContext value={room}>{children}</RoomContext>;
}

/** The room, or null on a page that has none. */
export const useRoomIfAny = (): Room | null => useContext(RoomContext);

/** The room itself, for its commands and for watching changes outside of rendering. */
export function useRoomStore(): Room {
  const room = useRoomIfAny();
  if (!room) throw new Error("useRoomStore is used outside of a RoomProvider");
  return room;
}

/**
 * A part of the room's state. `select` must answer the same value for the same state: a field, a slot, a
 * string or a number, not a new array or object.
 */
export function useRoom<T>(select: (state: RoomState) => T): T {
  const room = useRoomStore();
  const read = () => select(room.getSnapshot());
  return useSyncExternalStore(room.subscribe, read, read);
}
