import type { Room } from "@/components/reader/store/room";

/** Opens one annotation; where several are open together, it comes first and the others stay beside it. */
export function openCard(room: Room, id: string): void {
  const { active } = room.getSnapshot();
  room.open(active.includes(id) ? [id, ...active.filter((each) => each !== id)] : [id]);
}
