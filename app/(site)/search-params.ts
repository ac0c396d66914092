/** What Next hands to a page as its query: a name may come several times. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The first value of a name, at most `longest` units of it; null where there is none. */
export async function readParam(params: SearchParams, name: string, longest = 200): Promise<string | null> {
  const value = (await params)[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first ? first.slice(0, longest) : null;
}
