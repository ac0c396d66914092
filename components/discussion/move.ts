/** Takes notes to other layers. Loaded when somebody asks for it. */
import type { Room } from "@/components/reader/store/room";
import { sentenceOf } from "@/components/reader/store/sentences";
import type { AnnotationCopy, AnnotationView, LayerChoice, LayerKey } from "@/lib/annotations/wire";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";

/** A layer, by the name that people have for it. */
export type Place = { layer: LayerKey; name: string };

/** Moves a note and offers the way back. False where it was refused. */
export async function moveTo(room: Room, { id, layer }: AnnotationView, to: Place): Promise<boolean> {
  return attempt(room, async () => {
    await move(room, id, to.layer);
    room.notify(`Moved: ${to.name}.`, () => void attempt(room, () => move(room, id, layer)));
  });
}

/** Writes a note into another layer as well. False where it was refused. */
export async function copyTo(room: Room, { id }: AnnotationView, to: Place): Promise<boolean> {
  const input: AnnotationCopy = { key: newKey(), layer: to.layer };
  return attempt(room, async () => {
    await call("POST", `/annotations/${encodeURIComponent(id)}/copies`, input);
    room.notify(`Copied: ${to.name}.`);
    await room.refresh();
  });
}

async function move(room: Room, id: string, layer: LayerKey): Promise<void> {
  const input: LayerChoice = { layer };
  await call("PUT", `/annotations/${encodeURIComponent(id)}/layer`, input);
  // Where it is no longer shown, nothing of it stays open.
  await room.refresh();
  await room.reloadThread(id);
  if (!room.entry(id)) room.open([]);
}

async function attempt(room: Room, act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    room.notify(`Not done. ${sentenceOf(error)}`);
    return false;
  }
}
