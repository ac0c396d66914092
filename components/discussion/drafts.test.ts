import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryStorage } from "@/lib/client/storage";
import { plainBody } from "./body";
import { draftKey, draftPrefix } from "./draft-key";
import { type DraftAbout, draftWriter, listDrafts, readDraft } from "./drafts";

const about = (): DraftAbout => ({ type: "reply", annotationId: "n1" });
const key = draftKey("p1", "a1", { type: "reply", annotationId: "n1", parentId: null });
let storage: Storage;

beforeEach(() => {
  vi.useFakeTimers();
  storage = memoryStorage();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a draft", () => {
  it("is kept within a second of the first unsaved change, however fast the typing goes on", () => {
    const writer = draftWriter(storage, key, about, "t1");
    for (let i = 1; i <= 10; i++) {
      writer.changed(() => plainBody(`word ${i}`));
      vi.advanceTimersByTime(100);
    }
    expect(readDraft(storage, key)?.body).toEqual(plainBody("word 8"));
  });

  it("is kept at once when the page goes", () => {
    const writer = draftWriter(storage, key, about, "t1");
    writer.changed(() => plainBody("half a th"));
    writer.flush();
    expect(readDraft(storage, key)?.body).toEqual(plainBody("half a th"));
  });

  it("goes when everything is deleted again, and after sending", () => {
    const writer = draftWriter(storage, key, about, "t1");
    writer.changed(() => plainBody("x"));
    writer.flush();
    writer.changed(() => null);
    writer.flush();
    expect(readDraft(storage, key)).toBeNull();
    writer.changed(() => plainBody("y"));
    writer.drop();
    vi.runAllTimers();
    expect(readDraft(storage, key)).toBeNull();
  });

  it("belongs to the newest tab, and the older one stops writing until it takes it back", () => {
    const older = draftWriter(storage, key, about, "t1");
    older.changed(() => plainBody("older"));
    older.flush();
    draftWriter(storage, key, about, "t2");
    expect(older.heard(storage.getItem(key))).toBe(true);
    older.changed(() => plainBody("older, longer"));
    older.flush();
    older.drop();
    expect(readDraft(storage, key)).toMatchObject({ tab: "t2", body: plainBody("older") });
    older.takeBack();
    expect(readDraft(storage, key)).toMatchObject({ tab: "t1", body: plainBody("older, longer") });
  });

  it("is found again among the drafts of its article, newest first", () => {
    const other = draftKey("p1", "a1", { type: "annotation", target: { type: "text" }, group: null });
    const elsewhere = draftKey("p1", "a2", { type: "annotation", target: { type: "text" }, group: null });
    for (const each of [key, other, elsewhere]) {
      const writer = draftWriter(storage, each, about, "t1");
      writer.changed(() => plainBody(each));
      writer.flush();
      vi.advanceTimersByTime(10);
    }
    storage.setItem(`${draftPrefix("p1", "a1")}broken`, "{");
    expect(listDrafts(storage, draftPrefix("p1", "a1")).map((each) => each.key)).toEqual([other, key]);
  });
});
