import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call, isProblem } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { annotationOn, article, claimOf, type Published } from "@/lib/testing/writing";

let one: Signed;
let text: Published;
let other: Published;
beforeAll(async () => {
  one = await member();
  text = await article(one);
  other = await article(one, { text: "Quite another text, which is longer than the first. ".repeat(40) });
});

const mark = (target: unknown, on = text) =>
  call("POST", "/annotations", { as: one, body: { ...annotationOn(text), editionId: on.editionId, target } });
const passage = (change: object = {}, on = text) =>
  mark({ type: "passage", anchor: { ...claimOf(text), ...change } }, on);

const CLAIMS: [what: string, change: (claim: ReturnType<typeof claimOf>) => object][] = [
  ["a start before the text", () => ({ start: -1 })],
  ["an end behind the text", () => ({ end: text.text.length + 1 })],
  ["both far behind it", () => ({ start: 2_000_000_000, end: 2_000_000_018 })],
  ["more than a number can count", () => ({ start: 2 ** 53, end: 2 ** 53 + 18 })],
  ["start and end exchanged", ({ start, end }) => ({ start: end, end: start })],
  ["no length", ({ start }) => ({ end: start })],
  ["no words", ({ start }) => ({ end: start, exact: "" })],
  ["half numbers", ({ start, end }) => ({ start: start + 0.5, end: end + 0.5 })],
  ["a place one further", ({ start, end }) => ({ start: start + 1, end: end + 1 })],
  ["other words of the same length", ({ exact }) => ({ exact: "x".repeat(exact.length) })],
  ["fewer words than it spans", ({ exact }) => ({ exact: exact.slice(1) })],
  ["other words before it", ({ prefix }) => ({ prefix: `x${prefix.slice(1)}` })],
  ["other words behind it", ({ suffix }) => ({ suffix: `${suffix.slice(0, -1)}x` })],
  [
    "words before the beginning",
    ({ prefix, start }) => ({ prefix: "x".repeat(start - prefix.length + 1) + prefix }),
  ],
  ["a quote of 1 MB", () => ({ exact: "x".repeat(1_000_000) })],
  ["a quote of 100 kB", () => ({ exact: "x".repeat(100_000) })],
  ["a context of 201", () => ({ prefix: "x".repeat(201) })],
  ["numbers as words", ({ start, end }) => ({ start: `${start}`, end: `${end}` })],
];

test.each(CLAIMS)("a claim with %s is refused", async (_, change) => {
  const answer = await passage(change(claimOf(text)));
  expect([413, 422]).toContain(answer.status);
  expect(isProblem(answer)).toBe(true);
});

test("a claim that cuts a character in two is refused at either end", async () => {
  const at = text.text.indexOf("🌉");
  for (const [start, end] of [
    [at + 1, at + 5],
    [at - 5, at + 1],
  ] as const) {
    // Sent as JSON, half a character is no text at all.
    const exact = text.text.slice(start, end);
    const answer = await mark({ type: "passage", anchor: { exact, prefix: "", suffix: "", start, end } });
    expect([400, 422]).toContain(answer.status);
    const whole = await mark({
      type: "passage",
      anchor: { exact: text.text.slice(start, end).toWellFormed(), prefix: "", suffix: "", start, end },
    });
    expect(whole.status).toBe(422);
  }
});

test("a claim about one text is refused for another", async () => {
  expect((await passage({}, other)).status).toBe(422);
  expect((await passage()).status).toBe(201);
});

test("a block target is a picture of this text and nothing else", async () => {
  const { blocks } = await db().edition.findUniqueOrThrow({ where: { id: text.editionId } });
  const spans = blocks as { id: string; start: number; end: number }[];
  const picture = spans.find(({ start, end }) => text.text.slice(start, end) === "\ufffc");
  for (const blockId of [
    ...spans.filter((span) => span !== picture).map(({ id }) => id),
    "b999",
    "",
    "__proto__",
    "x".repeat(41),
  ])
    expect((await mark({ type: "block", blockId })).status).toBe(422);
  const answer = await mark({ type: "block", blockId: picture?.id });
  expect([answer.status, answer.json.annotation.start]).toEqual([201, picture?.start]);
});

test("a highlight of the whole text, and a note without words, are refused", async () => {
  const body = annotationOn(text);
  for (const change of [
    { kind: "highlight", target: { type: "text" }, body: null },
    { kind: "note", body: null },
    { kind: "question", body: null },
    { kind: "dispute" },
    { layer: "group" },
    { colour: "transparent" },
    { target: { type: "page" } },
  ]) {
    const answer = await call("POST", "/annotations", { as: one, body: { ...body, ...change } });
    expect([answer.status, isProblem(answer)]).toEqual([422, true]);
  }
});

test("what stands in the rows is what the text says there, whatever else was sent along", async () => {
  const answer = await mark({
    type: "passage",
    anchor: { ...claimOf(text), authorId: crypto.randomUUID() },
    blockId: "b1",
    commentCount: 99,
  });
  expect(answer.status).toBe(201);
  for (const row of await db().annotation.findMany({
    where: { target: "passage" },
    include: { edition: true },
  }))
    expect(row.edition.text.slice(row.start, row.end)).toBe(row.exact);
});
