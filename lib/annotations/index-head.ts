import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { groupFacts } from "@/lib/access/facts";
import { isStaff, isUnsealed } from "@/lib/access/group-facts";
import type { ArticleFacts } from "@/lib/access/policy";
import { mine, readingsOpenTo } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import { notFound, signInFirst } from "@/lib/errors";
import { believed } from "@/lib/events/heads";
import { noteVisit } from "@/lib/readings/note-visit";
import { PUBLIC_LAYER_ID } from "./layers";
import { groupOfLayer, type LayerKey } from "./wire";

/** What is to be known before an index is sent. */
export type IndexHead = {
  articleId: string;
  layerId: string;
  /** How far the layer's stream is. */
  number: number;
  /** Readings whose notes by others are sealed for this reader; empty for all who share one representation. */
  sealed: string[];
};

type Row = Omit<ArticleFacts, "_count"> & { articleId: string; layerId: string; number: number };

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

/**
 * May this reader see the article and the layer, how far is its stream, and what is sealed. What is believed about
 * the article and its public layer is shared by all who ask, what concerns one person is theirs.
 * @throws AppError 404, or 401 for "only me" without an account
 */
export async function indexHead(actor: Actor, editionId: string, layer: LayerKey): Promise<IndexHead> {
  const me = idOf(actor);
  if (layer === "private" && !me) throw signInFirst();
  const articleId = await articleIdOf(editionId);
  const row = await rowOf(articleId, layer, me);
  if (!row) throw notFound();
  const readings =
    row.visibility === "group"
      ? await believed(articleId, `readings of ${me}`, () =>
          db().reading.count({ where: { articleId, ...readingsOpenTo(actor) } }),
        )
      : 0;
  if (!may(actor, "article", "read", { ...row, _count: { readings } })) throw notFound();
  const groupId = groupOfLayer(layer);
  if (groupId) await noteVisit(actor, groupId, articleId);
  const { layerId, number } = row;
  return { articleId, layerId, number, sealed: groupId ? await sealedFor(actor, groupId, articleId) : [] };
}

function rowOf(articleId: string, layer: LayerKey, me: string | null): Promise<Row | undefined> {
  const groupId = groupOfLayer(layer);
  return believed(articleId, layer === "private" ? `private ${me}` : layer, async () => {
    const [found] = await db().$queryRaw<Row[]>`
      SELECT a.id AS "articleId", a."ownerId", a."editorIds", a.visibility, a."deletedAt", a."removedAt",
        l.id AS "layerId", COALESCE(s.number, 0) AS number
      FROM "Article" a
      JOIN "Layer" l ON l.id = ${PUBLIC_LAYER_ID}::uuid AND ${layer} = 'public'
        OR l."ownerId" = ${me}::uuid AND ${layer} = 'private'
        OR l."groupId" = ${groupId}::uuid
      LEFT JOIN "Stream" s ON s.key = 'article:' || a.id || ':layer:' || l.id
      WHERE a.id = ${articleId}::uuid`;
    return found;
  });
}

/** The readings of a group on an article that are sealed for a reader. @throws AppError 404 for its outsiders */
async function sealedFor(actor: Actor, groupId: string, articleId: string): Promise<string[]> {
  const group = await believed(articleId, `group ${groupId} of ${idOf(actor)}`, () =>
    db().group.findUnique({
      where: { id: groupId },
      include: {
        ...groupFacts(actor),
        readings: {
          where: { articleId },
          include: { grants: { where: { userId: mine(actor) } } },
        },
      },
    }),
  );
  if (!group || !may(actor, "group", "margin", group)) throw notFound();
  if (isStaff(actor, group)) return [];
  return group.readings.filter((reading) => !isUnsealed(actor, reading)).map(({ id }) => id);
}
