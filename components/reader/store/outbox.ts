/**
 * Sends what was written, and keeps what can't be sent: in localStorage, tried again when the connection is
 * back, when a page loads and with growing pauses. One tab at a time sends, where the browser knows locks;
 * where it doesn't, the keys make sure that a post is stored once.
 */
import type { Thread } from "@/lib/annotations/wire";
import type { CommentView } from "@/lib/comments/wire";
import {
  afterFailure,
  again,
  nextDue,
  nextInstant,
  type OutboxItem,
  type Outcome,
  withDependants,
  withRealId,
} from "./outbox-queue";
import type { OutboxStorage } from "./outbox-storage";
import { OFFLINE, outcomeOf } from "./sentences";

/** What a post made, as the server has it now. */
export type Sent = { id: string; thread: Thread } | { id: string; comment: CommentView };

export type OutboxSetup = {
  storage: OutboxStorage;
  /** Names the lock; one a person. */
  lock: string;
  /** Posts one item and answers what it made. Throws what `call` throws. */
  post(item: OutboxItem): Promise<Sent>;
  /** The items are now these, of all articles, oldest first. */
  changed(items: readonly OutboxItem[]): void;
  /** An item was stored. Called before `changed`. */
  sent(item: OutboxItem, answer: Sent): void;
  /** An item could not be sent for now, or for good. */
  failed(item: OutboxItem, outcome: Outcome): void;
};

export type Outbox = {
  items(): readonly OutboxItem[];
  /** Keeps and sends. False where the browser can't keep it: it is still sent while the page is open. */
  add(item: OutboxItem): boolean;
  /** Tries one again now. */
  retry(key: string): void;
  /** Puts another wording in place of an item, under a key of its own, and sends it. */
  replace(key: string, item: OutboxItem): void;
  /** Forgets one, and the replies that stand on it. Answers their keys. */
  discard(key: string): string[];
  /** Begins: what an earlier page left is sent. The answer ends it; what is unsent stays kept. */
  start(): () => void;
};

const isOnline = () => navigator.onLine !== false;

export function createOutbox({ storage, lock, post, changed, sent, failed }: OutboxSetup): Outbox {
  let items: readonly OutboxItem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let stopped = true;
  /** Keys that the browser refused to keep: they live as long as the page. */
  const unkept = new Set<string>();

  const take = (next: readonly OutboxItem[]) => {
    items = next;
    changed(items);
  };
  const update = (item: OutboxItem) => {
    storage.keep(item);
    take(items.map((each) => (each.key === item.key ? item : each)));
  };

  /** The items but one; what stood on it stands on `id` now. */
  const without = (key: string, id: string) => {
    const rest = items.filter((each) => each.key !== key).map((each) => withRealId(each, key, id));
    for (const each of rest) if (!items.includes(each)) storage.keep(each);
    return rest;
  };

  const sendOne = async (due: OutboxItem) => {
    const item = again(due);
    update(item);
    try {
      const answer = await post(item);
      storage.drop(item.key);
      const rest = without(item.key, answer.id);
      sent(item, answer);
      take(rest);
    } catch (error) {
      const outcome = outcomeOf(error, isOnline());
      const kept = afterFailure(item, outcome, Date.now());
      update(kept);
      failed(kept, outcome);
    }
  };

  const drain = async () => {
    for (let due = nextDue(items, Date.now()); due && !stopped; due = nextDue(items, Date.now())) {
      if (!isOnline()) return holdUntilOnline();
      // Another tab may have sent or discarded it while this one waited for the lock.
      if (unkept.has(due.key) || storage.has(due.key)) await sendOne(due);
      else take(items.filter((each) => each.key !== due?.key));
    }
  };

  const holdUntilOnline = () => {
    const outcome: Outcome = { type: "retry", reason: OFFLINE };
    for (const item of items) {
      if (item.state === "refused" || item.reason === OFFLINE) continue;
      const kept = { ...item, state: "waiting" as const, reason: OFFLINE };
      update(kept);
      failed(kept, outcome);
    }
  };

  const wake = () => {
    clearTimeout(timer);
    if (stopped || running) return;
    running = true;
    const work = navigator.locks ? navigator.locks.request(lock, drain) : drain();
    void Promise.resolve(work).finally(() => {
      running = false;
      const instant = nextInstant(items);
      if (instant === undefined || stopped || !isOnline()) return;
      timer = setTimeout(wake, Math.max(0, instant - Date.now()));
    });
  };

  const backOnline = () => {
    for (const item of items) if (item.state === "waiting") update(again(item));
    wake();
  };

  const fromAnotherTab = (event: StorageEvent) => {
    const key = storage.keyOf(event.key);
    if (key === null) return;
    const kept = storage.all().find((item) => item.key === key);
    const known = items.some((item) => item.key === key);
    if (!kept) take(items.filter((item) => item.key !== key));
    else if (known) take(items.map((item) => (item.key === key ? kept : item)));
    else take([...items, kept]);
  };

  return {
    items: () => items,
    add(item) {
      const kept = storage.keep(item);
      if (!kept) unkept.add(item.key);
      take([...items, item]);
      wake();
      return kept;
    },
    retry(key) {
      const item = items.find((each) => each.key === key);
      if (!item) return;
      update(again(item));
      wake();
    },
    replace(key, item) {
      storage.drop(key);
      if (!storage.keep(item)) unkept.add(item.key);
      take([...without(key, item.key), item].sort((a, b) => a.at - b.at));
      wake();
    },
    discard(key) {
      const gone = withDependants(items, key);
      for (const each of gone) storage.drop(each);
      take(items.filter((item) => !gone.includes(item.key)));
      return gone;
    },
    start() {
      stopped = false;
      const known = new Set(items.map((item) => item.key));
      const earlier = storage.all().filter((item) => !known.has(item.key));
      take([...earlier.map((item) => (item.state === "refused" ? item : again(item))), ...items]);
      addEventListener("online", backOnline);
      addEventListener("storage", fromAnotherTab);
      wake();
      return () => {
        stopped = true;
        clearTimeout(timer);
        removeEventListener("online", backOnline);
        removeEventListener("storage", fromAnotherTab);
      };
    },
  };
}
