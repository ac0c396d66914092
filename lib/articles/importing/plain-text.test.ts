import { describe, expect, it } from "vitest";
import { splitChunks } from "./chunks";
import { readPlainText } from "./plain-text";
import { sketch } from "./sketch";
import { takeTitleLines } from "./title-lines";

const LONG =
  "It was a long evening, and nobody in the whole street had gone to bed before the light came back.";
const LONGER = `${LONG} ${LONG}`;
const RU =
  "Вечер был долгий, и никто на всей улице не ложился спать, пока не вернулся свет и не запели птицы.";
const ZH =
  "那天晚上很长，街上的人都没有睡觉，大家一直在谈论国家的前途，直到天亮的时候，鸟儿开始歌唱，人们才慢慢地散去。";
const AR = "كان المساء طويلا ولم ينم أحد في الشارع كله حتى عاد الضوء وبدأت الطيور تغني في الصباح الباكر.";

/** Shortens what the cases repeat, so that a line shows the shape. */
const short = (text: string) =>
  text
    .replaceAll(LONGER, "LONGER")
    .replaceAll(LONG, "LONG")
    .replaceAll(RU, "RU")
    .replaceAll(ZH, "ZH")
    .replaceAll(AR, "AR");

const CASES: [what: string, text: string, blocks: string][] = [
  ["paragraphs", `${LONG}\n\n${LONG}`, "p(LONG) p(LONG)"],
  ["a heading between paragraphs", `${LONG}\n\nThe Night\n\n${LONG}`, "p(LONG) h2(The Night) p(LONG)"],
  [
    "a heading right above its paragraph",
    `${LONG}\n\nThe Night\n${LONGER}`,
    "p(LONG) h2(The Night) p(LONGER)",
  ],
  ["a short sentence is no heading", `${LONG}\n\nWho knew.\n\n${LONG}`, "p(LONG) p(Who knew.) p(LONG)"],
  [
    "a question in a story is no heading",
    `${LONG}\n\n"Who knew?"\n\n${LONG}`,
    'p(LONG) p("Who knew?") p(LONG)',
  ],
  ["a last line is no heading", `${LONG}\n\nAnna Ivanova`, "p(LONG) p(Anna Ivanova)"],
  [
    "a heading at the end stands over one line",
    `${LONG}\n\nFurther\n\nMore here`,
    "p(LONG) h2(Further) p(More here)",
  ],
  [
    "a list of names is no row of headings",
    `${LONG}\n\nAnna\n\nBoris\n\nVera\n\nGleb\n\nDina\n\n${LONG}`,
    "p(LONG) p(Anna) p(Boris) p(Vera) p(Gleb) h2(Dina) p(LONG)",
  ],
  [
    "part, chapter and numbers",
    `PART ONE\n\nThe Night\n\n${LONG}\n\nII.\n\n${LONG}`,
    "h2(PART ONE) h3(The Night) p(LONG) h2(II.) p(LONG)",
  ],
  [
    "numbered headings",
    `1. Night\n\n${LONG}\n\n1.1 Light\n\n${LONG}`,
    "h2(1. Night) p(LONG) h3(1.1 Light) p(LONG)",
  ],
  [
    "underlined headings",
    `Night\n=====\n\n${LONG}\n\nLight\n-----\n\n${LONG}`,
    "h2(Night) p(LONG) h3(Light) p(LONG)",
  ],
  [
    "sections that open with capitals",
    `${LONG}\n\nTHE NIGHT was ${LONG}\n\n${LONG}\n\n${LONG}`,
    "p(LONG) p+(!THE NIGHT| was LONG) p(LONG) p(LONG)",
  ],
  [
    "a comma ends the opening capitals",
    `SUCH NIGHTS, however, are ${LONG}`,
    "p+(!SUCH NIGHTS|, however, are LONG)",
  ],
  ["one name in capitals opens no section", `${LONG}\n\nNATO said: ${LONG}`, "p(LONG) p(NATO said: LONG)"],
  [
    "one word in capitals after a wide space does",
    `${LONG}\n\n${LONG}\n\n${LONG}\n\n\nAFTER the night ${LONG}`,
    "p(LONG) p(LONG) p(LONG) p+(!AFTER| the night LONG)",
  ],
  [
    "a wide space opens a section",
    `${LONG}\n\n${LONG}\n\n${LONG}\n\n${LONG}\n\n\n${LONG}\n\n${LONG}`,
    "p(LONG) p(LONG) p(LONG) p(LONG) p+(LONG) p(LONG)",
  ],
  ["wide spaces everywhere say nothing", `${LONG}\n\n\n${LONG}\n\n\n${LONG}`, "p(LONG) p(LONG) p(LONG)"],
  [
    "the one long paragraph after a colon",
    `As she wrote:\n\n${LONGER}\n\n${LONGER}`,
    "p(As she wrote:) quote(p(LONGER)) p(LONGER)",
  ],
  [
    "a short answer after a colon",
    `She said:\n\nNot tonight.\n\n${LONG}`,
    "p(She said:) p(Not tonight.) p(LONG)",
  ],
  ["a quoted paragraph after a colon", `She said:\n\n"${LONGER}"`, 'p(She said:) p("LONGER")'],
  [
    "a list after a colon",
    "We need:\n\n- bread\n- peace\n- land",
    "p(We need:) ul(li(p(bread)) li(p(peace)) li(p(land)))",
  ],
  [
    "numbered lists, also apart",
    "1. bread\n\n2. peace\n3) land",
    "ol1(li(p(bread)) li(p(peace)) li(p(land)))",
  ],
  [
    "items that go on in the next line",
    "* bread\n  and salt\n* peace",
    "ul(li(p(bread and salt)) li(p(peace)))",
  ],
  ["a year is no list", `1917. ${LONG}`, "p(1917. LONG)"],
  [
    "speech with hyphens is no list",
    "- Да, - сказал он.\n- Нет, - сказала она.",
    "p(- Да, - сказал он./- Нет, - сказала она.)",
  ],
  ["speech with dashes is no list", "— Да.\n— Нет.", "p(— Да./— Нет.)"],
  ["mail quotation", `> ${LONG}\n> more\n>\n> ${LONG}`, "quote(p(LONG more) p(LONG))"],
  ["rules", `${LONG}\n\n* * *\n\n${LONG}\n\n⁂\n\n${LONG}`, "p(LONG) hr p(LONG) hr p(LONG)"],
  ["lines of verse", "White nights,\nno lamps,\nno sleep.", "p(White nights,/no lamps,/no sleep.)"],
  [
    "a paragraph that stands in",
    `${LONG}\n\n     no lamps,\n     no sleep.\n\n${LONG}`,
    "p(LONG) quote(p(no lamps,/no sleep.)) p(LONG)",
  ],
  [
    "hard-wrapped lines",
    "It was a long evening, and nobody in the whole street had\ngone to bed before the light came back, because the talk was\nof the land, of bread, of whom to trust, and in the end of\npeace.",
    "p(It was a long evening, and nobody in the whole street had gone to bed before the light came back, because the talk was of the land, of bread, of whom to trust, and in the end of peace.)",
  ],
  [
    "paragraphs that open with an indent only",
    `    ${LONG.slice(0, 60)}\n${LONG.slice(0, 60)}\n${LONG.slice(0, 50)}\n    ${LONG.slice(0, 60)}\n${LONG.slice(0, 60)}\nand so on.`,
    `p(${[60, 60, 50].map((n) => LONG.slice(0, n).trim()).join(" ")}) p(${[60, 60].map((n) => LONG.slice(0, n).trim()).join(" ")} and so on.)`,
  ],
  ["a paragraph a line", `${LONGER}\n${LONGER}\nNight\n${LONGER}`, "p(LONGER) p(LONGER) h2(Night) p(LONGER)"],
  [
    "Gutenberg chapters",
    `CHAPTER I.\n\nThe Night\n\n\n${LONG}\n\n${LONG}\n\n\n\nCHAPTER II.\n\nThe Light\n\n\n${LONG}`,
    "h2(CHAPTER I.) h3(The Night) p(LONG) p(LONG) h2(CHAPTER II.) h3(The Light) p(LONG)",
  ],
  [
    "a note on where it stood",
    `${LONG}\n\nTranslated by Anna Ivanova.`,
    "p(LONG) p.note(Translated by Anna Ivanova.)",
  ],
  [
    "Russian",
    `${RU}\n\nБелые ночи\n\nБЕЛЫЕ НОЧИ были ${RU}\n\n${RU}\n\nОна писала:\n\n${RU} ${RU}\n\nВпервые опубликовано в газете.`,
    "p(RU) h2(Белые ночи) p+(!БЕЛЫЕ НОЧИ| были RU) p(RU) p(Она писала:) quote(p(RU RU)) p.note(Впервые опубликовано в газете.)",
  ],
  [
    "Chinese",
    `　　${ZH}\n\n白夜\n\n　　${ZH}\n\n他写道：\n\n${ZH}\n\n${ZH}\n\n本文首次发表于《新青年》。`,
    "p(ZH) h2(白夜) p(ZH) p(他写道：) quote(p(ZH)) p(ZH) p.note(本文首次发表于《新青年》。)",
  ],
  ["Chinese lines that are wrapped", `${ZH.slice(0, 24)}\n${ZH.slice(24, 48)}\n${ZH.slice(48)}`, "p(ZH)"],
  [
    "Arabic",
    `${AR}\n\nالليالي البيضاء\n\n${AR}\n\nكتبت:\n\n${AR} ${AR}\n\nماذا؟\n\n${AR}`,
    "p(AR) h2(الليالي البيضاء) p(AR) p(كتبت:) quote(p(AR AR)) p(ماذا؟) p(AR)",
  ],
];

