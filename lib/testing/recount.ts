import { db } from "@/lib/db/client";

/** What the database counts beside what can be counted from its rows: each list must be empty. */
export async function miscounts() {
  const threads = await db().$queryRaw<{ id: string; says: number; has: number }[]>`
    SELECT a.id, a."commentCount" AS says, n.has FROM "Annotation" a, LATERAL (
      SELECT count(*)::int AS has FROM "Comment" c
      WHERE c."annotationId" = a.id AND c."deletedAt" IS NULL AND c."removedAt" IS NULL) n
    WHERE a."commentCount" <> n.has`;
  const activity = await db().$queryRaw<unknown[]>`
    WITH counted AS (
      SELECT "articleId", "layerId",
        count(*) FILTER (WHERE "deletedAt" IS NULL AND "removedAt" IS NULL)::int AS annotations,
        COALESCE(sum("commentCount") FILTER (WHERE "removedAt" IS NULL), 0)::int AS comments
      FROM "Annotation" GROUP BY 1, 2)
    SELECT c.*, s.annotations AS says_annotations, s.comments AS says_comments
    FROM counted c FULL JOIN "ArticleActivity" s USING ("articleId", "layerId")
    WHERE (COALESCE(c.annotations, 0), COALESCE(c.comments, 0)) IS DISTINCT FROM (s.annotations, s.comments)`;
  const streams = await db().$queryRaw<unknown[]>`
    SELECT s.key, s.number, count(e.*)::int AS events, min(e.number) AS first, max(e.number) AS last
    FROM "Stream" s LEFT JOIN "Event" e ON e."streamKey" = s.key GROUP BY s.key, s.number
    HAVING (count(e.*), min(e.number), max(e.number)) IS DISTINCT FROM (s.number::bigint, 1, s.number)`;
  return { threads, activity, streams };
}

export const NOTHING_MISCOUNTED = { threads: [], activity: [], streams: [] };

/** How many events of a kind there are. */
export const eventsOf = (type: string, subjectId?: string) =>
  db().event.count({ where: { type, ...(subjectId ? { subjectId } : {}) } });
