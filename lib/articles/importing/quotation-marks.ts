/** The marks of a language: outer and inner, opening and closing. */
export type QuotationMarks = { outer: [string, string]; inner: [string, string] };

const ENGLISH: QuotationMarks = { outer: ["“", "”"], inner: ["‘", "’"] };
const GUILLEMETS_LOW: QuotationMarks = { outer: ["«", "»"], inner: ["„", "“"] };
const GUILLEMETS: QuotationMarks = { outer: ["«", "»"], inner: ["“", "”"] };
const GERMAN: QuotationMarks = { outer: ["„", "“"], inner: ["‚", "‘"] };
const LOW_HIGH: QuotationMarks = { outer: ["„", "”"], inner: ["‚", "’"] };
const SWEDISH: QuotationMarks = { outer: ["”", "”"], inner: ["’", "’"] };
const CORNERS: QuotationMarks = { outer: ["「", "」"], inner: ["『", "』"] };

const BY_LANGUAGE: Record<string, QuotationMarks> = {
  ru: GUILLEMETS_LOW,
  uk: GUILLEMETS_LOW,
  be: GUILLEMETS_LOW,
  kk: GUILLEMETS_LOW,
  fr: GUILLEMETS,
  es: GUILLEMETS,
  it: GUILLEMETS,
  ca: GUILLEMETS,
  pt: GUILLEMETS,
  el: GUILLEMETS,
  ar: GUILLEMETS,
  fa: GUILLEMETS,
  ckb: GUILLEMETS,
  de: GERMAN,
  cs: GERMAN,
  sk: GERMAN,
  sl: GERMAN,
  bg: GERMAN,
  lt: GERMAN,
  et: GERMAN,
  mk: GERMAN,
  sr: LOW_HIGH,
  pl: LOW_HIGH,
  ro: LOW_HIGH,
  hu: LOW_HIGH,
  hr: LOW_HIGH,
  sv: SWEDISH,
  fi: SWEDISH,
  ja: CORNERS,
  "zh-Hant": CORNERS,
};

/** The quotation marks of a language (BCP 47); the English ones where it has none of its own here. */
export function quotationMarks(language: string): QuotationMarks {
  return BY_LANGUAGE[language] ?? BY_LANGUAGE[language.split("-")[0] ?? ""] ?? ENGLISH;
}
