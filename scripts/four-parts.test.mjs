import { describe, expect, it } from "vitest";
import { describeError, FourPartError, formatFourParts } from "./four-parts.mjs";

const parts = {
  refused: "to listen on port 3000",
  seen: "another program listens there",
  allowed: "a free port",
  fix: "set PORT\nor stop the other program",
};

describe("a four-part error", () => {
  it("says what was refused, what was seen, what is allowed and how to fix it, in this order", () => {
    expect(formatFourParts(parts)).toBe(
      [
        "  Refused:   to listen on port 3000",
        "  Seen:      another program listens there",
        "  Allowed:   a free port",
        "  To fix it: set PORT",
        "             or stop the other program",
      ].join("\n"),
    );
  });

  it("is shown without a stack", () => {
    expect(describeError(new FourPartError(parts))).not.toContain("    at ");
  });

  it.each(Object.keys(parts))("can't be made without the part %s", (name) => {
    expect(() => new FourPartError({ ...parts, [name]: " " })).toThrow(name);
  });

  it("keeps the cause for the log", () => {
    const cause = new Error("EADDRINUSE");
    expect(new FourPartError(parts, cause).cause).toBe(cause);
  });
});
