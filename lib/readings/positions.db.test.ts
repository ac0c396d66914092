import { describe, expect, test } from "vitest";
import type { AnnotationIndex } from "@/lib/annotations/wire";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { type ReadingGroup, readingGroup } from "@/lib/testing/groups/reading-room";
import { member, type Signed } from "@/lib/testing/people";
import { edition, paragraph } from "@/lib/testing/publishing";
import { annotate, article, claimOf, key, type Published } from "@/lib/testing/writing";
import { editReading } from "./edit-reading";
import { listReading } from "./list-reading";
import { withPassage } from "./passages";
import { myReadings } from "./queries";

const put = (who: Signed | null, on: Published, start: number, furthest: number) =>
  call("PUT", `/articles/${on.id}/position`, { as: who, body: { editionId: on.editionId, start, furthest } });

const indexOf = async (who: Signed | null, on: Published, layer = "public") =>
  (await call("GET", `/editions/${on.editionId}/annotations?layer=${layer}`, { as: who }))
    .json as AnnotationIndex;

describe("where somebody is in a text", () => {
  test("is kept, and its furthest place never goes back", async () => {
    const ada = await member();
    const text = await article(ada);
    expect((await call("GET", `/articles/${text.id}/position`, { as: ada })).status).toBe(204);
    expect((await put(ada, text, 10, 60)).json).toMatchObject({ start: 10, furthest: 60 });
    expect((await put(ada, text, 0, 20)).json).toMatchObject({ start: 0, furthest: 60 });
    expect((await call("GET", `/articles/${text.id}/position`, { as: ada })).json).toMatchObject({
      editionId: text.editionId,
      start: 0,
      furthest: 60,
    });
  });

  test("is within the text, in an edition of it, and one's own", async () => {
    const [ada, bela] = [await member(), await member()];
    const text = await article(ada);
    const other = await article(ada);
    expect((await put(ada, text, 0, text.text.length + 1)).status).toBe(422);
    expect((await put(ada, { ...text, editionId: other.editionId }, 0, 1)).status).toBe(404);
    expect((await put(null, text, 0, 1)).status).toBe(401);
    await put(ada, text, 5, 5);
    expect((await call("GET", `/articles/${text.id}/position`, { as: bela })).status).toBe(204);
    const draft = await article(ada, { visibility: "draft" });
    expect((await put(bela, draft, 0, 1)).status).toBe(404);
  });

  test("of two devices at once the furthest stays", async () => {
    const ada = await member();
    const text = await article(ada);
    await Promise.all([20, 80, 40, 60].map((furthest) => put(ada, text, 0, furthest)));
    expect((await call("GET", `/articles/${text.id}/position`, { as: ada })).json.furthest).toBe(80);
  });
});

describe("notes ahead of a reader", () => {
  test("are not sent to who chose so, but their number, their own, and what they unsealed", async () => {
    const [ada, bela] = [await member(), await member()];
    const text = await article(ada);
    const near = await annotate(ada, text);
    const words = "They talk until the tram comes";
    const far = await annotate(ada, text, {
      target: { type: "passage", anchor: claimOf(text, words) },
      note: "a secret further on",
    });
    expect((await indexOf(bela, text)).entries).toHaveLength(2);
    await put(bela, text, 0, text.text.indexOf("bridges are raised") + 5);
    await call("PUT", `/articles/${text.id}/position/choice`, { as: bela, body: { hidesAhead: true } });
    const held = await indexOf(bela, text);
    expect(held.entries.map(([id]) => id)).toEqual([near]);
    expect(held.ahead).toBe(1);
    const threads = () => call("GET", `/editions/${text.editionId}/threads?ids=${near},${far}`, { as: bela });
    expect((await threads()).text).not.toContain("a secret further on");
    // Everybody else is sent it.
    expect((await indexOf(null, text)).entries).toHaveLength(2);

    const own = await annotate(bela, text, { target: { type: "passage", anchor: claimOf(text, words) } });
    expect((await indexOf(bela, text)).entries.map(([id]) => id)).toEqual([near, own]);
    const start = text.text.indexOf(words) - 1;
    const passage = { editionId: text.editionId, start, end: start + 10 };
    await call("POST", `/articles/${text.id}/position/unsealed`, { as: bela, body: passage });
    expect((await indexOf(bela, text)).entries).toHaveLength(3);
    expect((await threads()).text).toContain("a secret further on");
  });

  test("wait in the layer of a group whose reading says so, for all but its staff, and nowhere else", async () => {
    const on = await readingGroup({ rules: { hidesAhead: true } });
    const target = { type: "passage", anchor: claimOf(on.text, "the tram comes") } as const;
    const note = await annotate(on.ann, on.text, { layer: on.layer, target });
    await annotate(on.ann, on.text, { target });
    expect(await indexOf(on.bob, on.text, on.layer)).toMatchObject({ entries: [], ahead: 1 });
    expect((await indexOf(on.owner, on.text, on.layer)).entries).toHaveLength(1);
    expect((await indexOf(on.bob, on.text)).entries).toHaveLength(1);
    await put(on.bob, on.text, 0, on.text.text.length);
    expect((await indexOf(on.bob, on.text, on.layer)).entries.map(([id]) => id)).toEqual([note]);
  });

  test("stay where a rule comes later to who has seen them, and wait for who has not", async () => {
    for (const ruleComes of [
      (on: ReadingGroup) => editReading(on.owner.actor, on.reading, { version: 1, hidesAhead: true }),
      ({ owner, group, text }: ReadingGroup) =>
        listReading(owner.actor, group, { key: key(), articleId: text.id, hidesAhead: true }),
    ]) {
      const on = await readingGroup();
      const target = { type: "passage", anchor: claimOf(on.text, "the tram comes") } as const;
      const note = await annotate(on.ann, on.text, { layer: on.layer, target });
      const sent = async (who: Signed) => (await indexOf(who, on.text, on.layer)).entries.map(([id]) => id);
      expect(await sent(on.bob)).toEqual([note]);
      await ruleComes(on);
      expect(await sent(on.bob)).toEqual([note]);
      const late = await member();
      await db().membership.create({ data: { groupId: on.group, userId: late.actor.id, role: "member" } });
      expect(await indexOf(late, on.text, on.layer)).toMatchObject({ entries: [], ahead: 1 });
      // Nor is what they saw under one rule all, when another comes.
      await listReading(on.owner.actor, on.group, { key: key(), articleId: on.text.id, hidesAhead: true });
      expect(await indexOf(late, on.text, on.layer)).toMatchObject({ entries: [], ahead: 1 });
    }
  });
});

