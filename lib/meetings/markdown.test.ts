import { expect, test } from "vitest";
import { link, plainLine, plainParagraphs } from "./markdown";

test.each([
  ["# a heading", "\\# a heading"],
  ["About C # ##", "About C # \\##"],
  ["- a list", "\\- a list"],
  ["+ a list", "\\+ a list"],
  ["1. a list", "1\\. a list"],
  ["12) a list", "12\\) a list"],
  ["===", "\\==="],
  ["---", "\\---"],
  ["> a quotation", "\\> a quotation"],
  ["*strong* and _weak_ and `code`", "\\*strong\\* and \\_weak\\_ and \\`code\\`"],
  ["~~struck~~ | cell", "\\~\\~struck\\~\\~ \\| cell"],
  ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
  ["&lt;b&gt;", "\\&lt;b\\&gt;"],
  ["[here](javascript:alert(1))", "\\[here\\](javascript:alert(1))"],
  ["![a picture](x.png)", "\\!\\[a picture\\](x.png)"],
  ["\\*", "\\\\\\*"],
  ["two\n\n# lines\u2028and\ta tab", "two # lines and a tab"],
  ["    four spaces", "four spaces"],
  ["plain: it is 3-4, isn’t it? (yes!)", "plain: it is 3-4, isn’t it? (yes!)"],
])("%j is written as itself", (text, written) => {
  expect(plainLine(text)).toBe(written);
});

test("paragraphs stay, and a line in one begins nothing", () => {
  expect(plainParagraphs("one\n- two\n\n\n# three\n\n   \n")).toBe("one\\\n\\- two\n\n\\# three");
});

test("an address can't end its link early", () => {
  expect(link("In [a] text", "https://a.example/read/x> <script>#annotation-1")).toBe(
    "[In \\[a\\] text](<https://a.example/read/x%3E%20%3Cscript%3E#annotation-1>)",
  );
});
