import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./safe-return";

describe("the address to return to", () => {
  it.each([
    "/",
    "/account",
    "/read/a-text?note=1#n",
    "/import?x=%20",
    "/read/%D0%B4",
    "/?return=//example.org",
  ])("is followed when it is a path of this site: %j", (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    "//example.org",
    "///example.org",
    "/\\example.org",
    "\\/example.org",
    "/a//example.org",
    "https://example.org",
    "http:example.org",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "account",
    "",
    "@example.org",
    "user:word@example.org",
    "https://localhost:3000@example.org/",
    "/%2Fexample.org",
    "/%2f%2fexample.org",
    "/%5Cexample.org",
    "/%255Cexample.org",
    "/%25252fexample.org",
    "/%",
    "/\t/example.org",
    "/%09/example.org",
    "\n//example.org",
    " //example.org",
    "/\u0000",
    "/a\r\nSet-Cookie: x",
    "/..//example.org",
    `/${"a".repeat(3_000)}`,
    undefined,
    null,
    ["/account"],
    { toString: () => "/account" },
  ])("is the fallback for %j", (value) => {
    expect(safeReturnPath(value, "/home")).toBe("/home");
  });

  it("cannot climb onto another host by dots", () => {
    const path = safeReturnPath("/../../account");
    expect(new URL(path, "http://localhost:3000").host).toBe("localhost:3000");
  });

  it("is the fallback for what is encoded again and again", () => {
    expect(safeReturnPath(`/%${"25".repeat(600)}2f`)).toBe("/");
  });
});
