import "server-only";
import type { Actor } from "@/lib/access/actor";
import { idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import type { ArticleFacts } from "@/lib/access/policy";
import { db } from "@/lib/db/client";
import { notFound, signInFirst } from "@/lib/errors";
import { PUBLIC_LAYER_ID } from "./layers";
import { type AnnotationIndex, COLOURS, type IndexEntry, KINDS, type LayerKey } from "./wire";

/** The representation of a layer's index at one number of its stream: made once, sent to everyone. */
export type IndexRepresentation = { etag: string; json: Uint8Array<ArrayBuffer> };

/** Bytes of representations kept in one process. */
const MAX_BYTES = 64 * 1024 * 1024;

type Cache = { entries: Map<string, IndexRepresentation>; bytes: number };
const shared = globalThis as typeof globalThis & { whiteNightsIndexes?: Cache };
const cache = (): Cache => {
  shared.whiteNightsIndexes ??= { entries: new Map(), bytes: 0 };
  return shared.whiteNightsIndexes;
};

type Head = ArticleFacts & { articleId: string; layerId: string; number: number };

/** One query: may this reader see the article, which layer is meant, and how far its stream is. */
async function head(actor: Actor, editionId: string, layer: LayerKey): Promise<Head> {
  const me = idOf(actor);
  if (layer === "private" && !me) throw signInFirst();
  const [row] = await db().$queryRaw<Head[]>`
    SELECT a.id AS "articleId", a."ownerId", a.visibility, a."deletedAt", a."removedAt",
      l.id AS "layerId", COALESCE(s.number, 0) AS number
    FROM "Edition" e JOIN "Article" a ON a.id = e."articleId"
    JOIN "Layer" l ON l.id = ${PUBLIC_LAYER_ID}::uuid AND ${layer} = 'public'
      OR l."ownerId" = ${me}::uuid AND ${layer} = 'private'
    LEFT JOIN "Stream" s ON s.key = 'article:' || a.id || ':layer:' || l.id
    WHERE e.id = ${editionId}::uuid`;
  if (!row || !may(actor, "article", "read", row)) throw notFound();
  return row;
}

async function build(editionId: string, layer: LayerKey, layerId: string): Promise<AnnotationIndex> {
  const rows = await db().$queryRaw<
    { id: string; start: number; end: number; kind: string; colour: string; comments: number }[]
  >`
    SELECT a.id, p.start, p."end", a.kind, a.colour, a."commentCount" AS comments
    FROM "Placement" p JOIN "Annotation" a ON a.id = p."annotationId"
    WHERE p."editionId" = ${editionId}::uuid AND a."layerId" = ${layerId}::uuid AND p.status <> 'gone'
      AND a."removedAt" IS NULL AND (a."deletedAt" IS NULL OR a."commentCount" > 0)
    ORDER BY p.start, p."end", a.id`;
  const kinds: readonly string[] = KINDS;
  const colours: readonly string[] = COLOURS;
  const entries = rows.map(
    (row): IndexEntry => [
      row.id,
      row.start,
      row.end,
      kinds.indexOf(row.kind),
      colours.indexOf(row.colour),
      row.comments,
    ],
  );
  return { edition: editionId, layer, entries };
}

function keep(key: string, made: IndexRepresentation): void {
  const kept = cache();
  // Two readers may have built the same one.
  kept.bytes += made.json.length - (kept.entries.get(key)?.json.length ?? 0);
  kept.entries.set(key, made);
  for (const [oldest, entry] of kept.entries) {
    if (kept.bytes <= MAX_BYTES || oldest === key) break;
    kept.entries.delete(oldest);
    kept.bytes -= entry.json.length;
  }
}

/**
 * The index of a layer on an edition. The stream's number is read before the rows: if somebody writes in
 * between, the rows are newer than the tag says, and the next request finds another number and builds again.
 * Cost: one query; two and one serialisation after a write.
 */
export async function readIndex(
  actor: Actor,
  editionId: string,
  layer: LayerKey,
): Promise<IndexRepresentation> {
  const { layerId, number } = await head(actor, editionId, layer);
  const key = `${editionId} ${layerId} ${number}`;
  const known = cache().entries.get(key);
  if (known) return known;
  const json = new TextEncoder().encode(JSON.stringify(await build(editionId, layer, layerId)));
  const made = { etag: `"${layerId.slice(-8)}-${number}"`, json };
  keep(key, made);
  return made;
}
