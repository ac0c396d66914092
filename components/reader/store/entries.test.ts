import { describe, expect, it } from "vitest";
import { type IndexEntry, UNCERTAIN } from "@/lib/annotations/wire";
import { compareEntries, EntryIndex, startingIn } from "./entries";

const entry = (id: string, start: number, end = start + 5, comments = 0): IndexEntry => [
  id,
  start,
  end,
  0,
  0,
  comments,
];
const ids = (entries: readonly IndexEntry[]) => entries.map(([id]) => id).join("");

describe("EntryIndex", () => {
  it("keeps entries in the order of the text, whatever the order they come in", () => {
    const index = new EntryIndex();
    for (const each of [
      entry("c", 7),
      entry("a", 3, 9),
      entry("w", -1, -1),
      entry("b", 3, 8),
      entry("d", 7),
    ]) {
      index.put(each, "public");
    }
    expect(ids(index.list)).toBe("wbacd");
    expect([...index.list].sort(compareEntries)).toEqual(index.list);
  });

  it("says what was added, updated and removed, and nothing where nothing changed", () => {
    const index = new EntryIndex();
    expect(index.put(entry("a", 1), "public").added).toEqual([entry("a", 1)]);
    expect(index.put(entry("a", 1, 6, 2), "public")).toEqual({
      added: [],
      removed: [],
      updated: [entry("a", 1, 6, 2)],
    });
    const list = index.list;
    expect(index.put(entry("a", 1, 6, 2), "public")).toEqual({ added: [], removed: [], updated: [] });
    expect(index.list).toBe(list);
    expect(index.remove("a").removed).toEqual(["a"]);
    expect(index.remove("a").removed).toEqual([]);
  });

  it("sees that an annotation became sure, or no longer is", () => {
    const index = new EntryIndex();
    index.put(entry("a", 1), "public");
    const unsure: IndexEntry = ["a", 1, 6, 0, 0, 0, UNCERTAIN];
    expect(index.put(unsure, "public").updated).toEqual([unsure]);
    expect(index.replaceLayer("public", [entry("a", 1)]).updated).toEqual([entry("a", 1)]);
    expect(index.replaceLayer("public", [unsure]).updated).toEqual([unsure]);
  });

  it("takes a layer anew without touching other layers or what is not sent yet", () => {
    const index = new EntryIndex();
    index.replaceLayer("public", [entry("a", 1), entry("b", 2)]);
    index.replaceLayer("private", [entry("p", 3)]);
    index.put(entry("unsent", 4), "public");
    const change = index.replaceLayer("public", [entry("b", 2, 7, 1), entry("c", 0)], new Set(["unsent"]));
    expect(change).toEqual({ added: [entry("c", 0)], removed: ["a"], updated: [entry("b", 2, 7, 1)] });
    expect(index.list.map(([id]) => id)).toEqual(["c", "b", "p", "unsent"]);
    expect(index.layerOf("p")).toBe("private");
  });

  it("finds what starts in a stretch of the text", () => {
    const list = [entry("w", -1, -1), entry("a", 0), entry("b", 5), entry("c", 5), entry("d", 9)];
    expect(ids(startingIn(list, 0, 9))).toBe("abc");
    expect(ids(startingIn(list, -1, 1))).toBe("wa");
    expect(ids(startingIn(list, 0, 100, 2))).toBe("ab");
    expect(ids(startingIn(list, 10, 100))).toBe("");
  });
});
