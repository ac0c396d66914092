/**
 * What this process knows about the heads of streams, for half a second: a crowd that asks for the same index asks
 * the database twice a second, not a thousand times. A write of this process is known at once, who is in a group too;
 * what another node writes, within the half second; and rights that end there end within it too.
 */
const BELIEVED_MS = 500;
const MAX_KNOWN = 10_000;

type Known = { value: Promise<unknown>; until: number };
const shared = globalThis as typeof globalThis & { whiteNightsHeads?: Map<string, Map<string, Known>> };

/** Keyed by the article, then by what was asked about it. */
const heads = () => {
  shared.whiteNightsHeads ??= new Map();
  return shared.whiteNightsHeads;
};

/** Asks once for all who ask at the same time, and believes the answer for half a second. */
export function believed<T>(articleId: string, question: string, ask: () => Promise<T>): Promise<T> {
  const now = Date.now();
  const known = heads().get(articleId) ?? new Map<string, Known>();
  const found = known.get(question);
  // What stands under a question was put there by this very call, with this very type.
  if (found && found.until > now) return found.value as Promise<T>;
  const value = ask();
  if (heads().size >= MAX_KNOWN) heads().clear();
  heads().set(articleId, known.set(question, { value, until: now + BELIEVED_MS }));
  value.catch(() => known.delete(question));
  return value;
}

/** What was believed under one question is asked again: it concerned one person, and they have just changed it. */
export function disbelieve(articleId: string, question: string): void {
  heads().get(articleId)?.delete(question);
}

/**
 * Something was written to a stream: of an article (`article:<id>…`), what was believed of it is asked again; of a
 * group, whatever was believed: who is in it decides about the texts and layers of any article.
 */
export function streamMoved(stream: string): void {
  const [kind, id] = stream.split(":");
  if (kind === "article" && id) heads().delete(id);
  if (kind === "group") heads().clear();
}
