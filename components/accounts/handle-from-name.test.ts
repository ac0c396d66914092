import { describe, expect, it } from "vitest";
import { handleFromName } from "./handle-from-name";

describe("a handle suggested from a name", () => {
  it.each([
    ["Vera Figner", "vera-figner"],
    ["Élodie O’Brien", "elodie-obrien"],
    ["  2nd  Reader ", "nd-reader"],
    ["Надежда", ""],
    ["Bo", ""],
    [`${"a".repeat(29)} b`, "a".repeat(29)],
  ])("from %j is %j", (name, handle) => {
    expect(handleFromName(name)).toBe(handle);
  });
});
