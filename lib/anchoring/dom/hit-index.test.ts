import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignDepths, DEPTHS, freeDepth } from "./depths";
import { createHitIndex } from "./hit-index";

const entries = fc
  .array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 40 })
  .map((pairs) => pairs.map(([start, length], n) => ({ id: `a${n}`, start, end: start + length })));

describe("the index of marks", () => {
  it("answers as a walk over all marks would", () => {
    fc.assert(
      fc.property(entries, fc.nat(90), fc.nat(20), (list, start, length) => {
        const index = createHitIndex(list);
        const ids = (found: { id: string }[]) => found.map(({ id }) => id).sort();
        const end = start + length;
        expect(ids(index.at(start))).toEqual(ids(list.filter((e) => e.start <= start && start < e.end)));
        expect(ids(index.overlapping(start, end))).toEqual(
          ids(list.filter((e) => e.start < e.end && Math.max(e.start, start) < Math.min(e.end, end))),
        );
      }),
    );
  });

  it("puts the shortest first and knows nothing of an empty list", () => {
    const index = createHitIndex([
      { id: "long", start: 0, end: 50 },
      { id: "short", start: 10, end: 12 },
      { id: "middle", start: 5, end: 20 },
    ]);
    expect(index.at(11).map(({ id }) => id)).toEqual(["short", "middle", "long"]);
    expect(createHitIndex([]).at(0)).toEqual([]);
  });
});

describe("depths", () => {
  it("keep overlapping marks apart while there is room", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const real = list.filter(({ start, end }) => start < end);
        const depths = assignDepths(real);
        for (const a of real) {
          for (const b of real) {
            const overlap = a !== b && Math.max(a.start, b.start) < Math.min(a.end, b.end);
            if (!overlap || depths.get(a.id) === DEPTHS - 1) continue;
            expect(depths.get(a.id)).not.toBe(depths.get(b.id));
          }
        }
      }),
    );
  });

  it("lay the longer of two that begin together below", () => {
    const depths = assignDepths([
      { id: "short", start: 0, end: 5 },
      { id: "long", start: 0, end: 9 },
    ]);
    expect([depths.get("long"), depths.get("short")]).toEqual([0, 1]);
    expect(freeDepth([{ id: "long", start: 0, end: 9 }], depths)).toBe(1);
  });
});
