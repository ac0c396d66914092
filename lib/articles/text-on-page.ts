/**
 * Hands an edition's HTML from the page (a server component) to the client component that writes it, without
 * passing it as a property: properties are sent a second time, as data for hydration. Both run in one process
 * while a page is rendered, but have their own copies of modules; so the shelf is on globalThis.
 *
 * The texts on it are read by their edition's id only by a page that was allowed to show that edition.
 */
const shelf = globalThis as typeof globalThis & { whiteNightsTexts?: Map<string, string> };

/** Editions kept at once; the one that was offered longest ago goes first. */
const MAX_TEXTS = 200;

/** Lays a text ready for the rendering that follows. */
export function offerText(editionId: string, html: string): void {
  shelf.whiteNightsTexts ??= new Map();
  const texts = shelf.whiteNightsTexts;
  texts.delete(editionId);
  texts.set(editionId, html);
  const [oldest] = texts.keys();
  if (texts.size > MAX_TEXTS && oldest) texts.delete(oldest);
}

/** The text that was offered, while a page is rendered; nothing in the browser. */
export const takeText = (editionId: string): string => shelf.whiteNightsTexts?.get(editionId) ?? "";
