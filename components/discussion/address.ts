import { textAddress } from "@/components/reader/address";
import { homeLayer } from "@/components/reader/store/layers";
import type { RoomArticle, RoomGroup } from "@/components/reader/store/types";
import type { LayerKey } from "@/lib/annotations/wire";

/** The lasting address of a comment or an annotation, on this site, in the room of the layer that it stands in. */
export function permalink(
  room: { article: RoomArticle; group: RoomGroup | null },
  layer: LayerKey,
  type: "annotation" | "comment",
  id: string,
): string {
  const inGroup = layer === homeLayer(room) ? room.group : null;
  return `${location.origin}${textAddress(room.article, inGroup)}#${type}-${id}`;
}
