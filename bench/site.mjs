/**
 * What the benchmarks of pages and routes have in common: the built site on a database of its own, the bare
 * framework beside it, and an article with any number of annotations.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { tryPort } from "../scripts/free-port.mjs";
import { migrate } from "../scripts/migrations/apply.mjs";
import { withConnection } from "../scripts/migrations/connection.mjs";
import { PRISMA, ROOT } from "../scripts/places.mjs";
import { startThrowAwayPostgres } from "../scripts/postgres/throw-away.mjs";
import { run } from "../scripts/run.mjs";
import { buildIfChanged } from "../scripts/start/build.mjs";
import { serve } from "../scripts/start/serve.mjs";
import { makeSiteDatabase, siteEnv } from "../scripts/testing/site.mjs";

const TEMPLATE = "white_nights_bench_template";
const PASSWORD = "a password for measuring";

/** @returns {Promise<{ url: string, env: NodeJS.ProcessEnv, stop: () => Promise<void> }>} */
export async function openSite() {
  const server = await startThrowAwayPostgres();
  await withConnection(server.url("postgres"), (client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
  await migrate(server.url(TEMPLATE), PRISMA);
  await makeSiteDatabase(server, TEMPLATE);
  const env = await siteEnv(server);
  const build = buildIfChanged({ root: ROOT, distDir: ".next-test", env });
  if (build) await build();
  const site = await serve({ root: ROOT, env, port: Number(env.PORT), host: env.HOST, quiet: true });
  const stop = async () => {
    await site.stop();
    await server.stop();
  };
  return { url: env.PUBLIC_URL, env, stop };
}

/** The bare framework: an empty page, and a route that answers a constant (the file at `constant`). */
export async function openFloor(constant = "") {
  const root = path.join(ROOT, "bench/floor");
  const next = path.join(ROOT, "node_modules/next/dist/bin/next");
  const env = {
    ...process.env,
    NODE_ENV: "production",
    CONSTANT_BODY: constant,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const { code, output } = await run(process.execPath, [next, "build", root], { cwd: ROOT, env });
  if (code !== 0) throw new Error(`the floor could not be built:\n${output}`);
  const port = await tryPort(0);
  const child = spawn(process.execPath, [next, "start", root, "--port", String(port)], {
    env,
    stdio: "ignore",
  });
  const url = `http://localhost:${port}`;
  while (
    !(await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    ))
  )
    await sleep(100);
  return { url, stop: () => child.kill() };
}

/** Somebody with an account: their cookie, and a function that asks the API as them. */
export async function signUp(url) {
  const email = `${randomUUID()}@bench.example`;
  const headers = { origin: url, "content-type": "application/json" };
  const handle = `b${randomUUID().replaceAll("-", "").slice(0, 12)}x`;
  await expectOk(
    fetch(`${url}/api/v1/accounts`, {
      method: "POST",
      headers,
      body: JSON.stringify({ email, password: PASSWORD, name: "Bench", handle }),
    }),
  );
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = await csrf.json();
  const signedIn = await expectOk(
    fetch(`${url}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { origin: url, cookie: cookies(csrf) },
      body: new URLSearchParams({ csrfToken, email, password: PASSWORD, json: "true" }),
    }),
  );
  const cookie = cookies(signedIn);
  const post = async (where, body) =>
    (
      await expectOk(
        fetch(`${url}${where}`, {
          method: "POST",
          headers: { ...headers, cookie },
          body: JSON.stringify(body),
        }),
      )
    ).json();
  return { cookie, post, handle };
}

const cookies = (answer) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

async function expectOk(asked) {
  const answer = await asked;
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** A text of about so many UTF-16 units in paragraphs of a hundred words, always the same. */
export function prose(units) {
  const words =
    "the light stayed and people went on talking on the bridge about bread land peace and who should decide".split(
      " ",
    );
  const paragraphs = ["An evening on the bridge"];
  for (let size = 0, turn = 0; size < units; turn++) {
    const picked = Array.from(
      { length: 100 },
      (_, i) => words[(i * 7 + turn * 3 + (i % 5) * turn) % words.length],
    );
    const paragraph = `${picked.join(" ")}.`;
    paragraphs.push(paragraph[0].toUpperCase() + paragraph.slice(1));
    size += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

/** Publishes a text of `units` and marks it `count` times in the public layer, straight in the database. */
export async function annotatedArticle({ url, env }, person, units, count) {
  const preview = await person.post("/api/v1/imports", { name: "", format: "text", text: prose(units) });
  const article = await person.post("/api/v1/articles", {
    key: randomUUID(),
    importId: preview.id,
    options: preview.options,
    meta: { ...preview.meta, title: `With ${count} notes`, language: "en" },
    visibility: "listed",
  });
  await withConnection(env.DATABASE_URL, (client) => client.query(MARK, [article.id, count, person.handle]));
  // The stream's head is what tells readers that there is something new.
  await withConnection(env.DATABASE_URL, (client) => client.query(HEAD, [article.id, count]));
  return { ...article, url: `${url}/read/${encodeURIComponent(article.slug)}` };
}

const PUBLIC_LAYER = "01900000-0000-7000-8000-000000000001";

/** Marks of 40 units, spread evenly over the text; every fourth has a note. */
const MARK = `
  WITH e AS (SELECT e.id, e."articleId", e.text FROM "Edition" e WHERE e."articleId" = $1::uuid),
  spot AS (
    SELECT n, ((length(e.text) - 120)::bigint * n / $2::int)::int + 20 AS at, e.* FROM e, generate_series(0, $2::int - 1) n),
  made AS (
    INSERT INTO "Annotation" (id, "authorId", "clientKey", "contentHash", "articleId", "editionId", "layerId", kind,
      colour, target, exact, prefix, suffix, start, "end", "commentCount")
    SELECT gen_random_uuid(), u.id, gen_random_uuid(), '', "articleId", spot.id, '${PUBLIC_LAYER}',
      (CASE WHEN n % 4 = 0 THEN 'note' ELSE 'highlight' END)::"AnnotationKind",
      (ARRAY['sun','sky','moss','rose'])[n % 4 + 1]::"Colour", 'passage', substr(text, at + 1, 40), '', '', at, at + 40,
      CASE WHEN n % 4 = 0 THEN 1 ELSE 0 END
    FROM spot, "User" u WHERE u.handle = $3 RETURNING *),
  placed AS (
    INSERT INTO "Placement" ("annotationId", "layerId", "editionId", status, "offeredStart", "offeredEnd", start, "end",
      confidence, method)
    SELECT id, "layerId", "editionId", 'kept', start, "end", start, "end", 1, 'position' FROM made)
  INSERT INTO "Comment" (id, "annotationId", "authorId", "clientKey", "contentHash", body)
  SELECT gen_random_uuid(), id, "authorId", gen_random_uuid(), '',
    '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"A word in the margin."}]}]}'
  FROM made WHERE "commentCount" = 1`;

const HEAD = `
  INSERT INTO "Stream" (key, number) VALUES ('article:' || $1 || ':layer:${PUBLIC_LAYER}', $2::int)
  ON CONFLICT (key) DO UPDATE SET number = EXCLUDED.number`;