describe("a place in a text of which there is a new edition", () => {
  test("is before what came in right behind it, and what only the new edition has can be unsealed", async () => {
    const on = await readingGroup({ rules: { hidesAhead: true } });
    const { text, bob, layer } = on;
    const words = "Nobody minds.";
    await put(bob, text, 0, text.text.indexOf(words) + words.length);
    const scene = "Then somebody sings, far out on the water.";
    const next = await edition(on.owner, text.id, (document) => {
      const content = [...document.content];
      content.splice(2, 0, paragraph("scene", scene));
      return { ...document, content };
    });
    const target = { type: "passage", anchor: claimOf(next, "somebody sings") } as const;
    const note = await annotate(on.ann, next, { layer, target });
    expect(await indexOf(bob, next, layer)).toMatchObject({ entries: [], ahead: 1 });
    const start = next.text.indexOf(scene);
    const passage = { editionId: next.editionId, start, end: start + scene.length };
    const sent = { as: bob, body: passage };
    expect((await call("POST", `/articles/${text.id}/position/unsealed`, sent)).json).toMatchObject({
      editionId: next.editionId,
      unsealed: [[start, start + scene.length]],
    });
    expect((await indexOf(bob, next, layer)).entries.map(([id]) => id)).toEqual([note]);
  });

  test("is the end where it was the end", async () => {
    const ada = await member();
    const text = await article(ada);
    await put(ada, text, 0, text.text.length);
    const next = await edition(ada, text.id, (document) => ({
      ...document,
      content: [paragraph("before", "A word before all else."), ...document.content],
    }));
    expect((await put(ada, next, 0, 0)).json.furthest).toBe(next.text.length);
  });
});

test("readings that somebody has read to the end leave room for those they have not", async () => {
  const { owner, bob, group, text } = await readingGroup();
  const unread = await article(owner);
  const listed = { contentHash: "", createdById: owner.actor.id, groupId: group };
  await db().reading.createMany({
    data: [unread, ...Array.from({ length: 70 }, () => text)].map(({ id }, position) => ({
      ...listed,
      clientKey: key(),
      articleId: id,
      position: position + 1,
    })),
  });
  await put(bob, text, 0, text.text.length);
  const { slug } = await db().article.findUniqueOrThrow({ where: { id: unread.id } });
  expect((await myReadings(bob.actor)).map((it) => it.article.slug)).toEqual([slug]);
});

test("passages that touch become one", () => {
  expect(withPassage([[0, 5]], [5, 9])).toEqual([[0, 9]]);
  expect(
    withPassage(
      [
        [0, 5],
        [20, 30],
      ],
      [10, 12],
    ),
  ).toEqual([
    [0, 5],
    [10, 12],
    [20, 30],
  ]);
  expect(
    withPassage(
      [
        [0, 5],
        [8, 12],
        [20, 30],
      ],
      [4, 21],
    ),
  ).toEqual([[0, 30]]);
});
