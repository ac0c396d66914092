import type { Image } from "@/lib/anchoring/document/schema";
import { attribute, type Element } from "./html-tree";
import { withoutControls } from "./inline-run";

/** In UTF-16 units. */
const LONGEST_ALT = 2000;

/** The number of a list's first item; 1 for what is no such number. */
export function startOf(list: Element): number {
  const start = Number(attribute(list, "start") ?? "1");
  return Number.isInteger(start) && start >= 0 && start <= 1_000_000 ? start : 1;
}

/** The language that preformatted text names by its class, or null. */
export function languageOf(pre: Element): string | null {
  const inner = pre.childNodes.find((node) => "tagName" in node && node.tagName === "code");
  const names = [pre, inner]
    .map((node) => (node && "tagName" in node ? (attribute(node, "class") ?? "") : ""))
    .join(" ")
    .slice(0, 500);
  return /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,30})/.exec(names)?.[1] ?? null;
}

/** A description in one line, cut where nobody would read on. */
function attributeText(text: string): string {
  const line = withoutControls(text).replace(/\s+/gu, " ").trim();
  return line.length <= LONGEST_ALT
    ? line
    : `${line.slice(0, LONGEST_ALT).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

/** The last part of an address, for an image that nobody described. */
function fileName(address: string): string {
  if (/^\s*data:/i.test(address)) return "";
  return /([^/?#]{1,80})(?:[?#]|$)/.exec(address.slice(-300))?.[1] ?? "";
}

/** A picture as its description: what it says of itself, or the name of its file. */
export function imageOf(element: Element): Image {
  const title = attribute(element, "title");
  return {
    type: "image",
    attrs: {
      id: "",
      alt: attributeText(attribute(element, "alt") ?? title ?? fileName(attribute(element, "src") ?? "")),
      title: title === null || title.trim() === "" ? null : attributeText(title),
    },
  };
}
