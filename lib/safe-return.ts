/** Longer than any address of ours. */
const LONGEST = 2_000;

/**
 * Where to go after signing in: `value` when it is a path of this site, otherwise `fallback`. Everything
 * that a browser could read as another host is refused: `//host`, `/\host`, the same behind percent signs
 * however often encoded, a scheme, user information, and control characters (which browsers drop).
 */
export function safeReturnPath(value: unknown, fallback = "/"): string {
  if (typeof value !== "string" || value.length > LONGEST) return fallback;
  if (STRANGE.test(value)) return fallback;
  let path = value.split(/[?#]/, 1)[0] ?? "";
  if (!isLocal(path)) return fallback;
  for (let round = 0; path.includes("%"); round++) {
    if (round === 5) return fallback;
    try {
      path = decodeURIComponent(path);
    } catch {
      return fallback;
    }
    if (!isLocal(path)) return fallback;
  }
  const url = new URL(value, "http://here.invalid");
  if (url.origin !== "http://here.invalid") return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STRANGE = /[\\\u0000-\u0020\u007f-\u009f\u2028\u2029]/;

function isLocal(path: string): boolean {
  return path.startsWith("/") && !path.includes("//") && !STRANGE.test(path);
}
