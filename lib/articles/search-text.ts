/**
 * Folds what is searched and what is searched for alike: compatibility forms, case and accents. NUL, which no
 * stored text can hold, counts as a space.
 */
export const searchText = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[\s\0]+/gu, " ")
    .trim();
