import { weight, width } from "./measure";

// What lines of a plain text look like, in any script. Every pattern here is anchored or a single class, so
// that each costs time linear in the line.

/** A line of nothing but stars, dashes or the like, which parts two passages. */
export function isRule(text: string): boolean {
  const signs = text.replace(/[ \t\u3000]/g, "");
  return (
    signs.length <= 120 &&
    (/^(\*{3,}|-{3,}|_{3,}|—{2,}|~{3,}|={3,}|·{3,}|•{3,}|#{3,})$/u.test(signs) || /^(⁂|※|❦)+$/u.test(signs))
  );
}

export type ListMark = { ordered: boolean; number: number; length: number };

/** The mark at the start of a list item, or null. Dashes longer than a hyphen open speech, not items. */
export function listMark(line: string): ListMark | null {
  const bullet = /^[-*•‣◦▪]\s+(?=\S)/u.exec(line);
  if (bullet) return { ordered: false, number: 0, length: bullet[0].length };
  const number = /^(\d{1,3})[.)]\s+(?=\S)/u.exec(line);
  return number ? { ordered: true, number: Number(number[1]), length: number[0].length } : null;
}

/** True for "- Yes, - said he.": a hyphen that stands for the dash of speech, as it often does in Russian. */
export const isSpeech = (line: string) => /[,.!?…] [-–—]{1,2} \S/u.test(line);

const SENTENCE_END = /[.,;:!?…。，；：！？、،؛؟۔]$/u;
const CLOSING = /["'”’»“)\]）】」』》]+$/u;

/** The text without closing quotation marks and brackets, to see how the sentence ends. */
const bare = (text: string) => text.slice(-12).replace(CLOSING, "");

/** True where a text ends as a sentence, or a part of one, does. */
export const endsAsSentence = (text: string) => SENTENCE_END.test(bare(text));

/** True where a text has letters of both cases to choose from and all are capitals. */
export function isCapitals(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}

const NUMERAL = /^[[(]?([IVXLCDM]{1,7}|\d{1,3})[\])]?\.?$/u;

/** True for a short line that could stand over a passage; whether it does is seen from what follows. */
export function looksLikeHeading(text: string): boolean {
  const lines = text.split("\n");
  if (lines.length > 2 || text.length > 180) return false;
  if (NUMERAL.test(text)) return true;
  if (!lines.every((line) => width(line) <= 90 && weight(line) <= 14)) return false;
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\d"'“«„‘「《§¿[(]/u.test(text) || !/[\p{L}\d]/u.test(text)) return false;
  if (isCapitals(text)) return !/[,;:]$/u.test(bare(text));
  return lines.every((line) => !endsAsSentence(line) || isCapitals(line)) && !/^https?:/iu.test(text);
}

/** How deep a heading counts itself ("2.1" is 2 deep), or 0 if it doesn't. */
export function numberingDepth(text: string): number {
  const found = /^(\d{1,3}(?:\.\d{1,3}){0,4})\.?\s+\S/u.exec(text);
  return found?.[1] ? found[1].split(".").length : 0;
}

/** The opening words in capitals: `end` is where they end in the text, closing punctuation left out. */
export type Lead = { end: number; words: number };

/** The words in capitals that open a paragraph which then goes on in small letters; null if there are none. */
export function leadOf(text: string): Lead | null {
  const opening = text.slice(0, 200);
  const lead: Lead = { end: 0, words: 0 };
  let letters = 0;
  for (const { 0: token, index } of opening.matchAll(/\S+/gu)) {
    const core = token.replace(/[,;:.!?…"'”’»)]+$/u, "");
    if (!isCapitals(core)) {
      // Figures and signs after the capitals are no small letters to go on in.
      if (!/\p{Ll}/u.test(token)) return null;
      break;
    }
    lead.end = index + core.length;
    lead.words++;
    letters += core.match(/\p{Lu}/gu)?.length ?? 0;
    if (core !== token && !/\p{Lu}\.$/u.test(token)) break;
  }
  if (lead.words === 0 || letters < 2 || (lead.words > 1 && letters < 4)) return null;
  return weight(text.slice(lead.end)) >= 8 && /\p{Ll}/u.test(opening.slice(lead.end)) ? lead : null;
}

/** True where a paragraph announces what follows it. */
export const endsInColon = (text: string) => /[:：]$/u.test(text);

/** True for a paragraph that marks itself as words of another, or as speech. */
export const opensQuoted = (text: string) => /^["'“”„«‘‚「『—–-]/u.test(text);

const PROVENANCE = new RegExp(
  [
    "(this|the) (article|essay|text|piece|interview|speech|story|column|translation|review)( was| has been)? (first|originally|previously|also|is|was|appeared|published|reprinted|adapted)",
    "(first|originally|previously) (published|appeared|printed|delivered)",
    "(re)?printed (from|by|with|in)|translated (by|from)|adapted from|transcribed (by|from)",
    "(эта |этот |данная |данный )?(статья|текст|материал|очерк|эссе|интервью|речь)( была?| был[ои]?)? (впервые|опубликован|напечатан|вышл)",
    "(впервые )?(опубликован|напечатан|вышл[аио])|впервые (опубл|напеч)|перев[её]л[аи]? с|перевод(чик)?( с|:)",
    "(dieser|der|die|dieses) (artikel|text|beitrag|aufsatz|rede)( ist| erschien| wurde)? (erschien|zuerst|ursprünglich|erstmals)",
    "(zuerst|erstmals|ursprünglich) (erschienen|veröffentlicht)|aus dem \\S+ (übersetzt )?von|übersetzt von",
    "(cet|cette|ce) (article|texte|essai|tribune|discours) (a été|est paru|parut|fut)|(première publication|publié|paru)e? (dans|en|le|:)|traduit (de|par|du)",
    "(este|esta) (artículo|texto|ensayo|entrevista) (fue|se publicó|apareció)|publicado (originalmente|por primera vez)|traducido (por|de)",
    "(本文|此文|原文)(最初|首次|首先|原|曾|最早)?(发表|發表|刊|载|載|登)|原(载|載|刊)|首(发|發)于|首次(发表|發表)|译自|譯自",
    "(نشر|نُشر|نشرت|نُشرت|ظهر|ظهرت) (هذا|هذه|المقال|النص|لأول)",
  ].join("|"),
  "u",
);

/** True for a short paragraph that says where the text first stood, or who translated it. */
export function isProvenance(text: string): boolean {
  if (text.length > 400 || weight(text) > 60) return false;
  const opening = text.toLowerCase().replace(/^[([*_—–\s]+/u, "");
  const found = PROVENANCE.exec(opening.slice(0, 120));
  return found?.index === 0;
}
