/**
 * Run by bench/groups.mjs, in one database. Fills it, then measures one layer's index as often as it is asked to
 * over its standard input, and says what each took on its standard output.
 */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { readIndex } from "@/lib/annotations/index-cache";
import { db } from "@/lib/db/client";
import { streamMoved } from "@/lib/events/heads";
import { layerStream } from "@/lib/events/types";
import { member } from "@/lib/testing/people";
import { article } from "@/lib/testing/writing";
import { fill } from "./fill";
import { wholeReads } from "./plans";

const { values: options } = parseArgs({
  options: {
    members: { type: "string", default: "1000" },
    layers: { type: "string", default: "200" },
    "per-layer": { type: "string", default: "500" },
    others: { type: "string", default: "0" },
  },
});

const reader = await member();
const text = Array.from(
  { length: 2_000 },
  (_, i) => `Paragraph ${i}: they talk until the tram comes, and then they walk.`,
);
const read = await article(reader, { text: text.join("\n\n") });
const { groupId, layerId } = await fill(reader.actor.id, read, (await article(reader)).id, {
  members: Number(options.members),
  layers: Number(options.layers),
  perLayer: Number(options["per-layer"]),
  others: Number(options.others),
});
const stream = layerStream(read.id, layerId);

/** Milliseconds until the index is made anew after somebody wrote. */
async function once(): Promise<{ ms: number; entries: number; sealed: number }> {
  await db().$executeRaw`UPDATE "Stream" SET number = number + 1 WHERE key = ${stream}`;
  streamMoved(stream);
  const begun = performance.now();
  const { json } = await readIndex(reader.actor, read.editionId, `group:${groupId}`);
  const ms = performance.now() - begun;
  const { entries, sealed = 0 } = JSON.parse(new TextDecoder().decode(json));
  return { ms, entries: entries.length, sealed };
}

console.log(JSON.stringify({ ready: true, scans: await wholeReads(once) }));
for await (const _ of createInterface({ input: process.stdin })) console.log(JSON.stringify(await once()));
process.exit(0);
