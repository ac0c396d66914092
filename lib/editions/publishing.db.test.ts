import { beforeAll, expect, test, vi } from "vitest";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import { removeArticle } from "@/lib/articles/delete-article";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { call } from "@/lib/testing/call";
import { doJobs } from "@/lib/testing/jobs";
import { host, member, type Signed } from "@/lib/testing/people";
import { draft, edition, paragraph, prepare, retyped } from "@/lib/testing/publishing";
import { eventsOf, miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { annotate, annotationOn, article, claimOf, key, type Published } from "@/lib/testing/writing";
import { findPlaces, insertPlaces, targetOf, unplaced } from "./placing";

const TEXT = `# The bridges

The bridges are raised at two, and whoever stayed too long on this side stays until five.

![a bridge with its halves raised](bridge.png)

They talk until the tram comes, and nobody minds the cold that rises from the water.

In winter the bridges stay down, because no ship comes through the ice of the river.`;

let owner: Signed;
let reader: Signed;
let boss: Signed;
beforeAll(async () => {
  [owner, reader, boss] = [await member(), await member(), await host()];
});

const on = (text: Published, words: string) => ({
  target: { type: "passage" as const, anchor: claimOf(text, words) },
});
const placeOf = (annotationId: string, editionId: string) =>
  db().placement.findUnique({ where: { annotationId_editionId: { annotationId, editionId } } });
const wordsAt = async (annotationId: string, it: Published) => {
  const place = await placeOf(annotationId, it.editionId);
  return place && { status: place.status, words: it.text.slice(place.start, place.end) };
};

test("a new edition carries every note to its words, and says where it could not", async () => {
  const text = await article(owner, { text: TEXT });
  const kept = await annotate(reader, text, on(text, "whoever stayed too long"));
  const changed = await annotate(reader, text, on(text, "nobody minds the cold that rises from the water"));
  const gone = await annotate(reader, text, on(text, "no ship comes through the ice"));
  const secret = await annotate(reader, text, { layer: "private", ...on(text, "raised at two") });
  const whole = await annotate(reader, text, { target: { type: "text" } });
  const { blocks } = await db().edition.findUniqueOrThrow({ where: { id: text.editionId } });
  const at = text.text.indexOf("\uFFFC");
  const picture = (blocks as BlockSpan[]).find(({ start }) => start === at)?.id ?? "";
  const onPicture = await annotate(reader, text, { target: { type: "block", blockId: picture } });
  const next = await edition(owner, text.id, (document) => {
    const edited = retyped(document, (words) => words.replace("minds the cold", "feared the cold"));
    return {
      ...edited,
      content: [paragraph("n1", "A word before all the others."), ...edited.content.slice(0, -1)],
    };
  });
  expect(next.text).toContain("feared the cold");
  expect(await wordsAt(kept, next)).toEqual({ status: "kept", words: "whoever stayed too long" });
  expect(await wordsAt(secret, next)).toEqual({ status: "kept", words: "raised at two" });
  expect(await wordsAt(changed, next)).toEqual({
    status: "changed",
    words: "nobody feared the cold that rises from the water",
  });
  expect(await wordsAt(gone, next)).toEqual({ status: "gone", words: "" });
  // Its paragraph was the last one: it stood at the end.
  expect((await placeOf(gone, next.editionId))?.start).toBeGreaterThanOrEqual(next.text.length - 1);
  expect(await wordsAt(onPicture, next)).toMatchObject({ words: "\uFFFC" });
  expect(await placeOf(whole, next.editionId)).toMatchObject({ status: "kept", start: -1, end: -1 });
});

test("an edition is published once for a key, seen by nobody before, and then current", async () => {
  const text = await article(owner, { text: TEXT });
  await annotate(reader, text, on(text, "raised at two"));
  const draftVersion = await draft(owner, text.id, (it) =>
    retyped(it, (words) => words.replace("five", "six")),
  );
  const body = { key: key(), draftVersion, summary: "Six, not five." };
  const first = await call("POST", `/articles/${text.id}/editions`, { as: owner, body });
  expect(first).toMatchObject({ status: 202, json: { number: 2, state: "placing", total: 1, placed: 0 } });
  const again = await call("POST", `/articles/${text.id}/editions`, { as: owner, body });
  expect(again).toMatchObject({ status: 202, json: { editionId: first.json.editionId } });
  const other = { ...body, summary: "Another." };
  expect((await call("POST", `/articles/${text.id}/editions`, { as: owner, body: other })).json.code).toBe(
    "key-reused",
  );
  const { editionId } = first.json;
  expect((await call("GET", `/editions/${editionId}/text`, { as: owner })).status).toBe(404);
  expect((await call("GET", `/articles/${text.id}/editions`)).json.editions).toHaveLength(1);
  await doJobs();
  expect((await call("GET", `/editions/${editionId}/publication`, { as: owner })).json).toMatchObject({
    state: "done",
    total: 1,
    placed: 1,
    failure: null,
  });
  expect((await call("GET", `/articles/${text.id}`)).json.editionId).toBe(editionId);
  const list = (await call("GET", `/articles/${text.id}/editions`)).json;
  expect(list).toMatchObject({
    editions: [
      { number: 2, current: true, summary: "Six, not five.", by: { id: owner.actor.id } },
      { number: 1, current: false, summary: "" },
    ],
    publication: null,
  });
  expect((await call("GET", `/articles/${text.id}/draft`, { as: owner })).json).toMatchObject({
    version: 0,
    baseEditionId: editionId,
  });
  expect(await eventsOf("edition.published", editionId)).toBe(1);
  // Sent once more after all is done, it is still the same.
  expect((await call("POST", `/articles/${text.id}/editions`, { as: owner, body })).json).toMatchObject({
    editionId,
    state: "done",
  });
  expect((await call("GET", `/editions/${text.editionId}/text`)).text).toContain("until five");
});

test("how far it is says nothing of the notes that others keep to themselves", async () => {
  const text = await article(owner, { text: TEXT });
  await annotate(reader, text, on(text, "raised at two"));
  for (let i = 0; i < 3; i++)
    await annotate(reader, text, { layer: "private", ...on(text, "nobody minds the cold") });
  const editionId = await prepare(owner, text.id, (it) =>
    retyped(it, (words) => words.replace("five", "six")),
  );
  const asked = async () => [
    (await call("GET", `/editions/${editionId}/publication`, { as: owner })).json,
    (await call("GET", `/articles/${text.id}/editions`, { as: owner })).json.publication,
  ];
  const placing = { state: "placing", total: 1, placed: 0 };
  expect(await asked()).toMatchObject([placing, placing]);
  await doJobs();
  expect((await asked())[0]).toMatchObject({ state: "done", total: 1, placed: 1 });
  expect(await db().placement.count({ where: { editionId } })).toBe(4);
});

test("notes are counted when somebody first asks how far it is, and not each time", async () => {
  const text = await article(owner, { text: TEXT });
  await annotate(reader, text, on(text, "raised at two"));
  const editionId = await prepare(owner, text.id, (it) =>
    retyped(it, (words) => words.replace("five", "six")),
  );
  const total = async () =>
    (await call("GET", `/editions/${editionId}/publication`, { as: owner })).json.total;
  expect(await total()).toBe(1);
  await annotate(reader, text, on(text, "nobody minds the cold"));
  expect(await total()).toBe(1);
  await doJobs();
  expect(await db().placement.count({ where: { editionId } })).toBe(2);
});

test("nothing is published from an old base, twice at once, stale, or without a change", async () => {
  const text = await article(owner, { text: TEXT });
  const publish = (draftVersion: number) =>
    call("POST", `/articles/${text.id}/editions`, {
      as: owner,
      body: { key: key(), draftVersion, summary: "" },
    });
  expect((await publish(1)).json.code).toBe("stale");
  const same = await draft(owner, text.id, (it) => it);
  expect((await publish(same)).json.code).toBe("nothing-changed");
  const version = await draft(owner, text.id, (it) => retyped(it, (words) => words.replace("two", "three")));
  expect((await publish(same)).json).toMatchObject({ code: "stale", current: { version } });
  const first = await call("GET", `/articles/${text.id}/draft`, { as: owner });
  expect((await publish(version)).status).toBe(202);
  expect((await publish(version)).json.code).toBe("publishing");
  const { updatedAt: _, updatedBy: __, ...saved } = first.json;
  const late = { ...saved, summary: "late" };
  expect((await call("PUT", `/articles/${text.id}/draft`, { as: owner, body: late })).json.code).toBe(
    "publishing",
  );
  await doJobs();
  const old = { ...saved, version: 0, document: retyped(saved.document, (words) => `${words}.`) };
  expect((await call("PUT", `/articles/${text.id}/draft`, { as: owner, body: old })).status).toBe(200);
  expect((await publish(1)).json.code).toBe("base-changed");
});

test("publishing fails in words when the text is taken away meanwhile, and can be begun again", async () => {
  const text = await article(owner, { text: TEXT });
  await annotate(reader, text, on(text, "raised at two"));
  const change = (it: Parameters<typeof retyped>[0]) => retyped(it, (words) => words.replace("five", "six"));
  const failed = await prepare(owner, text.id, change);
  await removeArticle(boss.actor, text.id, "tests");
  await doJobs();
  expect(await db().publication.findUnique({ where: { editionId: failed } })).toMatchObject({
    state: "failed",
    failure: "The host removed the text meanwhile.",
  });
  expect(await eventsOf("edition.failed", failed)).toBe(1);
  expect((await db().article.findUniqueOrThrow({ where: { id: text.id } })).currentEditionId).toBe(
    text.editionId,
  );
  await call("DELETE", `/articles/${text.id}/removal`, { as: boss });
  expect((await call("GET", `/articles/${text.id}/editions`, { as: owner })).json.publication).toMatchObject({
    state: "failed",
    failure: "The host removed the text meanwhile.",
  });
  const { version } = (await call("GET", `/articles/${text.id}/draft`, { as: owner })).json;
  const again = await call("POST", `/articles/${text.id}/editions`, {
    as: owner,
    body: { key: key(), draftVersion: version, summary: "" },
  });
  expect(again).toMatchObject({ status: 202, json: { number: 2 } });
  await doJobs();
  expect((await call("GET", `/editions/${again.json.editionId}/publication`, { as: owner })).json.state).toBe(
    "done",
  );
  expect((await call("GET", `/editions/${failed}/publication`, { as: owner })).status).toBe(404);
});

test("an editor who lost the right meanwhile publishes nothing", async () => {
  const text = await article(owner, { text: TEXT });
  const editor = await member();
  const { version } = (await call("GET", `/articles/${text.id}`, { as: owner })).json;
  const named = await call("PUT", `/articles/${text.id}/editors`, {
    as: owner,
    body: { handles: [editor.actor.handle], version },
  });
  expect(named).toMatchObject({ status: 200, json: { editors: [{ id: editor.actor.id }] } });
  const started = await prepare(editor, text.id, (it) =>
    retyped(it, (words) => words.replace("five", "six")),
  );
  const none = { handles: [], version: named.json.version };
  expect((await call("PUT", `/articles/${text.id}/editors`, { as: owner, body: none })).status).toBe(200);
  await doJobs();
  expect((await call("GET", `/editions/${started}/publication`, { as: owner })).json).toMatchObject({
    state: "failed",
    failure: "Whoever started it may not edit this text any more.",
  });
});

test("authors hear once of notes that stand otherwise, and only of those", async () => {
  const [touched, untouched] = [await member(), await member()];
  const text = await article(owner, { text: TEXT });
  await annotate(touched, text, on(text, "no ship comes through the ice"));
  await annotate(untouched, text, on(text, "raised at two"));
  const told = (person: Signed) =>
    db().event.findMany({ where: { streamKey: `account:${person.actor.id}`, type: "notes.displaced" } });
  const without = await edition(owner, text.id, (it) => ({ ...it, content: it.content.slice(0, -1) }));
  expect(await told(touched)).toMatchObject([
    { subjectId: without.editionId, ids: { articleId: text.id }, actorId: null },
  ]);
  expect(await told(untouched)).toEqual([]);
  // Still gone in the next one: no news.
  await edition(owner, text.id, (it) => retyped(it, (words) => words.replace("They talk", "They whisper")));
  expect(await told(touched)).toHaveLength(1);
});

test("who accepted a guess hears of it when the next edition takes the place away", async () => {
  const author = await member();
  const text = await article(owner, { text: TEXT });
  const note = await annotate(author, text, on(text, "no ship comes through the ice"));
  await db().placement.updateMany({
    where: { annotationId: note },
    data: { status: "uncertain", decision: "accepted", decidedById: author.actor.id, decidedAt: new Date() },
  });
  const without = await edition(owner, text.id, (it) => ({ ...it, content: it.content.slice(0, -1) }));
  expect(await wordsAt(note, without)).toEqual({ status: "gone", words: "" });
  expect(await eventsOf("notes.displaced", without.editionId)).toBe(1);
});

test("a note posted on an older edition stands in the current one too", async () => {
  const text = await article(owner, { text: TEXT });
  const next = await edition(owner, text.id, (it) => ({
    ...it,
    content: [paragraph("n1", "A word before."), ...it.content],
  }));
  const late = await annotate(reader, text, on(text, "raised at two"));
  expect(await wordsAt(late, next)).toEqual({ status: "kept", words: "raised at two" });
  expect(await wordsAt(late, text)).toEqual({ status: "kept", words: "raised at two" });
});

test("notes that race with the switch are missed by nobody", { timeout: 120_000 }, async () => {
  for (let round = 0; round < 4; round++) {
    const text = await article(owner, { text: TEXT });
    for (let i = 0; i < 3; i++) await annotate(reader, text, on(text, "raised at two"));
    const editionId = await prepare(owner, text.id, (it) => ({
      ...it,
      content: [paragraph("n1", "A word before."), ...it.content],
    }));
    const post = () =>
      call("POST", "/annotations", {
        as: reader,
        body: annotationOn(text, on(text, "nobody minds the cold")),
      });
    const waves = Array.from({ length: 12 }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 8));
      return post();
    });
    const [, ...answers] = await Promise.all([doJobs(), ...waves]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const { currentEditionId } = await db().article.findUniqueOrThrow({ where: { id: text.id } });
    expect(currentEditionId).toBe(editionId);
    expect(await db().placement.count({ where: { editionId } })).toBe(15);
  }
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("a decision made while notes are being placed is what the new edition goes by", async () => {
  const text = await article(owner, { text: TEXT });
  const note = await annotate(reader, text, on(text, "raised at two"));
  const guess = { status: "uncertain" as const, start: 0, end: 3, offeredStart: 0, offeredEnd: 3 };
  await db().placement.updateMany({ where: { annotationId: note }, data: guess });
  // This node's clock runs fast.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 600_000 });
  const editionId = await prepare(owner, text.id, (it) => ({
    ...it,
    content: [paragraph("n1", "A word before."), ...it.content],
  })).finally(() => vi.useRealTimers());
  // Placed once, by a program that was ended before the switch; then somebody says where it belongs.
  const target = await targetOf(db(), editionId);
  await transaction(async (tx) =>
    insertPlaces(tx, target, await findPlaces(tx, target, await unplaced(tx, target))),
  );
  const start = text.text.indexOf("nobody minds");
  const place = { annotationId: note, editionId: text.editionId };
  const { version } = await db().placement.findUniqueOrThrow({ where: { annotationId_editionId: place } });
  await call("PUT", `/editions/${text.editionId}/placements/${note}/decision`, {
    as: reader,
    body: { version, decision: "replaced", start, end: start + 12 },
  });
  await doJobs();
  const { text: words } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  expect(await wordsAt(note, { id: text.id, editionId, text: words })).toEqual({
    status: "kept",
    words: "nobody minds",
  });
});

test("a decision taken back while notes are being placed is not what the new edition goes by", async () => {
  const text = await article(owner, { text: TEXT });
  const note = await annotate(reader, text, on(text, "raised at two"));
  const away = text.text.indexOf("nobody minds");
  const guess = text.text.indexOf("raised at two");
  await db().placement.updateMany({
    where: { annotationId: note },
    data: { status: "uncertain", confidence: 0.9, offeredStart: guess, offeredEnd: guess + 13 },
  });
  const decision = `/editions/${text.editionId}/placements/${note}/decision`;
  const version = async () => (await placeOf(note, text.editionId))?.version;
  const begin = async () => {
    const editionId = await prepare(owner, text.id, (it) => ({
      ...it,
      content: [paragraph(`n${key()}`, "A word before."), ...it.content],
    }));
    const target = await targetOf(db(), editionId);
    await transaction(async (tx) =>
      insertPlaces(tx, target, await findPlaces(tx, target, await unplaced(tx, target))),
    );
    return editionId;
  };
  const words = async (editionId: string) => {
    const edition = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
    return (await wordsAt(note, { id: text.id, editionId, text: edition.text }))?.words;
  };
  const put = { version: await version(), decision: "replaced", start: away, end: away + 12 };
  expect((await call("PUT", decision, { as: reader, body: put })).status).toBe(200);
  const editionId = await begin();
  expect(await words(editionId)).toBe("nobody minds");
  expect((await call("DELETE", decision, { as: reader })).status).toBe(200);
  await doJobs();
  // Nobody has said a word to it: the program goes by the words that it was made on.
  expect(await words(editionId)).toBe("raised at two");
});

test("acceptances taken back all at once while notes are being placed count as little", async () => {
  const text = await article(owner, { text: TEXT });
  const note = await annotate(reader, text, on(text, "raised at two"));
  const start = text.text.indexOf("nobody minds");
  const guess = { start, end: start + 12, offeredStart: start, offeredEnd: start + 12 };
  await db().placement.updateMany({
    where: { annotationId: note },
    data: { status: "uncertain", confidence: 0.9, ...guess },
  });
  const acceptances = `/editions/${text.editionId}/acceptances`;
  const { at } = (await call("POST", acceptances, { as: owner, body: { minConfidence: 0.5, mine: false } }))
    .json;
  const editionId = await prepare(owner, text.id, (it) => ({
    ...it,
    content: [paragraph("n1", "A word before."), ...it.content],
  }));
  const target = await targetOf(db(), editionId);
  await transaction(async (tx) =>
    insertPlaces(tx, target, await findPlaces(tx, target, await unplaced(tx, target))),
  );
  expect((await call("DELETE", `${acceptances}?at=${at}`, { as: owner })).json).toEqual({ undone: 1 });
  await doJobs();
  const { text: words } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  expect(await wordsAt(note, { id: text.id, editionId, text: words })).toMatchObject({
    words: "raised at two",
  });
});

test("a note that a person left without a place is not asked about again", async () => {
  const text = await article(owner, { text: TEXT });
  const note = await annotate(reader, text, on(text, "no ship comes through the ice"));
  const without = await edition(owner, text.id, (it) => ({ ...it, content: it.content.slice(0, -1) }));
  await db().placement.updateMany({
    where: { annotationId: note, editionId: without.editionId },
    data: { decision: "detached", decidedById: owner.actor.id, decidedAt: new Date() },
  });
  const still = await edition(owner, text.id, (it) => retyped(it, (words) => words.replace("five", "six")));
  expect(await placeOf(note, still.editionId)).toMatchObject({
    status: "gone",
    decision: "detached",
    decidedById: owner.actor.id,
  });
  const back = await edition(owner, text.id, (it) => ({
    ...it,
    content: [
      ...it.content,
      paragraph("n9", "In winter the bridges stay down, because no ship comes through the ice of the river."),
    ],
  }));
  expect(await wordsAt(note, back)).toEqual({ status: "kept", words: "no ship comes through the ice" });
});
