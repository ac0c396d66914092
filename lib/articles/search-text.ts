/** Folds what is searched and what is searched for alike: compatibility forms, case and accents. */
export const searchText = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/\s+/gu, " ")
    .trim();
