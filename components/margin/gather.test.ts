import { describe, expect, it } from "vitest";
import type { IndexEntry } from "@/lib/annotations/wire";
import { crowdBlocks, gather, type Placed } from "./gather";

const placed = (...tops: number[]): Placed[] =>
  tops.map((top, i) => ({ entry: [String(i), i, i + 1, 0, 0, 0] as IndexEntry, top }));
const shape = (list: Placed[], open: string[] = [], expanded: [string, number][] = []) =>
  gather(list, new Set(open), new Map(expanded)).map((item) =>
    item.type === "card" ? item.id : `[${item.entries.map((entry) => entry[0]).join("")}]`,
  );

describe("gather", () => {
  it("leaves a few notes on one line as they are", () => {
    expect(shape(placed(10, 10, 10, 40))).toEqual(["0", "1", "2", "3"]);
  });
  it("makes one item of many notes on one line", () => {
    expect(shape(placed(10, 40, 40, 40.4, 40, 90))).toEqual(["0", "[1234]", "5"]);
  });
  it("gives the open ones a card of their own", () => {
    expect(shape(placed(10, 10, 10, 10, 10), ["2"])).toEqual(["2", "[0134]"]);
    expect(shape(placed(10, 10, 10, 10), ["2"])).toEqual(["0", "1", "2", "3"]);
  });
  it("gives as many a card as were asked for, and leaves no crowd of a few", () => {
    const line = placed(10, 10, 10, 10, 10, 10);
    expect(shape(line, [], [["crowd:0", 2]])).toEqual(["0", "1", "[2345]"]);
    expect(shape(line, [], [["crowd:0", 3]])).toEqual(["0", "1", "2", "3", "4", "5"]);
  });
});

describe("crowdBlocks", () => {
  const block = { top: 100, height: 90 };
  it("leaves the notes of a block on their lines while there is room for them", () => {
    const list = placed(100, 130, 160);
    expect(crowdBlocks(list, () => block, 40, new Set())).toEqual(list);
  });
  it("brings them to the first line when they are too many, and leaves other blocks alone", () => {
    const list = placed(100, 110, 120, 130, 140, 150, 400);
    const blockOf = (entry: IndexEntry) => (entry[0] === "6" ? null : block);
    const tops = (open: string[]) =>
      crowdBlocks(list, blockOf, 40, new Set(open)).map(({ entry, top }) => `${entry[0]}:${top}`);
    expect(tops([])).toEqual(["0:100", "1:100", "2:100", "3:100", "4:100", "5:100", "6:400"]);
    expect(tops(["2"])).toEqual(["0:100", "1:100", "3:100", "4:100", "5:100", "2:120", "6:400"]);
  });
});
