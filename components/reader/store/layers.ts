/** Which layers a room is about. */
import type { LayerKey } from "@/lib/annotations/wire";
import type { RoomState } from "./types";

/** The layer that is read together: the group's, or the public one. */
export const homeLayer = ({ group }: Pick<RoomState, "group">): LayerKey =>
  group ? `group:${group.id}` : "public";

/** The layers whose annotations are shown: what is read together, one's own, and the public one if it is asked for. */
export function layersShown({ group, viewer, publicToo }: RoomState): LayerKey[] {
  const layers = [homeLayer({ group })];
  if (viewer) layers.push("private");
  if (group && publicToo) layers.push("public");
  return layers;
}
