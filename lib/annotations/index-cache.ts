import "server-only";
import { createHash } from "node:crypto";
import { type Actor, idOf } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { aheadFor } from "@/lib/readings/ahead";
import { type Ahead, isReached } from "@/lib/readings/passages";
import { type IndexHead, indexHead } from "./index-head";
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

type Row = Pick<PlacementView, "status" | "decision"> & {
  id: string;
  start: number;
  end: number;
  kind: string;
  colour: string;
  comments: number;
  sealed: boolean | null;
};

/**
 * The rows of a layer on an edition, in the order of the text, without what is sealed; a seed of such a reading stands
 * there with the question and the reader's own answers. Annotations and places are both found by their layer: what
 * other layers hold costs nothing.
 */
function rowsOf(
  me: string | null,
  editionId: string,
  { articleId, layerId, sealed }: IndexHead,
): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT a.id, p.start, p."end", p.status, p.decision, a.kind, a.colour,
      CASE WHEN a.seed AND a."readingId" = ANY(${sealed}::uuid[]) THEN (
        SELECT count(*)::int FROM "Comment" c WHERE c."annotationId" = a.id AND c."deletedAt" IS NULL
          AND c."removedAt" IS NULL AND (c.id = a."noteId" OR c."authorId" = ${me}::uuid))
        ELSE a."commentCount" END AS comments,
      a."readingId" = ANY(${sealed}::uuid[]) AND NOT (a.seed AND a."deletedAt" IS NULL)
        AND a."authorId" IS DISTINCT FROM ${me}::uuid AS sealed
    FROM "Annotation" a
    JOIN "Placement" p ON p."annotationId" = a.id
      AND p."editionId" = ${editionId}::uuid AND p."layerId" = ${layerId}::uuid
    WHERE a."articleId" = ${articleId}::uuid AND a."layerId" = ${layerId}::uuid
      AND a."removedAt" IS NULL AND (a."deletedAt" IS NULL OR a."commentCount" > 0)
    ORDER BY p.start, p."end", a.id`;
}

async function build(
  me: string | null,
  editionId: string,
  layer: LayerKey,
  head: IndexHead,
): Promise<AnnotationIndex> {
  const all = await rowsOf(me, editionId, head);
  const rows = all.filter(({ sealed }) => !sealed);
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
  const sealed = all.length - rows.length;
  return { edition: editionId, layer, entries, ...(sealed && { sealed }) };
}

/** For an ETag: two readers of one layer may see different parts of it. */
const shortHash = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 12);

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
  const head = await indexHead(actor, editionId, layer);
  const { layerId, number, sealed } = head;
  // What is sealed differs from reader to reader: their own notes are among what they see.
  const me = sealed.length > 0 ? idOf(actor) : null;
  const whose = sealed.length > 0 ? ` ${me} ${sealed.join()}` : "";
  const key = `${editionId} ${layerId} ${number}${whose}`;
  const ahead = await aheadFor(actor, { articleId: head.articleId, editionId, layer });
  const known = cache().entries.get(key);
  if (known && !ahead) return known;
  const tag = `${layerId.slice(-8)}-${number}${whose && `-${shortHash(whose)}`}`;
  const whole = known ?? {
    etag: `"${tag}"`,
    json: encode(await build(me, editionId, layer, head)),
  };
  if (!known) keep(key, whole);
  return ahead ? withoutAhead(idOf(actor), head, ahead, { key, tag, whole }) : whole;
}

const encode = (index: AnnotationIndex) => new TextEncoder().encode(JSON.stringify(index));

type Shared = { key: string; tag: string; whole: IndexRepresentation };

/** One reader's part of a representation: what lies ahead of them is left out and counted, but what they wrote. */
async function withoutAhead(
  me: string | null,
  { articleId, layerId }: IndexHead,
  ahead: Ahead,
  { key, tag, whole }: Shared,
): Promise<IndexRepresentation> {
  const whose = ` ${me} ${ahead.furthest} ${ahead.unsealed.join()}`;
  const known = cache().entries.get(key + whose);
  if (known) return known;
  const own = me
    ? await db().annotation.findMany({
        where: { articleId, layerId, authorId: me },
        select: { id: true },
      })
    : [];
  const mine = new Set(own.map(({ id }) => id));
  // Made by `build`.
  const index = JSON.parse(new TextDecoder().decode(whole.json)) as AnnotationIndex;
  const entries = index.entries.filter(([id, start]) => isReached(ahead, start) || mine.has(id));
  const made = {
    etag: `"${tag}-${shortHash(whose)}"`,
    json: encode({ ...index, entries, ahead: index.entries.length - entries.length }),
  };
  keep(key + whose, made);
  return made;
}
