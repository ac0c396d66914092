import { describe, expect, it } from "vitest";
import { tidySelection } from "./boundaries";
import { SELECTIONS } from "./cases/selections";

describe("tidySelection", () => {
  it.each(SELECTIONS)("of $name", ({ text, from, to, expected }) => {
    const span = tidySelection(text, [{ id: "b1", start: 0, end: text.length }], from, to);
    expect(span && text.slice(span.start, span.end)).toBe(expected);
  });

  it("drops the line feed between two blocks", () => {
    const blocks = [
      { id: "b1", start: 0, end: 3 },
      { id: "b2", start: 4, end: 7 },
    ];
    expect(tidySelection("one\ntwo", blocks, 0, 4)).toEqual({ start: 0, end: 3 });
    expect(tidySelection("one\ntwo", blocks, 3, 7)).toEqual({ start: 4, end: 7 });
    expect(tidySelection("one\ntwo", blocks, 3, 4)).toBeNull();
    expect(tidySelection("one\ntwo", blocks, 1, 6)).toEqual({ start: 1, end: 6 });
  });

  it("does not let a mark that opens a block join the line feed before it", () => {
    const text = "one\n\u0301two";
    const blocks = [
      { id: "b1", start: 0, end: 3 },
      { id: "b2", start: 4, end: 8 },
    ];
    expect(tidySelection(text, blocks, 0, 4)).toEqual({ start: 0, end: 3 });
  });
});
