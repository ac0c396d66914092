import { db } from "@/lib/db/client";
import type { Published } from "@/lib/testing/writing";

/** What is put into a database: one group of many members, and so many others that mark the same article. */
export type Filling = { members: number; layers: number; perLayer: number; others: number };
export type Filled = { groupId: string; layerId: string };

/**
 * Fills a database straight, in SQL: groups with a layer each, members, and marks spread over the text in every layer,
 * half of them notes under a reading whose rule nobody has met.
 */
export async function fill(by: string, article: Published, other: string, filling: Filling): Promise<Filled> {
  await db().$executeRaw`
    INSERT INTO "User" (id, name, handle, "handleKey", email)
    SELECT gen_random_uuid(), 'Person ' || n, 'person-' || n, 'person-' || n, n || '@members.example.org'
    FROM generate_series(1, ${filling.members}::int) n`;
  await db().$executeRaw`
    INSERT INTO "Group" (id, "clientKey", "contentHash", "foundedById", handle, "handleKey", name, finding, joining, margin)
    SELECT gen_random_uuid(), gen_random_uuid(), '', ${by}::uuid, 'group-' || n, 'group-' || n, 'Group ' || n,
      'unlisted', 'invitation', 'members'
    FROM generate_series(1, ${filling.layers}::int) n`;
  // Groups that read other things, so that the tables of groups and readings have grown too.
  await db().$executeRaw`
    WITH made AS (
      INSERT INTO "Group" (id, "clientKey", "contentHash", "foundedById", handle, "handleKey", name, finding, joining, margin)
      SELECT gen_random_uuid(), gen_random_uuid(), '', ${by}::uuid, 'other-' || n, 'other-' || n, 'Other ' || n,
        'listed', 'open', 'members'
      FROM generate_series(1, ${filling.others}::int) n RETURNING id)
    INSERT INTO "Reading" (id, "clientKey", "contentHash", "createdById", "groupId", "articleId", position)
    SELECT gen_random_uuid(), gen_random_uuid(), '', ${by}::uuid, id, ${other}::uuid, 0 FROM made`;
  await db()
    .$executeRaw`INSERT INTO "Layer" (id, kind, "groupId") SELECT gen_random_uuid(), 'group', id FROM "Group" WHERE handle LIKE 'group-%'`;
  await db().$executeRaw`
    INSERT INTO "Reading" (id, "clientKey", "contentHash", "createdById", "groupId", "articleId", position, reveal)
    SELECT gen_random_uuid(), gen_random_uuid(), '', ${by}::uuid, id, ${article.id}::uuid, 0, 'facilitator'
    FROM "Group" WHERE handle LIKE 'group-%'`;
  // Everybody is in the first group, and in the others one in fifty.
  await db().$executeRaw`
    INSERT INTO "Membership" ("groupId", "userId", role)
    SELECT g.id, u.id, 'member' FROM "Group" g CROSS JOIN (SELECT id, row_number() OVER () AS n FROM "User") u
    WHERE g.handle = 'group-1' OR g.handle LIKE 'group-%' AND u.n % 50 = 1`;
  await db().$executeRaw`
    WITH people AS (SELECT array_agg(id) AS ids FROM "User"), made AS (
      INSERT INTO "Annotation" (id, "authorId", "clientKey", "contentHash", "articleId", "editionId", "layerId",
        "readingId", kind, colour, target, exact, prefix, suffix, start, "end")
      SELECT gen_random_uuid(), people.ids[1 + n % cardinality(people.ids)], gen_random_uuid(), '',
        ${article.id}::uuid, ${article.editionId}::uuid, l.id, CASE WHEN n % 2 = 0 THEN r.id END,
        'highlight', 'sun', 'passage', 'x', '', '', place, place + 1
      FROM people, "Layer" l JOIN "Reading" r ON r."groupId" = l."groupId"
        CROSS JOIN generate_series(1, ${filling.perLayer}::int) n
        CROSS JOIN LATERAL (SELECT (n * 7919) % ${article.text.length - 1} AS place) p
      RETURNING *)
    INSERT INTO "Placement" ("annotationId", "layerId", "editionId", status, "offeredStart", "offeredEnd", start, "end",
      confidence, method)
    SELECT id, "layerId", "editionId", 'kept', start, "end", start, "end", 1, 'position' FROM made`;
  await db().$executeRaw`
    INSERT INTO "Stream" (key, number) SELECT 'article:' || ${article.id} || ':layer:' || id, 1 FROM "Layer"
    ON CONFLICT DO NOTHING`;
  // What autovacuum does by itself a minute later.
  await db().$executeRawUnsafe("VACUUM ANALYZE");
  const layer = await db().layer.findFirstOrThrow({ where: { group: { handle: "group-1" } } });
  return { groupId: layer.groupId ?? "", layerId: layer.id };
}
