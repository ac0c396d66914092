import { expect, test } from "vitest";
import { isSaid, line, paragraphs } from "./words";

test("a line keeps its words and loses what can't be seen", () => {
  const read = (written: string) => line(40).parse(written);
  expect(read(" a \n\t b\u2028c ")).toBe("a b c");
  expect(read("abc\u202Efdp.exe\u2066\u200B\u0000\uFEFF")).toBe("abcfdp.exe");
  expect(read("Cafe\u0301")).toBe("Caf\u00E9");
  // Letters' own business: joiners in Persian and emoji, marks of direction.
  for (const kept of ["می\u200Cخواهم", "👩\u200D🚀", "\u200Fא 1", "a\u200E"]) expect(read(kept)).toBe(kept);
  for (const nothing of ["", " ", "\u200B", "\u202E\u200D", "\u3000"]) expect(read(nothing)).toBe("");
});

test("paragraphs keep their breaks, one empty line at most", () => {
  expect(paragraphs(40).parse("one \r\n two\rthree\n\n\n\n four\tfive")).toBe("one\ntwo\nthree\n\nfour five");
});

test("what is too long is refused, also before it is read", () => {
  for (const long of ["x".repeat(5), "x".repeat(9)])
    expect(
      line(4)
        .safeParse(long)
        .error?.issues.map(({ message }) => message),
    ).toEqual(["Use at most 4 characters."]);
  expect(line(4).parse("  x  ")).toBe("x");
});

test("what must say something refuses nothing but silence", () => {
  const said = line(9).refine(isSaid, "Say it.");
  expect(said.safeParse("\u200B").success).toBe(false);
  expect(said.parse("?")).toBe("?");
});
