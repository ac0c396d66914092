import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call, isProblem } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";

let one: Signed;
beforeAll(async () => {
  one = await member();
});

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const send = (raw: Uint8Array<ArrayBuffer>, query = "", type = "application/octet-stream") =>
  call("POST", `/imports${query}`, { as: one, raw, headers: { "content-type": type } });

const MB2 = 2 * 1024 * 1024;
const REFUSED: [what: string, raw: Uint8Array<ArrayBuffer>, format?: string][] = [
  ["nothing", bytes()],
  ["only white space", utf8(" \n\n\t ")],
  ["a PDF", utf8("%PDF-1.7 and so on")],
  ["a ZIP", bytes(0x50, 0x4b, 3, 4, 20, 0)],
  ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
  ["random bytes", new Uint8Array(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256))],
  ["NUL", utf8("a\0b")],
  ["half UTF-8", bytes(0x61, 0xc3)],
  ["a surrogate in UTF-8", bytes(0x61, 0xed, 0xa0, 0x80)],
  ["half of UTF-16", bytes(0xff, 0xfe, 0x61)],
  ["Latin-1", bytes(0x63, 0x61, 0x66, 0xe9)],
  ["2 MB and one byte", utf8("x".repeat(MB2 + 1))],
  ["20,002 paragraphs, one of them the title", utf8("x\n\n".repeat(20_002))],
  ["20,001 items", utf8("- x\n".repeat(20_001)), "markdown"],
  ["20,001 elements", utf8("<p>x".repeat(20_001)), "html"],
  ["quotations 10,000 deep in Markdown", utf8(`${">".repeat(10_000)} x`), "markdown"],
  [
    "formatting elements that copy each other",
    utf8(`<p>${Array.from({ length: 2_000 }, (_, i) => `<b id=${i}>`).join("")}${"<p>x".repeat(2_000)}`),
    "html",
  ],
];

test.each(REFUSED)("%s is refused with a reason, and nothing is kept", async (_, raw, format) => {
  const kept = () => Promise.all([db().import.count(), db().file.count()]);
  const before = await kept();
  const answer = await send(raw, format ? `?format=${format}` : "");
  expect(answer.status < 300 ? "taken" : isProblem(answer)).toBe(true);
  expect(await kept()).toEqual(before);
});

const DEEP: [what: string, text: string, format: string][] = [
  ["elements", `${"<div>".repeat(10_000)}x`, "html"],
  ["tables", `${"<table><tr><td>".repeat(10_000)}x`, "html"],
  ["quotations", `${"<blockquote>".repeat(10_000)}x`, "html"],
  ["lists", `${"<ul><li>".repeat(10_000)}x`, "html"],
  ["emphasis", `${"<i>".repeat(10_000)}x`, "html"],
  ["SVG", `${"<svg>".repeat(10_000)}x`, "html"],
  ["templates", `${"<template>".repeat(10_000)}x`, "html"],
  ["brackets", "[".repeat(100_000), "markdown"],
  ["open links", "[a](".repeat(50_000), "markdown"],
  ["stars", `${"*".repeat(100_000)}a${"*".repeat(100_000)}`, "markdown"],
  ["starred words", "*a **b ".repeat(50_000), "markdown"],
  ["backticks", Array.from({ length: 700 }, (_, i) => "`".repeat(i)).join(" "), "markdown"],
  ["lists", Array.from({ length: 1_000 }, (_, i) => `${"  ".repeat(i)}- x`).join("\n"), "markdown"],
  ["comments", "<!--".repeat(100_000), "html"],
  ["entities", "&".repeat(500_000), "html"],
  ["attributes", `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=x`).join(" ")}>x`, "html"],
  ["quotation marks", `"'`.repeat(250_000), "text"],
  ["hyphens", "-".repeat(500_000), "text"],
  ["one long line", "x".repeat(MB2), "text"],
  ["spaces", `x${" ".repeat(500_000)}y`, "text"],
];

test.each(DEEP)(
  "many %s are read or refused, and the process lives",
  { timeout: 60_000 },
  async (_, text, format) => {
    const answer = await send(utf8(text), `?format=${format}&name=deep`);
    expect(answer.status === 201 || isProblem(answer)).toBe(true);
    expect((await send(utf8("A plain text."))).status).toBe(201);
  },
);

test("a page full of tricks becomes a text with none of them", async () => {
  const page = `<!doctype html><html><head><title>T</title><base href="https://elsewhere.example/"><style>p{}</style>
    <meta http-equiv="refresh" content="0;url=https://elsewhere.example"></head><body onload="alert(1)">
    <p onclick="alert(1)" style="position:fixed" data-b="b1">One <script>alert(1)</script><a href="JaVa&Tab;Script:alert(1)">two</a>
    <a href="data:text/html,x">three</a> <a href="https://ok.example/&quot;onx=1">four</a></p>
    <svg onload=alert(1)><foreignObject><p>five</p></foreignObject></svg><math><mtext><img src=x onerror=alert(1)></math>
    <iframe srcdoc="<script>alert(1)</script>"></iframe><form action=x><input name=q value=six></form>
    <img src="javascript:alert(1)" alt='"><script>alert(1)</script>' onerror=alert(1)>
    <noscript><p title="</noscript><img src=x onerror=alert(1)>">seven</p></noscript></body></html>`;
  const { status, json } = await send(utf8(page), "?format=html");
  expect(status).toBe(201);
  const { html } = json as { html: string };
  const tags = html.match(/<[^>]*>/g) ?? [];
  for (const tag of tags)
    expect(tag).not.toMatch(
      /\son\w+=|javascript:|data:text|style=|srcdoc|<(script|iframe|svg|math|img|form|input|base|meta|link|style)\b/i,
    );
  expect(JSON.stringify(json.document)).not.toMatch(/"href":"(?!https:\/\/ok\.example)/);
});

test.each([
  "../../etc/passwd",
  "a/b\\c",
  "CON",
  "x".repeat(200),
  "<script>.html",
  "\u202efdp.txt",
  "a%0d%0ab",
])("a file named %j is a text with a name, and its download is inert", async (name) => {
  const made = await send(utf8("A plain text."), `?name=${encodeURIComponent(name)}`);
  expect(made.status).toBe(201);
  // What would turn the words beside it is gone.
  expect(made.json.name).toBe(name.replace("\u202E", "").trim());
});

test("the download of a source runs nowhere and names its file itself", async () => {
  const upload = await send(utf8("<script>alert(1)</script><p>x</p>"), "?format=html&name=x.html");
  const { key, META } = await import("@/lib/testing/writing");
  const published = await call("POST", "/articles", {
    as: one,
    body: {
      key: key(),
      importId: upload.json.id,
      options: { format: "html", typography: true },
      meta: { ...META, title: 'a";\r\nSet-Cookie: x=1; <b>' },
      visibility: "listed",
    },
  });
  expect(published.status).toBe(201);
  const { headers } = await call("GET", `/articles/${published.json.id}/source`);
  expect(headers.get("content-type")).toBe("application/octet-stream");
  expect(headers.get("content-security-policy")).toContain("sandbox");
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''[\w%.~-]+$/);
  expect(headers.get("set-cookie")).toBeNull();
});
