import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignDepths, DEPTHS, freeDepth } from "./depths";
import { createHitIndex } from "./hit-index";
import { createLiveIndex } from "./live-index";

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

describe("the index that changes", () => {
  const changes = fc.array(
    fc.record({ put: fc.boolean(), id: fc.nat(50), start: fc.nat(60), length: fc.nat(20) }),
    { maxLength: 150 },
  );

  it("answers at every moment as a new index of what is there would", () => {
    fc.assert(
      fc.property(entries, changes, fc.nat(90), (list, steps, offset) => {
        const there = new Map(list.map((entry) => [entry.id, entry]));
        const index = createLiveIndex(list);
        for (const { put, id: n, start, length } of steps) {
          const id = `a${n}`;
          const entry = { id, start, end: start + length };
          if (put) {
            there.set(id, entry);
            index.put(entry);
          } else expect(index.delete(id)).toBe(there.delete(id));
          const anew = createHitIndex([...there.values()]);
          expect(index.size).toBe(there.size);
          expect(index.get(id)).toEqual(there.get(id));
          const places = (found: { start: number; end: number }[]) =>
            found.map(({ start, end }) => [start, end]);
          expect(places(index.at(offset))).toEqual(places(anew.at(offset)));
          expect(places(index.overlapping(start, offset))).toEqual(places(anew.overlapping(start, offset)));
        }
      }),
    );
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
