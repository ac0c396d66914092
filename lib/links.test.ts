import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedLink, LINK_SCHEMES } from "./links";

const REFUSED = [
  "",
  "   ",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "java\rscript:alert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml;base64,AAAA",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "ftp://example.org/",
  "//example.org/",
  "/read/x",
  "#top",
  "https://",
  "https://bank.example@evil.example/",
  "https://user:secret@example.org/",
  "https://exa\nmple.org/",
  "mailto:",
  `https://example.org/${"a".repeat(3000)}`,
];

const ALLOWED: [string, string][] = [
  ["https://example.org", "https://example.org/"],
  [" https://example.org/a?b=c#d ", "https://example.org/a?b=c#d"],
  ["HTTP://EXAMPLE.ORG/A", "http://example.org/A"],
  ["mailto:anna@example.org", "mailto:anna@example.org"],
  ["https://ru.wikipedia.org/wiki/Белые_ночи", new URL("https://ru.wikipedia.org/wiki/Белые_ночи").href],
];

describe("allowedLink", () => {
  it.each(REFUSED)("refuses %j", (href) => {
    expect(allowedLink(href)).toBeNull();
  });

  it.each(ALLOWED)("keeps %j", (href, kept) => {
    expect(allowedLink(href)).toBe(kept);
  });

  it("answers only addresses of its schemes, and the same when asked again", () => {
    const address = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((rest) => `http:${rest}`),
    );
    fc.assert(
      fc.property(address, (href) => {
        const kept = allowedLink(href);
        if (kept === null) return;
        expect(LINK_SCHEMES).toContain(new URL(kept).protocol);
        expect(allowedLink(kept)).toBe(kept);
      }),
    );
  });
});
