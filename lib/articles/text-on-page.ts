/**
 * Hands an edition's HTML from the page (a server component) to the client component that writes it, without
 * passing it as a property: properties are sent a second time, as data for hydration. Both run in one process
 * while a page is rendered, but have their own copies of modules; so the shelf is on globalThis.
 *
 * The texts on it are read by their edition's id only by a page that was allowed to show that edition.
 */
const shelf = globalThis as typeof globalThis & { whiteNightsTexts?: Map<string, string> };

/** Editions kept at once, and UTF-16 units of them all; the one that was offered longest ago goes first. */
const MAX_TEXTS = 200;
const MAX_UNITS = 32_000_000;

/** Lays a text ready for the rendering that follows. */
export function offerText(editionId: string, html: string): void {
  shelf.whiteNightsTexts ??= new Map();
  const texts = shelf.whiteNightsTexts;
  texts.delete(editionId);
  texts.set(editionId, html);
  let units = 0;
  for (const text of texts.values()) units += text.length;
  for (const [oldest, text] of texts) {
    if ((units <= MAX_UNITS && texts.size <= MAX_TEXTS) || oldest === editionId) break;
    texts.delete(oldest);
    units -= text.length;
  }
}

/** The text that was offered, while a page is rendered; nothing in the browser. */
export const takeText = (editionId: string): string => shelf.whiteNightsTexts?.get(editionId) ?? "";
