import { describe, expect, it } from "vitest";
import { passageHash, passageOf } from "./passage-link";

describe("the address of a passage", () => {
  it("leads back to the passage", () => {
    expect(passageOf(passageHash(3, 17), 20)).toEqual({ start: 3, end: 17 });
  });

  it.each([
    "",
    "#",
    "#b3",
    "#at-",
    "#at-3",
    "#at-17-3",
    "#at-3-3",
    "#at-3-21",
    "#at--1-4",
    "#at-1.5-4",
    "#at-1-99999999999",
  ])("is none in %j", (hash) => expect(passageOf(hash, 20)).toBeNull());
});
