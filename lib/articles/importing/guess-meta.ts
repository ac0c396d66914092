import type { ArticleMeta } from "@/lib/articles/wire";
import { directionOf } from "./language";

/** What a text says of itself, each null where it says nothing. `language` is BCP 47. */
export type SaidMeta = {
  title: string | null;
  byline: string | null;
  date: string | null;
  source: string | null;
  language: string | null;
};

/** The longest title or byline that is guessed, in UTF-16 units. */
const LONGEST = 200;

/**
 * The guess that a person then corrects. Where the text gives no title, its file's name does, and where
 * that says nothing either ("paste.txt"), its opening words.
 */
export function guessMeta(said: SaidMeta, language: string, name: string, opening: string): ArticleMeta {
  return {
    title: shorten(said.title ?? titleFromName(name) ?? openingWords(opening)),
    byline: shorten(said.byline ?? ""),
    date: said.date,
    language,
    direction: directionOf(language),
    source: (said.source ?? "").slice(0, 2000),
  };
}

/** Names that programs give, and that say nothing about the text. */
const NOT_A_TITLE =
  /^(?:past(?:e|ed)(?: text)?|untitled|unnamed|document|text|new|index|file|upload|import|article|clipboard)?[\s\d()]*$/iu;

/** "the-white_nights.txt" as "The white nights"; null for a name that says nothing. */
export function titleFromName(name: string): string | null {
  const bare = name
    .slice(-255)
    .replace(/^.*[/\\]/u, "")
    .replace(/\.(?:txt|text|md|markdown|html?|xhtml)$/iu, "")
    .replace(/[-_\s]+/gu, " ")
    .trim();
  if (NOT_A_TITLE.test(bare)) return null;
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function openingWords(opening: string): string {
  const line = opening.slice(0, 400).trim().replace(/\s+/gu, " ");
  if (line.length <= 60) return line;
  const cut = line.slice(0, 61);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > 20 ? space : 40).replace(/[\p{P}\uD800-\uDBFF]+$/u, "")}…`;
}

const shorten = (text: string) => {
  const line = text.trim().replace(/\s+/gu, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
};
