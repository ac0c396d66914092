import type { EditionLine } from "@/lib/editions/wire";

/** The edition of a number that somebody wrote into the address; for anything else `otherwise`. */
export function editionOf(
  editions: readonly EditionLine[],
  number: string | null,
  otherwise: EditionLine,
): EditionLine {
  return editions.find((edition) => String(edition.number) === number) ?? otherwise;
}
