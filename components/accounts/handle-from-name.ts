/** The longest handle there is. */
const LONGEST = 30;

/**
 * A handle to start from, made of a name: its Latin letters and digits in small letters, words joined by
 * a hyphen. Empty where the name has too little Latin to make one: then the person writes their own.
 */
export function handleFromName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, LONGEST)
    .replace(/-+$/, "");
  return plain.length >= 3 ? plain : "";
}
