import type { SaidMeta } from "./guess-meta";
import { dateLine } from "./header-lines";
import { languageTag } from "./language";

/** A text without the block of settings over it, and what the block says. Words of the block are no text. */
export type FrontMatter = { said: Partial<SaidMeta>; text: string };

const KEYS: Record<string, keyof SaidMeta> = {
  title: "title",
  author: "byline",
  authors: "byline",
  byline: "byline",
  date: "date",
  published: "date",
  lang: "language",
  language: "language",
  source: "source",
  url: "source",
  canonical: "source",
  link: "source",
};

/** Longer than this it is no block of settings. In lines. */
const MOST_LINES = 100;

/**
 * Reads `key: value` lines between two lines of `---` at the very start. Of YAML only plain and quoted
 * values are understood; whatever else the block holds is left aside with it.
 */
export function takeFrontMatter(text: string): FrontMatter {
  if (!text.startsWith("---\n")) return { said: {}, text };
  const lines = text.slice(4, 20_000).split("\n", MOST_LINES);
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  const inside = lines.slice(0, end);
  if (end < 1 || !inside.every((line) => line.trim() === "" || /^(?:[\w.-]+\s*:|\s|-|#)/u.test(line)))
    return { said: {}, text };
  const said: Partial<SaidMeta> = {};
  for (const line of inside) {
    const found = /^([\w.-]+)\s*:\s*(\S.*)$/u.exec(line);
    const key = found?.[1]?.toLowerCase() ?? "";
    const target = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (target && said[target] === undefined) said[target] = valueFor(target, unquote(found?.[2] ?? ""));
  }
  const length = 4 + lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, 0);
  return { said, text: text.slice(length) };
}

function valueFor(key: keyof SaidMeta, value: string): string | null {
  if (key === "date") return dateLine(value, "en");
  return key === "language" ? languageTag(value) : value.slice(0, 1000);
}

function unquote(value: string): string {
  const trimmed = value.trim().replace(/^\[(.*)\]$/u, "$1");
  return /^(["']).*\1$/u.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}
