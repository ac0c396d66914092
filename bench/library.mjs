/**
 * node bench/library.mjs: what a page of the library costs with 20 articles and with 10,000: the first page, one in
 * the middle, and a search that finds few. Milliseconds a request, median of 60, one at a time, in turns.
 */
import { withConnection } from "../scripts/migrations/connection.mjs";
import { annotatedArticle, openSite, signUp } from "./site.mjs";

const REQUESTS = 60;

/** Articles that share one edition's words, so that only their number grows; each has an edition row of its own. */
const COPIES = `
    WITH one AS (SELECT * FROM "Article" WHERE id = $1::uuid),
    n AS (SELECT generate_series((SELECT count(*) FROM "Article")::int, $2::int - 1) AS n),
    made AS (
      INSERT INTO "Article" (id, "ownerId", "clientKey", "contentHash", slug, title, byline, language, direction,
        "searchText", visibility, "createdAt")
      SELECT gen_random_uuid(), one."ownerId", gen_random_uuid(), '', 'copy-' || n, 'Text number ' || n, '', 'en', 'ltr',
        'text number ' || n, 'listed', now() - n * interval '1 minute' FROM one, n RETURNING id),
    edition AS (
      INSERT INTO "Edition" (id, "articleId", number, "schemaVersion", document, text, blocks, html, opening, words,
        "importOptions", "createdById")
      SELECT gen_random_uuid(), made.id, 1, 1, e.document, 'x', '[]', '', e.opening, e.words, e."importOptions", e."createdById"
      FROM made, "Edition" e WHERE e."articleId" = $1::uuid RETURNING id, "articleId")
    SELECT 1`;

const site = await openSite();
const person = await signUp(site.url);
const first = await annotatedArticle(site, person, 5_000, 10);
const rows = [];
for (const count of [20, 10_000]) {
  await withConnection(site.env.DATABASE_URL, async (client) => {
    await client.query(COPIES, [first.id, count]);
    await client.query(
      'UPDATE "Article" a SET "currentEditionId" = e.id FROM "Edition" e WHERE e."articleId" = a.id AND a."currentEditionId" IS NULL',
    );
    await client.query('ANALYZE "Article"');
  });
  const middle = await cursorAt(Math.floor(count / 2));
  const urls = { "first page": "", "middle page": `cursor=${middle}`, search: "q=number%20777" };
  const row = { articles: count };
  for (const [name, query] of Object.entries(urls)) {
    row[`${name} (ms)`] = await median(`${site.url}/api/v1/articles?${query}`);
  }
  rows.push(row);
}
await site.stop();
console.table(rows);
process.exit(0);

async function cursorAt(skip) {
  return withConnection(site.env.DATABASE_URL, async (client) => {
    const { rows } = await client.query(
      `SELECT id, (extract(epoch FROM "createdAt") * 1000)::bigint AS at FROM "Article"
       ORDER BY "createdAt" DESC, id DESC OFFSET $1 LIMIT 1`,
      [skip],
    );
    return `${rows[0].at}.${rows[0].id}`;
  });
}

async function median(url) {
  const times = [];
  for (let n = 0; n < REQUESTS + 5; n++) {
    const started = performance.now();
    const answer = await fetch(url);
    await answer.json();
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    if (n >= 5) times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[REQUESTS / 2].toFixed(1);
}
