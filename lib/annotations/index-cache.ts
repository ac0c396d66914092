import "server-only";
import type { Actor } from "@/lib/access/actor";
import { idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import type { ArticleFacts } from "@/lib/access/policy";
import { db } from "@/lib/db/client";
import { notFound, signInFirst } from "@/lib/errors";
import { believed } from "@/lib/events/heads";
import { PUBLIC_LAYER_ID } from "./layers";
import {
  type AnnotationIndex,
  COLOURS,
  type IndexEntry,
  KINDS,
  type LayerKey,
  type PlacementView,
  standingOf,
} from "./wire";

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

/** A published edition stays published and never changes its article. */
const articleOf = new Map<string, string>();
const MAX_EDITIONS = 50_000;

async function articleIdOf(editionId: string): Promise<string> {
  const known = articleOf.get(editionId);
  if (known) return known;
  const edition = await db().edition.findFirst({
    where: { id: editionId, publishedAt: { not: null } },
    select: { articleId: true },
  });
  if (!edition) throw notFound();
  if (articleOf.size >= MAX_EDITIONS) articleOf.clear();
  articleOf.set(editionId, edition.articleId);
  return edition.articleId;
}

/** May this reader see the article, which layer is meant, and how far is its stream: one query for all who ask. */
async function head(actor: Actor, editionId: string, layer: LayerKey): Promise<Head> {
  const me = idOf(actor);
  if (layer === "private" && !me) throw signInFirst();
  const articleId = await articleIdOf(editionId);
  const whose = layer === "public" ? "public" : `private ${me}`;
  const row = await believed(articleId, whose, async () => {
    const [found] = await db().$queryRaw<Head[]>`
      SELECT a.id AS "articleId", a."ownerId", a."editorIds", a.visibility, a."deletedAt", a."removedAt",
        l.id AS "layerId", COALESCE(s.number, 0) AS number
      FROM "Article" a
      JOIN "Layer" l ON l.id = ${PUBLIC_LAYER_ID}::uuid AND ${layer} = 'public'
        OR l."ownerId" = ${me}::uuid AND ${layer} = 'private'
      LEFT JOIN "Stream" s ON s.key = 'article:' || a.id || ':layer:' || l.id
      WHERE a.id = ${articleId}::uuid`;
    return found;
  });
  if (!row || !may(actor, "article", "read", row)) throw notFound();
  return row;
}

type Row = Pick<PlacementView, "status" | "decision"> & {
  id: string;
  start: number;
  end: number;
  kind: string;
  colour: string;
  comments: number;
};

async function build(editionId: string, layer: LayerKey, layerId: string): Promise<AnnotationIndex> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT a.id, p.start, p."end", p.status, p.decision, a.kind, a.colour, a."commentCount" AS comments
    FROM "Placement" p JOIN "Annotation" a ON a.id = p."annotationId"
    WHERE p."editionId" = ${editionId}::uuid AND a."layerId" = ${layerId}::uuid
      AND a."removedAt" IS NULL AND (a."deletedAt" IS NULL OR a."commentCount" > 0)
    ORDER BY p.start, p."end", a.id`;
  const kinds: readonly string[] = KINDS;
  const colours: readonly string[] = COLOURS;
  const entries = rows.map((row): IndexEntry => {
    const entry: IndexEntry = [
      row.id,
      row.start,
      row.end,
      kinds.indexOf(row.kind),
      colours.indexOf(row.colour),
      row.comments,
    ];
    const standing = standingOf(row);
    if (standing) entry.push(standing);
    return entry;
  });
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
 * Cost: nothing but a look-up within half a second of the last reader's question; one query after that; two and one
 * serialisation after a write.
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
