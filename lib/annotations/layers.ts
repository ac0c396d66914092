import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import type { Layer } from "@/lib/db/generated/client";
import { notFound, signInFirst } from "@/lib/errors";
import type { LayerKey } from "./wire";

/** Made by the first migration; there is one. */
export const PUBLIC_LAYER_ID = "01900000-0000-7000-8000-000000000001";

/** The row behind a layer's name, for this reader. @throws AppError 401 for "only me" without an account. */
export async function layerNamed(
  actor: Actor,
  key: LayerKey,
): Promise<Pick<Layer, "id" | "kind" | "ownerId">> {
  if (key === "public") return { id: PUBLIC_LAYER_ID, kind: "public", ownerId: null };
  const ownerId = idOf(actor);
  if (!ownerId) throw signInFirst();
  const layer = await db().layer.findUnique({ where: { ownerId } });
  if (!layer) throw notFound();
  return layer;
}

/** The name of a layer that this reader may see. */
export const layerKey = (layer: Pick<Layer, "kind">): LayerKey =>
  layer.kind === "private" ? "private" : "public";
