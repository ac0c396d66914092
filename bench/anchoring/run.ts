/**
 * npx tsx bench/anchoring/run.ts: our anchoring beside its peers, on edited texts whose true places are known.
 *
 * --only english,chinese   the texts: english, russian, chinese, arabic, marks; and, if asked for: spanish, turkish,
 *                          bengali, urdu, article (where the machine has it), book
 * --weights light,heavy    the edits: none, light, heavy
 * --count 10000            annotations, or several: 100,1000,10000
 * --length 200000          units of each text
 * --seed 1                 of texts, edits and passages
 * --editions 1             so many editions of each text, each by another editor; times are of one of them
 * --editor steady          the temperament of heavy editors (see edits/editors.ts); else the seed chooses
 * --by remap,resolve       only these implementations
 * --peers none             only ours
 * --budget 60              seconds after which a peer stops; its figures then stand for those it placed
 * --misses 10              prints so many cases of each text that ours got wrong (with --verdicts false,missed)
 */
import { parseArgs } from "node:util";
import type { Weight } from "./edits/editors";
import { revise } from "./generate";
import { type Implementation, ours } from "./implementations";
import { addTo, emptyScore } from "./judge";
import { type Miss, showMiss } from "./misses";
import { choosePassages } from "./passages";
import { CORPORA, referenceArticle } from "./prose/corpora";
import { type Corpus, cutTo } from "./prose/corpus";
import { installPackages } from "./prose/packages";
import { editsOf, lineOf, type Row, tableOf } from "./table";
import { createTruth } from "./truth";

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "english,russian,chinese,arabic,marks" },
    weights: { type: "string", default: "none,light,heavy" },
    count: { type: "string", default: "10000" },
    length: { type: "string", default: "200000" },
    seed: { type: "string", default: "1" },
    editions: { type: "string", default: "1" },
    editor: { type: "string", default: "" },
    by: { type: "string", default: "" },
    peers: { type: "string", default: "all" },
    budget: { type: "string", default: "60" },
    misses: { type: "string", default: "0" },
    verdicts: { type: "string", default: "false,missed,inexact" },
  },
});

const rows: Row[] = [];
installPackages();
const wanted = options.by ? options.by.split(",") : null;
const implementations = [...(await ours()), ...(options.peers === "none" ? [] : await peers())].filter(
  ({ name }) => !wanted || wanted.includes(name),
);
for (const name of options.only.split(",")) {
  const corpus = corpusOf(name);
  if (!corpus) continue;
  for (const weight of options.weights.split(",") as Weight[]) {
    for (const count of options.count.split(",").map(Number)) {
      for (const implementation of implementations) {
        const row = await measure(corpus, weight, count, implementation);
        rows.push(row);
        console.error(lineOf(row));
      }
    }
  }
}
console.log(`${tableOf(rows)}\n\n${editsOf(rows)}`);

function corpusOf(name: string): Corpus | undefined {
  if (name === "article") return referenceArticle();
  if (name === "book") {
    const load = CORPORA.english;
    return load && { ...cutTo(load(), 1_200_000), name };
  }
  const load = CORPORA[name];
  if (!load) throw new Error(`There is no text called ${name}.`);
  return cutTo(load(), Number(options.length));
}

async function peers(): Promise<Implementation[]> {
  const { loadPeers } = await import("./peers/peers");
  return loadPeers();
}

async function measure(corpus: Corpus, weight: Weight, count: number, by: Implementation): Promise<Row> {
  const row: Row = {
    text: corpus.name,
    weight,
    implementation: by.name,
    editors: "",
    placed: 0,
    asked: 0,
    milliseconds: 0,
    score: emptyScore(),
  };
  const editions = Number(options.editions);
  for (let edition = 0; edition < editions; edition++) {
    const seed = Number(options.seed) + 1000 * edition;
    const revision = revise(corpus, weight, seed, options.editor);
    const passages = choosePassages(corpus, Math.min(count, by.most ?? count), seed);
    const { old, text } = revision;
    const outcome = await by.run(
      { old, text, passages, language: corpus.language },
      Number(options.budget) * 1000,
    );
    const truthOf = createTruth(revision);
    const misses: Miss[] = [];
    for (const [index, answer] of outcome.answers.entries()) {
      const passage = passages[index];
      if (!passage) continue;
      const truth = truthOf(passage);
      const verdict = addTo(row.score, answer, truth);
      if (options.verdicts.split(",").includes(verdict)) misses.push({ verdict, passage, answer, truth });
    }
    row.editors = [row.editors, revision.editor].filter(Boolean).join(", ");
    row.asked = count;
    row.placed += outcome.answers.length / editions;
    row.milliseconds += outcome.milliseconds / editions;
    if (outcome.worst !== undefined) row.worst = Math.max(row.worst ?? 0, outcome.worst);
    const shown = misses.slice(0, Number(options.misses));
    if (shown.length > 0) console.log(`\n${corpus.name}, ${weight} (${revision.editor}), ${by.name}`);
    for (const miss of shown) console.log(`\n${showMiss(miss, old, text)}`);
  }
  return row;
}
