import { describe, expect, it } from "vitest";
import { initials, personGround } from "./initials";

describe("initials", () => {
  it.each([
    ["Vera Figner", "VF"],
    ["plato", "P"],
    ["Надежда Константиновна Крупская", "НК"],
    ["鲁迅", "鲁"],
    ["  Ana   de  la Cruz ", "AC"],
    ["É. Zola", "ÉZ"],
    ["سلمى حداد", "س"],
    ["…", "?"],
    ["", "?"],
  ])("of %j are %j", (name, expected) => {
    expect(initials(name.normalize("NFC"))).toBe(expected);
  });

  it("keep a letter and its marks together", () => {
    expect(initials("e\u0301lan")).toBe("E\u0301");
  });
});

describe("the ground of a person", () => {
  it("stays the same for the same id and is one of the tokens", () => {
    expect(personGround("cm1")).toBe(personGround("cm1"));
    expect(personGround("some-id")).toMatch(/^var\(--person-[1-6]\)$/);
  });
});
