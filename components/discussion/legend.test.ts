import { describe, expect, it } from "vitest";
import { colourName, linesOf } from "./legend";

const lines = (legend: Parameters<typeof linesOf>[0]) => Object.values(linesOf(legend)).join(" ");

describe("linesOf", () => {
  it("leaves the usual lines where nothing is said", () => {
    expect(lines({})).toBe("solid dotted dashed wavy");
  });
  it("gives a colour the line that the legend says, and the one that had it another", () => {
    expect(lines({ sun: { label: "claim", line: "wavy" } })).toBe("wavy dotted dashed solid");
  });
  it("never gives one line to two colours", () => {
    const same = { label: "x", line: "dotted" } as const;
    expect(lines({ sun: same, moss: same, rose: same })).toBe("dotted solid dashed wavy");
  });
});

describe("colourName", () => {
  it("is the meaning, or else the colour's own name", () => {
    expect(colourName("sun", { sun: { label: "claim", line: "solid" } })).toBe("claim");
    expect(colourName("sky", { sun: { label: "claim", line: "solid" } })).toBe("Sky");
  });
});
