import { expect, test } from "vitest";
import { offerText, takeText } from "./text-on-page";

test("the text that was offered last is there, however large, and large ones don't pile up", () => {
  const large = "x".repeat(20_000_000);
  offerText("one", "a short text");
  offerText("two", large);
  expect(takeText("one")).toBe("a short text");
  offerText("three", large);
  expect([takeText("one"), takeText("two")]).toEqual(["", ""]);
  expect(takeText("three")).toBe(large);
  offerText("four", "x".repeat(40_000_000));
  expect(takeText("four")).toHaveLength(40_000_000);
});

test("many short texts are kept, not without end", () => {
  for (let i = 0; i <= 200; i++) offerText(`many-${i}`, "short");
  expect([takeText("many-0"), takeText("many-1"), takeText("many-200")]).toEqual(["", "short", "short"]);
});
