import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { marginsFor } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import type { Layer } from "@/lib/db/generated/client";
import { notFound, signInFirst } from "@/lib/errors";
import { groupOfLayer, type LayerKey } from "./wire";

/** Made by the first migration; there is one. */
export const PUBLIC_LAYER_ID = "01900000-0000-7000-8000-000000000001";

export type NamedLayer = Pick<Layer, "id" | "kind" | "groupId">;

/**
 * The row behind a layer's name, for this reader.
 * @throws AppError 401 for "only me" without an account, 404 for a group whose margin they don't read.
 */
export async function layerNamed(actor: Actor, key: LayerKey): Promise<NamedLayer> {
  if (key === "public") return { id: PUBLIC_LAYER_ID, kind: "public", groupId: null };
  const groupId = groupOfLayer(key);
  const ownerId = idOf(actor);
  if (!groupId && !ownerId) throw signInFirst();
  const layer = await db().layer.findFirst({
    where: groupId ? { groupId, group: marginsFor(actor) } : { ownerId },
  });
  if (!layer) throw notFound();
  return layer;
}

/** The name of a layer that this reader may see. Nothing makes circles yet. */
export const layerKey = (layer: Pick<Layer, "kind" | "groupId">): LayerKey =>
  layer.groupId ? `group:${layer.groupId}` : layer.kind === "private" ? "private" : "public";
