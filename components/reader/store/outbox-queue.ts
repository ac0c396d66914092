/**
 * What waits to be sent, as plain data and pure functions. A post gets its key when it is written, so that
 * the server stores it once however often it is sent. `outbox.ts` adds storage, timers and the network.
 */
import type { NewAnnotation } from "@/lib/annotations/wire";
import type { NewComment } from "@/lib/comments/wire";

export type OutboxState =
  /** On its way, or about to be. */
  | "sending"
  /** Kept; goes out by itself. */
  | "waiting"
  /** The server said no: kept for its author to change or to throw away. */
  | "refused";

type Common = {
  /** The post's own key; also the temporary id of what it makes. */
  key: string;
  articleId: string;
  state: OutboxState;
  /** What happened, in a sentence for people; empty while it is sending. */
  reason: string;
  attempts: number;
  /** Not before this instant, in milliseconds since 1970. */
  notBefore: number;
  /** When it was written. */
  at: number;
};
export type OutboxAnnotation = Common & {
  type: "annotation";
  post: NewAnnotation;
  /** Where it is painted until the server answers. */
  place: { start: number; end: number; quote: string };
};
export type OutboxComment = Common & { type: "comment"; annotationId: string; post: NewComment };
export type OutboxItem = OutboxAnnotation | OutboxComment;

/** How an attempt to send ended. */
export type Outcome =
  | { type: "retry"; reason: string }
  /** Sending again on its own would not help until the reader does something, such as sign in. */
  | { type: "hold"; reason: string }
  | { type: "refused"; reason: string };

/** Pause before attempt `attempts + 1`, in milliseconds: doubles from 2 s up to a minute. */
export function pause(attempts: number): number {
  return Math.min(60_000, 1_000 * 2 ** Math.min(attempts, 10));
}

/** True while an item stands on another unsent one: a reply to an unsent note, or to an unsent reply. */
export function waitsForAnother(item: OutboxItem, items: readonly OutboxItem[]): boolean {
  if (item.type !== "comment") return false;
  return items.some((other) => other.key === item.annotationId || other.key === item.post.parentId);
}

/** The next item to send at `now`, oldest first, or undefined. */
export function nextDue(items: readonly OutboxItem[], now: number): OutboxItem | undefined {
  return items.find(
    (item) => item.state !== "refused" && item.notBefore <= now && !waitsForAnother(item, items),
  );
}

/** When the next item falls due; undefined where nothing goes out by itself. */
export function nextInstant(items: readonly OutboxItem[]): number | undefined {
  let instant: number | undefined;
  for (const item of items) {
    if (item.state === "refused" || item.notBefore === Number.MAX_SAFE_INTEGER) continue;
    if (waitsForAnother(item, items)) continue;
    if (instant === undefined || item.notBefore < instant) instant = item.notBefore;
  }
  return instant;
}

/** The item after an attempt that did not store it. */
export function afterFailure<T extends OutboxItem>(item: T, outcome: Outcome, now: number): T {
  const attempts = item.attempts + 1;
  const reason = outcome.reason;
  if (outcome.type === "refused") return { ...item, attempts, reason, state: "refused" };
  const notBefore = outcome.type === "hold" ? Number.MAX_SAFE_INTEGER : now + pause(attempts);
  return { ...item, attempts, reason, state: "waiting", notBefore };
}

/** The item as it is tried again at once, by its author's wish or because the connection is back. */
export function again<T extends OutboxItem>(item: T): T {
  return { ...item, state: "sending", reason: "", notBefore: 0 };
}

/** What waited for `key` now stands on the id that the server gave. Unconcerned items are left as they are. */
export function withRealId<T extends OutboxItem>(item: T, key: string, id: string): T {
  if (item.type !== "comment") return item;
  const annotationId = item.annotationId === key ? id : item.annotationId;
  const parentId = item.post.parentId === key ? id : item.post.parentId;
  if (annotationId === item.annotationId && parentId === item.post.parentId) return item;
  return { ...item, annotationId, post: { ...item.post, parentId } };
}

/** The keys that go when `key` is thrown away: itself, and every reply that stands on it. */
export function withDependants(items: readonly OutboxItem[], key: string): string[] {
  const gone = new Set([key]);
  // Items are oldest first, and nothing can answer what was written after it: one pass finds them all.
  for (const item of items) {
    if (item.type !== "comment") continue;
    if (gone.has(item.annotationId) || gone.has(item.post.parentId ?? "")) gone.add(item.key);
  }
  return [...gone];
}

/** Reads what was kept; anything that is not an item of ours (an older version, another hand) is null. */
export function readItem(json: string | null): OutboxItem | null {
  try {
    const item = JSON.parse(json ?? "null") as OutboxItem | null;
    if (!item || typeof item.key !== "string" || typeof item.articleId !== "string") return null;
    if (item.post?.key !== item.key) return null;
    if (item.type === "annotation") return typeof item.place?.start === "number" ? item : null;
    return item.type === "comment" && typeof item.annotationId === "string" ? item : null;
  } catch {
    return null;
  }
}
