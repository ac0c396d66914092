import type { DefaultTreeAdapterMap } from "parse5";
import { allowedLink } from "@/lib/links";
import type { SaidMeta } from "./guess-meta";
import { dateLine } from "./header-lines";
import { attribute, findElement, visit } from "./html-tree";
import { languageTag } from "./language";

/** What a page says of itself out of sight: `meta`, `link`, `title`, `time`, and the language of its root. */
export type PageMeta = SaidMeta & {
  /** What relative addresses are relative to, where the page says so. */
  base: string | null;
};

/** Names of `meta` elements, the most trustworthy first. */
const AUTHOR = ["author", "article:author", "dc.creator", "citation_author", "byl", "parsely-author"];
const DATE = [
  "article:published_time",
  "date",
  "dc.date",
  "citation_publication_date",
  "datepublished",
  "pubdate",
];
const TITLE = ["og:title", "citation_title", "dc.title"];

/** Reads what a parsed page says of itself. Linear. */
export function pageMeta(document: DefaultTreeAdapterMap["document"]): PageMeta {
  const named = new Map<string, string>();
  let canonical: string | null = null;
  let base: string | null = null;
  let time: string | null = null;
  let title: string | null = null;
  let inTitle = false;
  visit(document, {
    enter(element) {
      const name = element.tagName;
      if (name === "svg" || name === "template") return false;
      inTitle = name === "title" && title === null;
      if (name === "meta") {
        const key =
          attribute(element, "name") ?? attribute(element, "property") ?? attribute(element, "itemprop");
        const content = attribute(element, "content")?.trim();
        if (key && content && key.length < 60 && !named.has(key.toLowerCase()))
          named.set(key.toLowerCase(), content);
      } else if (
        name === "link" &&
        /(?:^|\s)canonical(?:\s|$)/i.test((attribute(element, "rel") ?? "").slice(0, 100))
      )
        canonical ??= allowedLink(attribute(element, "href") ?? "");
      else if (name === "base") base ??= allowedLink(attribute(element, "href") ?? "");
      else if (name === "time") time ??= attribute(element, "datetime");
      return true;
    },
    leave() {
      inTitle = false;
    },
    text(value) {
      if (inTitle) title = (title ?? "") + value;
    },
  });
  const first = (names: string[]) => {
    for (const name of names) if (named.has(name)) return named.get(name) ?? null;
    return null;
  };
  const source = canonical ?? allowedLink(named.get("og:url") ?? "");
  const author = first(AUTHOR);
  const root = findElement(document, "html");
  const language = root ? (attribute(root, "lang") ?? attribute(root, "xml:lang")) : null;
  return {
    title: first(TITLE) ?? nonEmpty(title),
    byline: author && !/^https?:/i.test(author) ? author.slice(0, 300) : null,
    date: isoDay(first(DATE)) ?? isoDay(time),
    source,
    language: language === null || language.trim() === "" ? null : languageTag(language),
    base: base ?? source,
  };
}

const nonEmpty = (text: string | null) =>
  text === null || text.trim() === "" ? null : text.trim().slice(0, 1000);
const isoDay = (text: string | null) => (text === null ? null : dateLine(text.trim().slice(0, 40), "en"));
