import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call, isProblem } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { annotate, article, key, says } from "@/lib/testing/writing";

let one: Signed;
let thread: string;
beforeAll(async () => {
  one = await member();
  thread = await annotate(one, await article(one));
});

const post = (body: unknown) =>
  call("POST", `/annotations/${thread}/comments`, {
    as: one,
    body: { key: key(), parentId: null, note: false, body },
  });
const doc = (...content: unknown[]) => ({ type: "doc", content });
const words = (text: string, ...marks: unknown[]) => ({
  type: "text",
  text,
  ...(marks.length ? { marks } : {}),
});
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const link = (href: unknown) => doc(paragraph(words("here", { type: "link", attrs: { href } })));
const nested = (depth: number, type: string): unknown =>
  depth === 0 ? paragraph(words("deep")) : { type, content: [nested(depth - 1, type)] };
const lists = (depth: number): unknown =>
  depth === 0
    ? paragraph(words("deep"))
    : { type: "bulletList", content: [{ type: "listItem", content: [lists(depth - 1)] }] };

const REFUSED: [what: string, body: unknown][] = [
  ["an unknown node", doc({ type: "script", content: [words("alert(1)")] })],
  ["raw HTML", "<img src=x onerror=alert(1)>"],
  ["an image", doc({ type: "image", attrs: { src: "https://elsewhere.example/p.gif" } })],
  ["an iframe", doc({ type: "iframe", attrs: { src: "https://elsewhere.example" } })],
  ["SVG", doc({ type: "svg", attrs: { onload: "alert(1)" } })],
  ["a style node", doc({ type: "style", content: [words("*{display:none}")] })],
  ["a heading", doc({ type: "heading", attrs: { level: 1 }, content: [words("big")] })],
  ["a mention", doc(paragraph({ type: "mention", attrs: { id: "x" } }))],
  ["an unknown mark", doc(paragraph(words("x", { type: "textStyle", attrs: { color: "red" } })))],
  ["an event attribute", doc({ type: "paragraph", attrs: { onclick: "alert(1)" }, content: [words("x")] })],
  ["a style attribute", doc({ ...paragraph(words("x")), style: "position:fixed" })],
  ["a class on a mark", doc(paragraph(words("x", { type: "bold", attrs: { class: "x" } })))],
  [
    "a link with a target",
    doc(paragraph(words("x", { type: "link", attrs: { href: "https://a.example", target: "_top" } }))),
  ],
  [
    "a link with a handler",
    doc(paragraph(words("x", { type: "link", attrs: { href: "https://a.example", onclick: "x" } }))),
  ],
  ["a mark twice", doc(paragraph(words("x", { type: "bold" }, { type: "bold" })))],
  ["marks in code", doc({ type: "codeBlock", content: [words("x", { type: "bold" })] })],
  ["a break in code", doc({ type: "codeBlock", content: [{ type: "hardBreak" }] })],
  [
    "a language that breaks out",
    doc({ type: "codeBlock", attrs: { language: '"><script>' }, content: [words("x")] }),
  ],
  ["text at the top", doc(words("x"))],
  ["a block in a paragraph", doc(paragraph(paragraph(words("x"))))],
  ["an item without a list", doc({ type: "listItem", content: [paragraph(words("x"))] })],
  ["a list of paragraphs", doc({ type: "bulletList", content: [paragraph(words("x"))] })],
  [
    "a list that starts at a word",
    doc({ type: "orderedList", attrs: { start: '1" onclick="x' }, content: [] }),
  ],
  ["empty text", doc(paragraph(words("")), paragraph(words("x")))],
  ["no text", doc(paragraph())],
  ["only white space", doc(paragraph(words(" \t\n\u00a0\u2003\u3000")))],
  ["only breaks", doc(paragraph({ type: "hardBreak" }, { type: "hardBreak" }))],
  ["only characters that can't be seen", doc(paragraph(words("\u200b\u2060\ufeff\u00ad")))],
  ["an empty document", doc()],
  ["another root", paragraph(words("x"))],
  ["a document in a document", doc(doc(paragraph(words("x"))))],
  ["content that is no list", { type: "doc", content: { 0: paragraph(words("x")), length: 1 } }],
  ["a type that is a list", { type: ["doc"], content: [paragraph(words("x"))] }],
  ["text that is an object", doc(paragraph({ type: "text", text: { not: "" } }))],
  ["2,001 nodes", doc(...Array.from({ length: 1_001 }, () => paragraph(words("x"))))],
  ["10,001 characters", says("x".repeat(10_001))],
  [
    "10,001 characters in pieces",
    doc(...Array.from({ length: 500 }, () => paragraph(words("x".repeat(20))))),
  ],
  ["quotations 10 deep", doc(nested(20, "blockquote"))],
  ["lists 12 deep", doc(lists(12))],
];

