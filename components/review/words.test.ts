import { expect, test } from "vitest";
import { filterOf } from "./words";

test("an address that names no list leads to what waits", () => {
  expect([filterOf("gone"), filterOf("nonsense"), filterOf(null)]).toEqual(["gone", "open", "open"]);
});
