/**
 * npx tsx bench/anchoring/worst.ts: the time of our two functions on the worst inputs that we know, as ratios to the
 * time on an ordinary text of the same length with as many annotations. The goal: within five times.
 */

import { describe } from "../../lib/anchoring/describe";
import { remap } from "../../lib/anchoring/remap";
import { resolve } from "../../lib/anchoring/resolve";
import { spent } from "./clock";
import { revise } from "./generate";
import { choosePassages } from "./passages";
import { CORPORA } from "./prose/corpora";
import { cutTo } from "./prose/corpus";
import { installPackages } from "./prose/packages";
import { createRandom } from "./random";
import { duration } from "./table";
import type { Span } from "./truth";

type Input = { name: string; old: string; text: string; passages: Span[] };

const LENGTH = 200_000;
const COUNT = 2000;

installPackages();
const english = CORPORA.english;
const russian = CORPORA.russian;
if (!english || !russian) throw new Error("The texts are missing.");
const corpus = cutTo(english(), LENGTH);
const usual = revise(corpus, "heavy", 3);
const spread = choosePassages(corpus, COUNT, 3);
const other = cutTo(russian(), LENGTH).paragraphs.join("\n");
const sentence = "The same sentence stands here again, and nobody can tell one from the other. ";
const letters = "a".repeat(LENGTH);
const random = createRandom(11);
const anywhere = (text: string): Span[] =>
  Array.from({ length: COUNT }, () => {
    const start = random.below(text.length - 80);
    return { start, end: start + random.between(1, 80) };
  });
const thousand = (times: number) =>
  Array.from({ length: times }, (_, index) => sentence + (index % 5 ? "" : "\n")).join("");
const paragraphs = corpus.paragraphs;
const word = usual.old.indexOf("whale");

/** Words of "an" and "c0", which the usual hash of strings cannot tell apart; `from` leaves out so many. */
function collisions(from: number): string {
  const words: string[] = [];
  for (let number = from, size = 0; size < LENGTH; number++, size += 29) {
    words.push(Array.from({ length: 14 }, (_, bit) => ((number >> bit) & 1 ? "c0" : "an")).join(""));
  }
  return words.join(" ");
}

const inputs: Input[] = [
  { name: "the usual: a heavy edition", old: usual.old, text: usual.text, passages: spread },
  { name: "nothing changed", old: usual.old, text: usual.old, passages: spread },
  { name: "two unrelated texts", old: usual.old, text: other, passages: spread },
  {
    name: "two unrelated texts in one script",
    old: usual.old,
    text: cutTo({ ...english(), paragraphs: english().paragraphs.slice(-900) }, LENGTH).paragraphs.join("\n"),
    passages: spread,
  },
  {
    name: "words that would all have one hash",
    old: collisions(0),
    text: collisions(1),
    passages: anywhere(collisions(0)),
  },
  {
    name: "one letter repeated, one taken out",
    old: letters,
    text: letters.slice(1),
    passages: anywhere(letters),
  },
  {
    name: "one letter repeated, half as often",
    old: letters,
    text: letters.slice(LENGTH / 2),
    passages: anywhere(letters),
  },
  {
    name: "two letters by turns, exchanged",
    old: "ab".repeat(LENGTH / 2),
    text: "ba".repeat(LENGTH / 2),
    passages: anywhere(letters),
  },
  {
    name: "one sentence 2,600 times, then 2,500 times",
    old: thousand(2600),
    text: thousand(2500),
    passages: anywhere(thousand(2600)),
  },
  {
    name: "one long paragraph",
    old: paragraphs.join(" "),
    text: usual.text.replaceAll("\n", " "),
    passages: spread,
  },
  {
    name: "a line break after each word",
    old: usual.old.replaceAll(" ", "\n"),
    text: usual.text.replaceAll(" ", "\n"),
    passages: spread,
  },
  {
    name: "all paragraphs shuffled",
    old: usual.old,
    text: random.shuffled(paragraphs).join("\n"),
    passages: spread,
  },
  {
    name: "all words shuffled",
    old: usual.old,
    text: random.shuffled(usual.old.split(" ")).join(" "),
    passages: spread,
  },
  { name: "all of it deleted", old: usual.old, text: "", passages: spread },
  {
    name: "each note on one and the same word",
    old: usual.old,
    text: usual.text,
    passages: spread.map(() => ({ start: word, end: word + 5 })),
  },
];

console.log("| input | remap | of the usual | resolve | of the usual |\n| --- | --: | --: | --: | --: |");
// The compiler is paid for before the usual is measured.
remap(spread, usual.old, usual.text);
resolve(
  spread.map(({ start, end }) => describe(usual.old, start, end)),
  usual.text,
);
let first: { remap: number; resolve: number } | undefined;
for (const { name, old, text, passages } of inputs) {
  const anchors = passages.map(({ start, end }) => describe(old, start, end));
  const times = {
    remap: median(() => remap(passages, old, text)),
    resolve: median(() => resolve(anchors, text)),
  };
  first ??= times;
  const ratio = (by: "remap" | "resolve") => `${(times[by] / (first?.[by] ?? 1)).toFixed(2)} ×`;
  console.log(
    `| ${name} | ${duration(times.remap)} | ${ratio("remap")} | ${duration(times.resolve)} | ${ratio("resolve")} |`,
  );
}
const million = Array.from({ length: 1_000_000 }, () => ({ start: word, end: word + 5 }));
const one = describe(usual.old, word, word + 5);
const anchors = million.map(() => one);
console.log(
  `\nA million notes on one word: remap ${duration(once(() => remap(million, usual.old, usual.text)))}, resolve ${duration(once(() => resolve(anchors, usual.text)))}.`,
);

function once(work: () => unknown): number {
  const start = spent();
  work();
  return spent() - start;
}

function median(work: () => unknown): number {
  const times = [once(work)];
  while (times.length < 3 && (times[0] ?? 0) < 20_000) times.push(once(work));
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