test.each(REFUSED)("a comment with %s is refused", async (_, body) => {
  const answer = await post(body);
  expect([answer.status, isProblem(answer)]).toEqual([422, true]);
});

test("a comment 10,000 deep is refused before it is built", async () => {
  const open = '{"type":"blockquote","content":['.repeat(10_000);
  const raw = `{"key":"${key()}","parentId":null,"note":false,"body":{"type":"doc","content":[${open}${"]}".repeat(10_000)}]}}`;
  const headers = { "content-type": "application/json" };
  const answer = await call("POST", `/annotations/${thread}/comments`, { as: one, raw, headers });
  expect([answer.status, isProblem(answer)]).toEqual([400, true]);
});

const BAD_LINKS = [
  ...["javascript:alert(1)", "JaVaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)"],
  ...[
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
  ],
  ...["data:text/html,<script>alert(1)</script>", "data:image/svg+xml,<svg onload=alert(1)>", "vbscript:x"],
  ...[
    "file:///etc/passwd",
    "blob:https://a.example/x",
    "about:blank",
    "//elsewhere.example",
    "/settings",
    "#x",
    "",
  ],
  ...["https://user:word@elsewhere.example", "https://", "mailto:", "tel:1", "ws://a.example"],
  ...["\u202ehttps://a.example", "https://a.example/\0", `https://a.example/${"x".repeat(3_000)}`],
  ...[null, 1, {}, ["https://a.example"]],
];

test.each(BAD_LINKS)("a link to %j is refused", async (href) => {
  const answer = await post(link(href));
  expect([400, 422]).toContain(answer.status);
  expect(isProblem(answer)).toBe(true);
});

describe("what is accepted comes out as text, whatever it says", () => {
  test.each([
    '<script>alert("x")</script>',
    "<img src=x onerror=alert(1)>",
    "</p></div><style>*{}</style>",
    "&lt;b&gt; &amp; &#60;script&#62;",
    "{{constructor.constructor('x')()}}",
    "'\"><svg/onload=alert(1)>",
    "\u202eevil\u202c",
  ])("%s", async (text) => {
    for (const body of [says(text), doc({ type: "codeBlock", content: [words(text)] })]) {
      const { status, json } = await post(body);
      expect(status).toBe(201);
      const inside = json.html.replace(/^<(p|pre><code)>|<\/(p|code><\/pre)>$/g, "");
      expect(inside).not.toMatch(/[<>"']/);
      expect(unescaped(inside)).toBe(text);
    }
  });

  test("a link's address stays within its quotation marks", async () => {
    const { status, json } = await post(link(`https://a.example/"onmouseover="alert(1)'<b>`));
    expect(status).toBe(201);
    expect(json.html).toMatch(
      /^<p><a href="https:\/\/a\.example\/[^"'<>]*" rel="noopener nofollow ugc">here<\/a><\/p>$/,
    );
  });

  test("every mark and block there is", async () => {
    const marks = [{ type: "bold" }, { type: "italic" }, { type: "code" }];
    const list = {
      type: "orderedList",
      attrs: { start: 3 },
      content: [{ type: "listItem", content: [paragraph(words("x"))] }],
    };
    const body = doc(paragraph(words("x", ...marks), { type: "hardBreak" }), {
      type: "blockquote",
      content: [list],
    });
    const { status, json } = await post(body);
    expect(status).toBe(201);
    expect(json.html).toContain('<ol start="3"><li><p>x</p></li></ol>');
  });

  test("the longest comment there may be", async () => {
    expect((await post(says("x".repeat(10_000)))).status).toBe(201);
    expect((await post(doc(...Array.from({ length: 999 }, () => paragraph(words("x")))))).status).toBe(201);
  });
});

const unescaped = (html: string) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

test("nothing of what was refused was stored", async () => {
  const stored = JSON.stringify(await db().comment.findMany());
  expect(stored).not.toMatch(
    /"type":"(script|iframe|svg|style|image|heading|mention|textStyle)"|javascript:|onclick/i,
  );
});
