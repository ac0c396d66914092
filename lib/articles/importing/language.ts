import { francAll } from "franc";
import type { Direction } from "@/lib/articles/wire";

/** Enough of a text to tell its language by, in UTF-16 units. */
const SAMPLE = 6000;

const BY_SCRIPT: [pattern: RegExp, script: string][] = [
  [/\p{Script=Han}/gu, "han"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "kana"],
  [/\p{Script=Hangul}/gu, "hangul"],
  [/\p{Script=Cyrillic}/gu, "cyrillic"],
  [/\p{Script=Arabic}/gu, "arabic"],
  [/\p{Script=Hebrew}/gu, "hebrew"],
  [/\p{Script=Greek}/gu, "greek"],
  [/\p{Script=Devanagari}/gu, "devanagari"],
  [/\p{Script=Latin}/gu, "latin"],
];

/** The languages that are told apart within a script: their names in ISO 639-3 and in BCP 47, the likeliest first. */
const CANDIDATES: Record<string, Record<string, string>> = {
  latin: {
    eng: "en",
    deu: "de",
    fra: "fr",
    spa: "es",
    ita: "it",
    por: "pt",
    nld: "nl",
    pol: "pl",
    ces: "cs",
    swe: "sv",
    dan: "da",
    nob: "nb",
    fin: "fi",
    hun: "hu",
    ron: "ro",
    tur: "tr",
    vie: "vi",
    ind: "id",
    cat: "ca",
    hrv: "hr",
    slk: "sk",
    slv: "sl",
    lit: "lt",
    lav: "lv",
    est: "et",
    epo: "eo",
  },
  arabic: { arb: "ar", pes: "fa", urd: "ur", pus: "ps", ckb: "ckb", uig: "ug" },
  hebrew: { heb: "he", ydd: "yi" },
  devanagari: { hin: "hi", mar: "mr", nep: "ne" },
  greek: { ell: "el" },
  hangul: { kor: "ko" },
};

const SIMPLIFIED = /[这们为国对会时来个说发经学动现没还过见书东长门问间马车话语请让论评历权战党级义产业]/gu;
const TRADITIONAL = /[這們為國對會時來個說發經學動現沒還過見書東長門問間馬車話語請讓論評歷權戰黨級義產業]/gu;

/** The language of a text as BCP 47: the script decides first, then the letters in it. `en` where nothing tells. */
export function guessLanguage(text: string): string {
  const sample = text.length <= SAMPLE ? text : middle(text);
  const counts = BY_SCRIPT.map(([pattern, script]) => ({
    script,
    count: sample.match(pattern)?.length ?? 0,
  }));
  const of = (script: string) => counts.find((entry) => entry.script === script)?.count ?? 0;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return "en";
  if (of("kana") > 0 && of("kana") + of("han") > total / 2 && of("kana") > of("han") / 10) return "ja";
  // A word of Chinese takes two letters where a Latin one takes five.
  if (of("han") * 2 > total - of("han")) return chinese(sample);
  const { script } = counts.reduce((most, entry) => (entry.count > most.count ? entry : most));
  const candidates = script === "cyrillic" ? cyrillic(sample) : (CANDIDATES[script] ?? { eng: "en" });
  const [likeliest] = Object.values(candidates);
  const found = francAll(sample, { only: Object.keys(candidates), minLength: 20 })[0]?.[0];
  return (found && candidates[found]) || likeliest || "en";
}

// The beginning of a text is often full of names, licences and addresses.
function middle(text: string): string {
  const start = Math.min(2000, text.length - SAMPLE);
  return text.slice(start, start + SAMPLE);
}

/** A short Russian text looks Serbian to statistics, but each Cyrillic alphabet has letters of its own. */
function cyrillic(sample: string): Record<string, string> {
  if (/[әғқңөұүһ]/iu.test(sample)) return { kaz: "kk" };
  if (/ў/iu.test(sample)) return { bel: "be" };
  if (/[іїєґ]/iu.test(sample)) return { ukr: "uk", bel: "be" };
  if (/[јљњћђџѓќѕ]/iu.test(sample)) return { srp: "sr", mkd: "mk" };
  return /[ыэё]/iu.test(sample) ? { rus: "ru" } : { rus: "ru", bul: "bg" };
}

function chinese(sample: string): string {
  const simplified = sample.match(SIMPLIFIED)?.length ?? 0;
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  return traditional > simplified ? "zh-Hant" : "zh-Hans";
}

const RIGHT_TO_LEFT = new Set(["ar", "he", "fa", "ur", "ps", "yi", "ckb", "sd", "ug", "dv", "syr"]);

/** The direction in which a language is written. */
export function directionOf(language: string): Direction {
  const [name, script] = language.toLowerCase().split("-");
  if (script === "latn" || script === "cyrl") return "ltr";
  return RIGHT_TO_LEFT.has(name ?? "") || script === "arab" || script === "hebr" ? "rtl" : "ltr";
}

/** A language tag as BCP 47 writes it, or null for what is none; a region without a script is kept. */
export function languageTag(value: string): string | null {
  if (value.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}
