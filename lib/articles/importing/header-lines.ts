import * as chrono from "chrono-node";
import { weight } from "./measure";

/** A line over the text that says something about it. */
export type HeaderLine = { kind: "byline" | "date" | "source"; value: string };

const LONGEST = 120;

const BYLINE =
  /^(?:(?:written |text )?by|von|par|por|di|door|av|af|автор(?:ка|ы)?\s*:|автор(?:ка|ы)?|author(?:s)?\s*:|作者\s*[:：]|文\s*[:：/／]|بقلم\s*:?|مؤلف\s*:?)\s*(?=\S)/iu;
const SOURCE = /^(?:source|from|url|via|источник|quelle|fuente|来源|來源|المصدر)\s*[:：]\s*(?=\S)/iu;
const INITIALS =
  /^(?:\p{Lu}\.[ \u00a0]?){1,3}\p{Lu}[\p{L}’'-]+$|^\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\.[ \u00a0]?){1,3}$/u;

/**
 * What a line over the text says, or null. Looks only at lines of up to 120 units, so its cost is bounded.
 * `language` is BCP 47 and decides how dates are read.
 */
export function headerLine(line: string, language: string): HeaderLine | null {
  const text = line.trim();
  if (text === "" || text.length > LONGEST) return null;
  if (/^https?:\/\/\S+$/iu.test(text)) return { kind: "source", value: text };
  const source = SOURCE.exec(text);
  if (source) return { kind: "source", value: text.slice(source[0].length) };
  const date = dateLine(text, language);
  if (date) return { kind: "date", value: date };
  const byline = BYLINE.exec(text);
  if (byline && isName(text.slice(byline[0].length)))
    return { kind: "byline", value: text.slice(byline[0].length) };
  return INITIALS.test(text) ? { kind: "byline", value: text } : null;
}

/** A few words that begin as names do, without the end of a sentence. */
export function isName(text: string): boolean {
  return (
    weight(text) <= 10 &&
    !/[.!?:;…。！？]$/u.test(text.replace(/\b\p{Lu}\.$/u, "")) &&
    /^[\p{Lu}\p{Lo}]/u.test(text)
  );
}

/** Two to four words that all begin with a capital, and nothing else. */
export function looksLikeBareName(text: string): boolean {
  return (
    text.length <= 60 &&
    /^\p{Lu}[\p{L}’'.-]*(?: (?:(?:de|von|van|der|la|di|da|del|bin|al) )*\p{Lu}[\p{L}’'.-]*){1,3}$/u.test(text)
  );
}

/** `YYYY-MM-DD` where the whole line is a day, whatever the words around its numbers ("Posted on …"). */
export function dateLine(text: string, language: string): string | null {
  if (text.length > 60 || !/\d/u.test(text)) return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s][\d:.Z+-]+)?$/u.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const han = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號](?:\s*(?:星期|周|週).)?$/u.exec(text);
  if (han) return day(Number(han[1]), Number(han[2]), Number(han[3]));
  for (const parser of parsersFor(language)) {
    const found = parser.parse(text, REFERENCE)[0];
    if (!found) continue;
    const { start } = found;
    if (!start.isCertain("day") || !start.isCertain("month") || !start.isCertain("year")) continue;
    // Words that say more than "on" or "published" are not dropped for the sake of a date.
    const around = `${text.slice(0, found.index)} ${text.slice(found.index + found.text.length)}`;
    if (!(around.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => AROUND_DATES.has(word)))
      continue;
    return day(start.get("year") ?? 0, start.get("month") ?? 0, start.get("day") ?? 0);
  }
  return null;
}

const AROUND_DATES = new Set(
  (
    "date dated posted published on the updated first de del le la den der am vom van fecha datum erschienen publié " +
    "дата опубликовано от г года год р року в"
  ).split(" "),
);

// A day that depends on today would make the same upload read differently tomorrow.
const REFERENCE = new Date(Date.UTC(2000, 0, 1, 12));

type Parser = { parse(text: string, reference: Date): chrono.ParsedResult[] };
const PARSERS: Record<string, Parser> = {
  en: chrono.en.strict,
  ru: chrono.ru.strict,
  uk: chrono.uk.strict,
  de: chrono.de.strict,
  fr: chrono.fr.strict,
  es: chrono.es.strict,
  it: chrono.it.strict,
  pt: chrono.pt.strict,
  nl: chrono.nl.strict,
  ja: chrono.ja.strict,
  ar: chrono.ar.strict,
};

function parsersFor(language: string): Parser[] {
  const own = PARSERS[language.slice(0, 2)];
  return own && own !== chrono.en.strict ? [own, chrono.en.strict] : [chrono.en.strict];
}

function day(year: number, month: number, date: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  if (year < 1 || year > 9999 || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
