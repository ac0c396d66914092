import type { Format } from "@/lib/articles/wire";

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;

const MARKDOWN_SIGNS: RegExp[] = [
  /^#{1,6} \S/m,
  /^(?:```|~~~)/m,
  /\*\*\S/,
  /\]\((?:https?:|mailto:|\/|#)/,
  /^\[[^\]\n]{1,80}\]: \S/m,
  /^> \S/m,
  /^[-*+] \S/m,
  /^\|.*\|$/m,
];

/** The format of a text: by its name, else by what it looks like. Plain text where nothing speaks against it. */
export function guessFormat(text: string, name: string): Format {
  if (/\.(?:md|markdown|mdown|mkd)$/iu.test(name)) return "markdown";
  if (/\.(?:html?|xhtml)$/iu.test(name)) return "html";
  if (/\.(?:txt|text)$/iu.test(name)) return "text";
  const sample = text.slice(0, SAMPLE);
  if (/^\s*(?:<!doctype html|<html[\s>]|<\?xml[^<]{0,200}<(?:!doctype html|html))/iu.test(sample))
    return "html";
  const closed = sample.match(/<\/(?:p|div|h[1-6]|article|section|ul|ol|li|blockquote|em|strong|a)>/giu);
  if (closed && closed.length >= 2 && /^\s*</u.test(sample)) return "html";
  const signs = MARKDOWN_SIGNS.filter((sign) => sign.test(sample)).length;
  return signs >= 2 || /^# \S/u.test(sample.trimStart()) ? "markdown" : "text";
}
