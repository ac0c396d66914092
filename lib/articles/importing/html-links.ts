import type { Mark } from "@/lib/anchoring/document/schema";
import { allowedLink } from "@/lib/links";

/** What an address of the source comes to: the marks with it or without any link, and whether it was refused. */
export type Linked = { marks: readonly Mark[]; refused: boolean };

/**
 * The marks inside a link to `href`: no link stands in another, and an address that is not allowed links nothing.
 * A place of the page itself (`#…`) is left out, not refused.
 */
export function linked(marks: readonly Mark[], href: string, base: string | null): Linked {
  const bare = marks.filter(({ type }) => type !== "link");
  const address = resolve(href, base);
  if (address === null) return { marks: bare, refused: !href.trim().startsWith("#") };
  return { marks: [...bare, { type: "link", attrs: { href: address } }], refused: false };
}

/** The whole address, by that of the page where it is known; null where it is not allowed. */
function resolve(href: string, base: string | null): string | null {
  const whole = allowedLink(href);
  if (whole !== null || base === null || /[:\p{Cc}]|^\s*#/u.test(href)) return whole;
  try {
    return allowedLink(new URL(href, base).href);
  } catch {
    return null;
  }
}
