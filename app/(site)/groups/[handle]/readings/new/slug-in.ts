/** The slug of the text whose address was pasted; null for other words. */
export function slugIn(pasted: string): string | null {
  const [, slug] = /\/read\/([^/?#\s]+)/.exec(pasted) ?? [];
  return slug ? decoded(slug) : null;
}

/** An address that was pasted may hold anything. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
