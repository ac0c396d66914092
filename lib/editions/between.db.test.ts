import { beforeAll, expect, test } from "vitest";
import { readArticle } from "@/lib/articles/queries";
import { call } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { edition, paragraph, prepare, retyped } from "@/lib/testing/publishing";
import { article, type Published } from "@/lib/testing/writing";
import { editionOnPage } from "./on-page";

let owner: Signed;
let first: Published;
let second: Published;
beforeAll(async () => {
  owner = await member();
  first = await article(owner);
  second = await edition(owner, first.id, (it) => ({
    ...retyped(it, (words) => words.replace("raised at two", "raised at three")),
    content: [
      paragraph("n1", "A word before all the others."),
      ...retyped(it, (words) => words.replace("raised at two", "raised at three")).content,
    ],
  }));
});

const compared = (from: Published, to: Published, as: Signed | null = null) =>
  call("GET", `/editions/${to.editionId}/comparison?with=${from.editionId}`, { as });
const placed = (from: Published, to: Published, offset: number) =>
  call("GET", `/editions/${to.editionId}/place?edition=${from.editionId}&offset=${offset}`);

test("two editions are compared in place, and what was compared is compared once", async () => {
  const answer = await compared(first, second);
  expect(answer).toMatchObject({
    status: 200,
    json: { from: { number: 1 }, to: { number: 2, current: true } },
  });
  const { blocks } = answer.json;
  expect(blocks[0]).toEqual({
    blockId: "n1",
    kind: "added",
    stretches: [{ type: "added", text: "A word before all the others." }],
  });
  const changed = blocks.find(({ kind }: { kind: string }) => kind === "changed");
  expect(changed.stretches.filter(({ type }: { type: string }) => type !== "same")).toEqual([
    { type: "removed", text: " two" },
    { type: "added", text: " three" },
  ]);
  expect((await compared(first, second)).json).toEqual(answer.json);
  const back = await compared(second, first);
  expect(back.json.blocks.some(({ kind }: { kind: string }) => kind === "removed")).toBe(true);
});

test("an edition compared with itself has not changed", async () => {
  const { json } = await compared(first, first);
  expect(new Set(json.blocks.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(["same"]));
});

test("editions of two texts, and one that is not published, are not compared", async () => {
  const other = await article(owner);
  expect((await compared(other, second, owner)).status).toBe(404);
  const waiting = await prepare(owner, first.id, (it) => retyped(it, (words) => `${words}!`));
  const hidden = { ...first, editionId: waiting };
  for (const answer of [
    await compared(first, hidden, owner),
    await compared(hidden, first, owner),
    await placed(first, hidden, 1),
    await placed(hidden, first, 1),
  ])
    expect(answer.status).toBe(404);
});

test("a reader's place is at the same words in the other edition", async () => {
  const words = "They talk until the tram comes.";
  const [was, is] = [first.text.indexOf(words), second.text.indexOf(words)];
  expect((await placed(first, second, was)).json).toEqual({ offset: is });
  expect((await placed(second, first, is)).json).toEqual({ offset: was });
  // In the middle of a pair of surrogates.
  const bridge = first.text.indexOf("🌉");
  expect((await placed(first, second, bridge + 1)).json).toEqual({ offset: second.text.indexOf("🌉") });
});

test("a place that is gone is where it stood, and one beyond the end is at the end", async () => {
  const gone = await placed(second, first, 3);
  expect(gone.json.offset).toBeLessThan(5);
  const end = await placed(first, second, 1_000_000);
  expect(end.json.offset).toBeGreaterThan(second.text.length - 10);
  expect((await placed(first, first, 7)).json).toEqual({ offset: 7 });
});

test("an edition of a number that is none is not there", async () => {
  const view = await readArticle(owner.actor, { id: first.id });
  if (!view) throw new Error("the article is there");
  const shown = await Promise.all(
    [1, 2, 3, 0, -1, 1.5, Number.NaN, 9e9, Number.POSITIVE_INFINITY].map((number) =>
      editionOnPage(owner.actor, view, number),
    ),
  );
  expect(shown.map((edition) => edition?.number ?? null)).toEqual([1, 2, ...Array(7).fill(null)]);
});