describe("readPlainText", () => {
  it.each(CASES)("reads %s", (_what, text, blocks) => {
    expect(short(sketch(readPlainText(splitChunks(text), false).blocks))).toBe(blocks);
  });

  it("takes a sidebar out of the running text where sections open with capitals", () => {
    const text = `ONE NIGHT was ${LONG}\n\n${LONG}\n\nThe Series\n\nIn 1907, this paper ran a series on the white nights of the north, in nine parts.\n\n${LONG}\n\n\nTHE LIGHT was ${LONG}\n\n${LONG}\n\n${LONG}`;
    expect(short(sketch(readPlainText(splitChunks(text), false).blocks))).toBe(
      "p+(!ONE NIGHT| was LONG) p(LONG) aside(h3(The Series) p.caption(In 1907, this paper ran a series on the white nights of the north, in nine parts.)) p(LONG) p+(!THE LIGHT| was LONG) p(LONG) p(LONG)",
    );
  });
});

const TITLES: [what: string, text: string, language: string, taken: object][] = [
  [
    "title and date",
    `White Nights\n\nAugust 9, 2013\n\n${LONG}`,
    "en",
    { title: "White Nights", date: "2013-08-09" },
  ],
  [
    "all in one chunk",
    `White Nights\nBy Anna Ivanova\n9 August 2013\n\n${LONG}`,
    "en",
    { title: "White Nights", byline: "Anna Ivanova", date: "2013-08-09" },
  ],
  [
    "an address first",
    `https://example.org/a\n\nWhite Nights\n\n${LONG}`,
    "en",
    { title: "White Nights", source: "https://example.org/a" },
  ],
  [
    "a bare name before a date",
    `White Nights?\n\nAnna Ivanova\n\n2013-08-09\n\n${LONG}`,
    "en",
    { title: "White Nights?", byline: "Anna Ivanova", date: "2013-08-09" },
  ],
  [
    "initials",
    `Белые ночи\n\nФ. М. Достоевский\n\n9 августа 2013 г.\n\n${RU}`,
    "ru",
    { title: "Белые ночи", byline: "Ф. М. Достоевский", date: "2013-08-09" },
  ],
  [
    "German",
    `Weiße Nächte\n\nVon Anna Iwanowa\n\n9. August 2013\n\n${LONG}`,
    "de",
    { title: "Weiße Nächte", byline: "Anna Iwanowa", date: "2013-08-09" },
  ],
  [
    "French",
    `Les Nuits blanches\n\nPar Anna Ivanova\n\n9 août 2013\n\n${LONG}`,
    "fr",
    { title: "Les Nuits blanches", byline: "Anna Ivanova", date: "2013-08-09" },
  ],
  [
    "Chinese",
    `白夜\n\n作者：鲁迅\n\n2013年8月9日\n\n${ZH}`,
    "zh-Hans",
    { title: "白夜", byline: "鲁迅", date: "2013-08-09" },
  ],
  ["no title", `${LONG}\n\n${LONG}`, "en", {}],
  ["a date that is no day", `White Nights\n\nAugust 1917\n\n${LONG}`, "en", { title: "White Nights" }],
  ["a day that never was", `White Nights\n\n2013-02-30\n\n${LONG}`, "en", { title: "White Nights" }],
  [
    "a sentence with a date",
    `White Nights\n\nOn August 9, 2013, they all met again in the same street\n\n${LONG}`,
    "en",
    { title: "White Nights" },
  ],
];

describe("takeTitleLines", () => {
  it.each(TITLES)("reads %s", (_what, text, language, expected) => {
    const { lines, ...taken } = takeTitleLines(splitChunks(text), language).taken;
    expect(taken).toEqual({ title: null, byline: null, date: null, source: null, ...expected });
    expect(lines).toHaveLength(Object.keys(expected).length);
  });

  it("leaves a single line as text", () => {
    expect(takeTitleLines(splitChunks("White Nights"), "en").rest).toHaveLength(1);
  });
});
