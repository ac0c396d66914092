import { describe, expect, it } from "vitest";
import { Problem, Unreachable } from "@/lib/client/api";
import { memoryStorage } from "@/lib/client/storage";
import {
  afterFailure,
  again,
  nextDue,
  nextInstant,
  type OutboxAnnotation,
  type OutboxComment,
  pause,
  readItem,
  waitsForAnother,
  withDependants,
  withRealId,
} from "./outbox-queue";
import { outboxStorage } from "./outbox-storage";
import { OFFLINE, outcomeOf } from "./sentences";

const body = { type: "doc" as const, content: [] };
const common = { articleId: "a", state: "sending" as const, reason: "", attempts: 0, notBefore: 0 };
const note = (key: string, at = 1): OutboxAnnotation => ({
  ...common,
  type: "annotation",
  key,
  at,
  post: { key, editionId: "e", layer: "public", kind: "note", colour: "sun", target: { type: "text" }, body },
  place: { start: -1, end: -1, quote: "" },
});
const reply = (key: string, annotationId: string, parentId: string | null = null, at = 2): OutboxComment => ({
  ...common,
  type: "comment",
  key,
  at,
  annotationId,
  post: { key, parentId, note: false, body },
});

describe("the order of sending", () => {
  it("lets a reply wait for the note it stands on, and then use the server's id", () => {
    const items = [note("n"), reply("r", "n"), reply("s", "n", "r")];
    expect(nextDue(items, 10)?.key).toBe("n");
    const rest = items.slice(1).map((item) => withRealId(item, "n", "real"));
    expect(nextDue(rest, 10)).toMatchObject({ key: "r", annotationId: "real" });
    expect(rest.map((item) => waitsForAnother(item, rest))).toEqual([false, true]);
    expect(withRealId(reply("s", "real", "r"), "r", "r-real").post.parentId).toBe("r-real");
  });

  it("does not let one that can't go hold up the others", () => {
    const later = afterFailure(note("a"), { type: "retry", reason: "x" }, 1_000);
    const held = afterFailure(note("b"), { type: "hold", reason: "x" }, 1_000);
    const refused = afterFailure(note("c"), { type: "refused", reason: "x" }, 1_000);
    expect(nextDue([later, held, refused, note("d")], 1_500)?.key).toBe("d");
    expect(nextInstant([later, held, refused])).toBe(1_000 + pause(1));
    expect(nextInstant([held, refused])).toBeUndefined();
    expect(nextDue([again(held)], 0)?.key).toBe("b");
  });

  it("waits longer after each failure, up to a minute", () => {
    expect([1, 2, 3, 20].map(pause)).toEqual([2_000, 4_000, 8_000, 60_000]);
  });

  it("throws replies away with what they stand on", () => {
    const items = [
      note("n"),
      reply("r", "n"),
      reply("s", "elsewhere"),
      reply("t", "n", "r"),
      reply("u", "elsewhere", "s"),
    ];
    expect(withDependants(items, "n")).toEqual(["n", "r", "t"]);
    expect(withDependants(items, "s")).toEqual(["s", "u"]);
  });
});

describe("what a failure means", () => {
  const problem = (status: number) =>
    new Problem(status, { title: "It is too long.", detail: "Shorten it." });
  it("keeps trying where the server may answer later", () => {
    expect(outcomeOf(new Unreachable(), false)).toEqual({ type: "retry", reason: OFFLINE });
    for (const error of [new Unreachable(), problem(500), problem(503), problem(429), problem(408)]) {
      expect(outcomeOf(error, true).type).toBe("retry");
    }
  });
  it("holds what needs a sign-in, and gives back what is refused with the reason", () => {
    expect(outcomeOf(problem(401), true).type).toBe("hold");
    expect(outcomeOf(problem(422), true)).toEqual({
      type: "refused",
      reason: "Not sent. It is too long. Shorten it.",
    });
    for (const status of [400, 403, 404, 409, 413])
      expect(outcomeOf(problem(status), true).type).toBe("refused");
  });
});

describe("what is kept", () => {
  it("comes back in the order it was written, for its own account only", () => {
    const storage = memoryStorage();
    const box = outboxStorage(storage, "me");
    box.keep(note("late", 9));
    box.keep(note("early", 3));
    outboxStorage(storage, "other").keep(note("theirs"));
    expect(box.all().map((item) => item.key)).toEqual(["early", "late"]);
    box.drop("early");
    expect([box.has("early"), box.has("late")]).toEqual([false, true]);
  });
  it("says so when the browser is full", () => {
    const storage = memoryStorage();
    storage.setItem = () => {
      throw new Error("QuotaExceededError");
    };
    expect(outboxStorage(storage, "me").keep(note("n"))).toBe(false);
  });
  it("ignores what is not an item", () => {
    for (const json of [null, "", "{", "1", "null", "{}", JSON.stringify({ ...note("n"), key: "m" })]) {
      expect(readItem(json)).toBeNull();
    }
    expect(readItem(JSON.stringify(reply("r", "n")))).toEqual(reply("r", "n"));
  });
});
