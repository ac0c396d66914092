/**
 * node bench/annotation-index.mjs: requests per second of a layer's index beside a Next route that answers a
 * constant of the same bytes, in turns, in one run. Also with the cookie of somebody signed in, and with the tag
 * of what one has already (304).
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import autocannon from "autocannon";
import { annotatedArticle, openFloor, openSite, signUp } from "./site.mjs";

const SECONDS = 5;
const TURNS = 3;

const site = await openSite();
const person = await signUp(site.url);
const rows = [];
for (const count of [10, 1_000, 10_000]) {
  const article = await annotatedArticle(site, person, 200_000, count);
  const index = `${site.url}/api/v1/editions/${article.editionId}/annotations?layer=public`;
  const answer = await fetch(index);
  const etag = answer.headers.get("etag") ?? "";
  const json = await answer.text();
  const { entries } = JSON.parse(json);
  if (entries.length !== count) throw new Error(`the index has ${entries.length} of ${count} annotations`);
  const body = path.join(mkdtempSync(path.join(tmpdir(), "bench-")), "index.json");
  writeFileSync(body, json);
  const floor = await openFloor(body);
  const rates = await inTurns({
    constant: { url: `${floor.url}/constant` },
    index: { url: index },
    "index, signed in": { url: index, headers: { cookie: person.cookie } },
    "index, not changed": { url: index, headers: { "if-none-match": etag } },
  });
  await floor.stop();
  rows.push({ annotations: count, ...rates });
}
await site.stop();
console.table(rows);
process.exit(0);

/** Requests per second of each, the median of several turns; and what share of the constant's that is. */
async function inTurns(targets) {
  const runs = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const [name, { url, headers = {} }] of Object.entries(targets)) {
      const result = await autocannon({
        url,
        connections: 16,
        duration: turn === 0 ? 1 : SECONDS,
        headers: { "accept-encoding": "gzip", ...headers },
      });
      if (result.non2xx > 0 && !headers["if-none-match"])
        throw new Error(`${name}: ${result.non2xx} refused`);
      if (turn > 0) runs[name].push(result.requests.average);
    }
  }
  const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  const base = median(runs.constant);
  return Object.fromEntries(
    Object.entries(runs).map(([name, list]) => {
      const rate = median(list);
      return [
        name,
        name === "constant" ? Math.round(rate) : `${Math.round(rate)} (${Math.round((100 * rate) / base)}%)`,
      ];
    }),
  );
}
