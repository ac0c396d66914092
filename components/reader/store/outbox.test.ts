import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Thread } from "@/lib/annotations/wire";
import { Problem, Unreachable } from "@/lib/client/api";
import { memoryStorage } from "@/lib/client/storage";
import type { CommentView } from "@/lib/comments/wire";
import { createOutbox, type Sent } from "./outbox";
import type { OutboxItem } from "./outbox-queue";
import { outboxStorage } from "./outbox-storage";
import { OFFLINE } from "./sentences";

const body = { type: "doc" as const, content: [] };
const common = { articleId: "a", state: "sending" as const, reason: "", attempts: 0, notBefore: 0 };
const note = (key: string, at = 1): OutboxItem => ({
  ...common,
  type: "annotation",
  key,
  at,
  post: { key, editionId: "e", layer: "public", kind: "note", colour: "sun", target: { type: "text" }, body },
  place: { start: -1, end: -1, quote: "" },
});
const reply = (key: string, annotationId: string, at = 2): OutboxItem => ({
  ...common,
  type: "comment",
  key,
  at,
  annotationId,
  post: { key, parentId: null, note: false, body },
});

/** The browser's side of things: being online, the lock, and the window's events. */
const windowEvents = new EventTarget();
const browser = { onLine: true, locks: locks() };
function locks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request(_name: string, work: () => Promise<void>) {
      last = last.then(work, work);
      return last;
    },
  };
}

let storage: Storage;
let posted: OutboxItem[];
let answer: (item: OutboxItem) => Sent;
const stops: (() => void)[] = [];

function tab() {
  const failures: string[] = [];
  const outbox = createOutbox({
    storage: outboxStorage(storage, "me"),
    lock: "lock",
    post: async (item) => {
      posted.push(item);
      return answer(item);
    },
    changed: () => undefined,
    sent: () => undefined,
    failed: (_item, outcome) => failures.push(outcome.reason),
  });
  stops.push(outbox.start());
  return { outbox, failures };
}
const stored = (item: OutboxItem): Sent =>
  ({
    id: `${item.key}-id`,
    ...(item.type === "annotation" ? { thread: {} as Thread } : { comment: {} as CommentView }),
  }) as Sent;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", browser);
  vi.stubGlobal("addEventListener", windowEvents.addEventListener.bind(windowEvents));
  vi.stubGlobal("removeEventListener", windowEvents.removeEventListener.bind(windowEvents));
  browser.onLine = true;
  storage = memoryStorage();
  posted = [];
  answer = stored;
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the outbox", () => {
  it("sends at once and forgets what was stored", async () => {
    const { outbox } = tab();
    outbox.add(note("n"));
    await settle();
    expect(posted.map((item) => item.key)).toEqual(["n"]);
    expect(outbox.items()).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it("keeps posts while offline, says so, and sends them when the connection is back", async () => {
    browser.onLine = false;
    const { outbox, failures } = tab();
    outbox.add(note("n"));
    outbox.add(reply("r", "n"));
    await settle();
    expect(posted).toEqual([]);
    expect(outbox.items().map((item) => item.reason)).toEqual([OFFLINE, OFFLINE]);
    expect(failures).toContain(OFFLINE);
    browser.onLine = true;
    windowEvents.dispatchEvent(new Event("online"));
    await settle();
    expect(posted.map((item) => item.key)).toEqual(["n", "r"]);
    expect(posted[1]).toMatchObject({ annotationId: "n-id" });
    expect(outbox.items()).toEqual([]);
  });

  it("sends under the same key what an earlier page left behind", async () => {
    answer = () => {
      throw new Unreachable();
    };
    const earlier = tab();
    earlier.outbox.add(note("n"));
    await settle();
    for (const stop of stops.splice(0)) stop();
    answer = stored;
    const { outbox } = tab();
    await settle();
    expect(posted.map((item) => item.post.key)).toEqual(["n", "n"]);
    expect(outbox.items()).toEqual([]);
  });

  it("tries again by itself when the server was down", async () => {
    answer = () => {
      throw new Problem(503, {});
    };
    const { outbox } = tab();
    outbox.add(note("n"));
    await settle();
    expect(outbox.items()).toMatchObject([{ state: "waiting", attempts: 1 }]);
    answer = stored;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(outbox.items()).toEqual([]);
  });

  it("gives a refused post back with its text, and sends another wording under another key", async () => {
    answer = () => {
      throw new Problem(422, { title: "It is too long.", detail: "Shorten it." });
    };
    const { outbox } = tab();
    outbox.add(note("n"));
    outbox.add(reply("r", "n"));
    await settle();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(posted.length).toBe(1);
    expect(outbox.items()[0]).toMatchObject({
      state: "refused",
      reason: "Not sent. It is too long. Shorten it.",
    });
    answer = stored;
    outbox.replace("n", note("m"));
    await settle();
    expect(posted.slice(1).map((item) => item.key)).toEqual(["m", "r"]);
    expect(posted[2]).toMatchObject({ annotationId: "m-id" });
  });

  it("posts once from two tabs", async () => {
    browser.onLine = false;
    const first = tab();
    first.outbox.add(note("n"));
    const second = tab();
    await settle();
    expect(second.outbox.items().map((item) => item.key)).toEqual(["n"]);
    browser.onLine = true;
    windowEvents.dispatchEvent(new Event("online"));
    await settle();
    expect(posted.map((item) => item.key)).toEqual(["n"]);
    expect(second.outbox.items()).toEqual([]);
  });

  it("sends even what the browser refuses to keep, however often it has to try", async () => {
    storage.setItem = () => {
      throw new Error("QuotaExceededError");
    };
    answer = () => {
      throw new Unreachable();
    };
    const { outbox } = tab();
    expect(outbox.add(note("n"))).toBe(false);
    await settle();
    answer = stored;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(posted.length).toBe(2);
    expect(outbox.items()).toEqual([]);
  });
});
