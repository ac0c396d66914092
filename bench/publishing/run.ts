/**
 * Run by bench/publishing.mjs.
 *
 * --cases 200000:10000,1200000:100000   units of the text, and notes on it
 * --weights light,heavy                 how the text was edited
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/editions/comparing/ask";
import { textsOf } from "@/lib/editions/comparing/texts";
import { publishEdition } from "@/lib/editions/publish-edition";
import { startJobWorker } from "@/lib/jobs/worker";
import { member, type Signed } from "@/lib/testing/people";
import { draft, paragraph } from "@/lib/testing/publishing";
import { article, key } from "@/lib/testing/writing";
import type { Weight } from "../anchoring/edits/editors";
import { revise } from "../anchoring/generate";
import { choosePassages } from "../anchoring/passages";
import { CORPORA } from "../anchoring/prose/corpora";
import { type Corpus, cutTo } from "../anchoring/prose/corpus";
import { installPackages } from "../anchoring/prose/packages";
import { markPassages } from "./mark";
import { processorTime } from "./processor";

const { values: options } = parseArgs({
  options: {
    cases: { type: "string", default: "200000:10000,1200000:100000" },
    weights: { type: "string", default: "light,heavy" },
  },
});

installPackages();
const load = CORPORA.english;
if (!load) throw new Error("there is no English text");
const owner = await member();
const worker = startJobWorker();
const rows: Record<string, string | number>[] = [];
for (const [units = 0, notes = 0] of options.cases.split(",").map((one) => one.split(":").map(Number)))
  for (const weight of options.weights.split(",") as Weight[])
    rows.push(await measure(owner, cutTo(load(), units), weight, notes));
console.table(rows);
await worker.stop();
process.exit(0);

async function measure(by: Signed, corpus: Corpus, weight: Weight, count: number) {
  const { old, text } = revise(corpus, weight, 1);
  const { id } = await article(by);
  const first = await publish(by, id, old);
  await markPassages(first.editionId, by.actor.id, choosePassages(corpus, count, 1));
  const stalls = monitorEventLoopDelay({ resolution: 10 });
  stalls.enable();
  const before = await processorTime();
  const second = await publish(by, id, text);
  stalls.disable();
  const after = await processorTime();
  const placed = await db().placement.groupBy({
    by: ["status"],
    where: { editionId: second.editionId },
    _count: true,
  });
  const statuses = Object.fromEntries(placed.map(({ status, _count }) => [status, _count]));
  // Under another name, as nobody has asked about them yet.
  const texts = { ...textsOf(db(), first.editionId, second.editionId), from: `${first.editionId} again` };
  const reading = monitorEventLoopDelay({ resolution: 10 });
  reading.enable();
  const alone = await timed(() => ask(texts, { ask: "offset", offset: 0 }));
  const view = await timed(() => ask(texts, { ask: "blocks" }));
  reading.disable();
  return {
    units: old.length,
    notes: count,
    weight,
    "asked (ms)": second.asked,
    "until readers have it (ms)": second.published,
    "processor, program (ms)": Math.round(after.ours - before.ours),
    "processor, database (ms)": Math.round(after.database - before.database),
    "longest stall (ms)": Math.round(stalls.max / 1e6),
    "compare texts (ms)": alone,
    "comparison view (ms)": view,
    "longest stall of it (ms)": Math.round(reading.max / 1e6),
    ...statuses,
  };
}

/** Publishes paragraphs as the next edition. Times are of asking, which a person waits for, and of all of it. */
async function publish(by: Signed, articleId: string, text: string) {
  const draftVersion = await draft(by, articleId, (document) => ({
    ...document,
    content: text.split("\n").map((words, index) => paragraph(`p${index}`, words)),
  }));
  const from = performance.now();
  const editionId = await publishEdition(by.actor, articleId, { key: key(), draftVersion, summary: "" });
  const asked = Math.round(performance.now() - from);
  for (;;) {
    const { state } = await db().publication.findUniqueOrThrow({
      where: { editionId },
      select: { state: true },
    });
    if (state === "done") return { editionId, asked, published: Math.round(performance.now() - from) };
    if (state === "failed") throw new Error("publishing failed");
    await sleep(20);
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return Math.round(performance.now() - from);
}
