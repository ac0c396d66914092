/** The one table of addresses that a text may link to. Safe in the browser; imports nothing. */

/** Schemes that a link may have, as `URL` writes them. */
export const LINK_SCHEMES: readonly string[] = ["http:", "https:", "mailto:"];

/** The longest address that is kept, in UTF-16 units. */
export const MAX_LINK_LENGTH = 2048;

// Browsers strip tabs and line ends inside an address before they look at its scheme, so an address that
// holds any control character can look like one thing and be another: it is refused, not cleaned.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * The address as a link may carry it, or null where it must not become a link: another scheme, a relative
 * address, a name or password inside, a control character, too long. Giving back what it answered answers
 * the same again.
 */
export function allowedLink(href: string): string | null {
  const written = href.trim();
  if (written === "" || written.length > MAX_LINK_LENGTH || CONTROL.test(written)) return null;
  let url: URL;
  try {
    url = new URL(written);
  } catch {
    return null;
  }
  if (!LINK_SCHEMES.includes(url.protocol)) return null;
  if (url.username !== "" || url.password !== "") return null;
  if (url.protocol === "mailto:" && url.pathname.trim() === "") return null;
  return url.href.length > MAX_LINK_LENGTH ? null : url.href;
}
