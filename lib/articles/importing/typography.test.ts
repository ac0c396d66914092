import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockText } from "@/lib/anchoring/document/canonical";
import type { Inline } from "@/lib/anchoring/document/schema";
import { paragraph } from "./make-blocks";
import { randomDocument } from "./random-document";
import { typeset, typesetLine } from "./typography";
import { countDocumentWords, countWords } from "./words";

const CASES: [language: string, written: string, set: string][] = [
  ["en", `"We shall," he said.`, "“We shall,” he said."],
  ["en", `He said, "She said 'no' twice."`, "He said, “She said ‘no’ twice.”"],
  ["en", `the workers' state and Lenin's wife didn't`, "the workers’ state and Lenin’s wife didn’t"],
  ["en", `the '90s, 'tis rock 'n' roll`, "the ’90s, ’tis rock ’n’ roll"],
  [
    "en",
    `in the name of "socialism" and later "communism"--could`,
    "in the name of “socialism” and later “communism”—could",
  ],
  ["en", `defeated--and the`, "defeated—and the"],
  ["en", `one -- two --- three - four`, "one — two — three – four"],
  ["en", `conspiracy...will`, "conspiracy…will"],
  ["en", `The end.... So`, "The end…. So"],
  ["en", `Chapter ........ 12`, "Chapter ........ 12"],
  ["en", `He is 6'2" tall`, `He is 6'2" tall`],
  ["en", `a 12" ruler and 5'`, `a 12" ruler and 5’`],
  ["en", `"born in 1917"`, "“born in 1917”"],
  ["en", `("in brackets")`, "(“in brackets”)"],
  ["en", `word--"quoted"`, "word—“quoted”"],
  ["en", `run it with --help now`, "run it with --help now"],
  ["en", `see https://example.org/a--b...c"d"`, `see https://example.org/a--b...c"d"`],
  ["en", `---------`, "---------"],
  ["en", `5 - 3 = 2`, "5 - 3 = 2"],
  ["en", `already “set” and — it’s …`, "already “set” and — it’s …"],
  ["ru", `Газета "Правда" - орган`, "Газета «Правда» — орган"],
  ["ru", `ООО "Фирма "Ромашка"" -- да`, "ООО «Фирма „Ромашка“» — да"],
  ["ru", `"Что делать?" - спросил он`, "«Что делать?» — спросил он"],
  ["de", `Er sagte: "Nein, 'nie' mehr."`, "Er sagte: „Nein, ‚nie‘ mehr.“"],
  ["de", `Das -- so scheint es -- ist's`, "Das – so scheint es – ist’s"],
  ["fr", `Il dit : "Non !" et l'eau`, "Il dit\u202f: «Non\u202f!» et l’eau"],
  ["fr", `« Bonjour »`, "«\u202fBonjour\u202f»"],
  ["zh-Hans", `他说"你好"。`, "他说“你好”。"],
  ["zh-Hans", `他说:"我听见'不'了。"`, "他说:“我听见‘不’了。”"],
  ["pl", `Powiedział "tak".`, "Powiedział „tak”."],
  ["sv", `Han sa "ja".`, "Han sa ”ja”."],
];

/** Text that is rich in what the rules look at. */
const signs = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      "-",
      "--",
      "...",
      ".",
      " ",
      "a",
      "7",
      "б",
      "你",
      "“",
      "”",
      "„",
      "’",
      "«",
      "»",
      "…",
      "—",
      "!",
      "(",
      "\n",
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));
const language = fc.constantFrom("en", "ru", "de", "fr", "zh-Hans", "sv", "pl", "ar");

describe("typesetLine", () => {
  it.each(CASES)("%s: %s", (language, written, set) => {
    expect(typesetLine(written, language)).toBe(set);
  });

  it("changes nothing when it is asked again", () => {
    fc.assert(
      fc.property(signs, language, (text, tag) => {
        const once = typesetLine(text, tag);
        expect(typesetLine(once, tag)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps the count of words", () => {
    fc.assert(
      fc.property(signs, language, (text, tag) => {
        expect(countWords(typesetLine(text, tag))).toBe(countWords(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("typeset", () => {
  const set = (content: Inline[]) => {
    const document = typeset({ type: "doc", attrs: { schema: 1 }, content: [paragraph(content)] }, "en");
    const [block] = document.content;
    return block?.type === "paragraph" ? block : paragraph([]);
  };

  it("sets a quotation that begins in one word and ends in another", () => {
    const block = set([
      { type: "text", text: 'He said "' },
      { type: "text", text: "no", marks: [{ type: "em" }] },
      { type: "text", text: '"-' },
      { type: "text", text: "-", marks: [{ type: "strong" }] },
      { type: "text", text: "twice" },
    ]);
    expect(blockText(block)).toBe("He said “no”—twice");
    expect(block.content?.map((node) => (node.type === "text" ? node.text : ""))).toEqual([
      "He said “",
      "no",
      "”—",
      "twice",
    ]);
  });

  it("leaves code as it is", () => {
    const code: Inline = { type: "text", text: `a -- "b"...`, marks: [{ type: "code" }] };
    expect(set([code, { type: "text", text: " isn't" }]).content).toEqual([
      code,
      { type: "text", text: " isn’t" },
    ]);
  });

  it("keeps the words of any document", () => {
    fc.assert(
      fc.property(randomDocument, language, (document, tag) => {
        expect(countDocumentWords(typeset(document, tag))).toBe(countDocumentWords(document));
      }),
    );
  });
});
