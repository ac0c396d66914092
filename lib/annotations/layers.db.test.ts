import { beforeAll, describe, expect, it } from "vitest";
import { readComment } from "@/lib/comments/queries";
import { deleteComment } from "@/lib/comments/withdraw-comment";
import { db } from "@/lib/db/client";
import { foundGroup } from "@/lib/groups/found-group";
import { member, type Signed } from "@/lib/testing/people";
import { eventsOf, miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { annotate, article, key, type Published, reply } from "@/lib/testing/writing";
import { copyAnnotation } from "./copy-annotation";
import { deleteAnnotation } from "./delete-annotation";
import { readIndex } from "./index-cache";
import { moveAnnotation } from "./move-annotation";
import { readThread, readThreads } from "./queries";
import { sealingFor } from "./rooms";
import type { AnnotationIndex, LayerKey } from "./wire";

let founder: Signed;
let anna: Signed;
let boris: Signed;
let stranger: Signed;
let text: Published;
let groupId: string;
let layer: LayerKey;

beforeAll(async () => {
  [founder, anna, boris, stranger] = await Promise.all([member(), member(), member(), member()]);
  text = await article(founder);
});

/** A group of the founder's with Anna and Boris in it. */
async function found(): Promise<void> {
  groupId = await foundGroup(founder.actor, {
    key: key(),
    name: "White evenings",
    handle: `g${key().replaceAll("-", "").slice(0, 12)}`,
    description: "",
    finding: "unlisted",
    joining: "invitation",
    margin: "members",
  });
  layer = `group:${groupId}`;
  await db().membership.createMany({
    data: [anna, boris].map(({ actor }) => ({ groupId, userId: actor.id, role: "member" as const })),
  });
}

async function indexOf(reader: Signed, of: LayerKey = layer): Promise<AnnotationIndex & { etag: string }> {
  const { json, etag } = await readIndex(reader.actor, text.editionId, of);
  return { ...JSON.parse(new TextDecoder().decode(json)), etag };
}
const idsIn = async (reader: Signed, of: LayerKey) => (await indexOf(reader, of)).entries.map(([id]) => id);
const layerOf = async (id: string) => (await readThread(anna.actor, id)).annotation.layer;

describe("moving one's annotation to another layer", () => {
  beforeAll(found);

  it("takes it out of one index and into another, with its own answers, and back", async () => {
    const id = await annotate(anna, text, { layer: "private" });
    await reply(anna, id, "And another thing.");
    await moveAnnotation(anna.actor, id, layer);
    expect(await idsIn(boris, layer)).toContain(id);
    expect(await idsIn(anna, "private")).not.toContain(id);
    expect((await readThread(boris.actor, id)).comments).toHaveLength(2);
    await expect(readThread(stranger.actor, id)).rejects.toMatchObject({ status: 404 });
    await moveAnnotation(anna.actor, id, "private");
    expect(await idsIn(boris, layer)).not.toContain(id);
    await expect(readThread(boris.actor, id)).rejects.toMatchObject({ status: 404 });
    expect(await eventsOf("annotation.moved", id)).toBe(4);
    expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
  });

  it("changes nothing where it stands there already", async () => {
    const id = await annotate(anna, text, { layer });
    await moveAnnotation(anna.actor, id, layer);
    expect(await eventsOf("annotation.moved", id)).toBe(0);
  });

  it("is refused where somebody else has answered, also where they took it back", async () => {
    const id = await annotate(anna, text, { layer: "public" });
    const answer = await reply(boris, id);
    const refusal = { status: 409, code: "answered" };
    await expect(moveAnnotation(anna.actor, id, layer)).rejects.toMatchObject(refusal);
    await deleteComment(boris.actor, answer);
    await expect(moveAnnotation(anna.actor, id, layer)).rejects.toMatchObject(refusal);
    expect(await layerOf(id)).toBe("public");
  });

  it("is refused to everybody else, and into a group that one is not in", async () => {
    const id = await annotate(anna, text, { layer });
    const theirs = await annotate(stranger, text);
    await expect(moveAnnotation(boris.actor, id, "public")).rejects.toMatchObject({ status: 403 });
    await expect(moveAnnotation(stranger.actor, id, "public")).rejects.toMatchObject({ status: 404 });
    await expect(moveAnnotation(stranger.actor, theirs, layer)).rejects.toMatchObject({ status: 404 });
  });

  it("is refused out of a closed group and into one; a copy can still be taken out", async () => {
    const id = await annotate(anna, text, { layer });
    const outside = await annotate(anna, text);
    await db().group.update({ where: { id: groupId }, data: { archivedAt: new Date() } });
    await expect(moveAnnotation(anna.actor, id, "public")).rejects.toMatchObject({ status: 403 });
    await expect(moveAnnotation(anna.actor, outside, layer)).rejects.toMatchObject({ status: 403 });
    await expect(copyAnnotation(anna.actor, outside, { key: key(), layer })).rejects.toMatchObject({
      status: 403,
    });
    expect(await layerOf(await copyAnnotation(anna.actor, id, { key: key(), layer: "private" }))).toBe(
      "private",
    );
    await db().group.update({ where: { id: groupId }, data: { archivedAt: null } });
  });

  it("ends with every count right where many move against each other", async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, (_, i) => annotate(anna, text, { layer: i % 2 ? layer : "public" })),
    );
    await Promise.all(ids.map((id, i) => moveAnnotation(anna.actor, id, i % 2 ? "public" : layer)));
    expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
  });
});

describe("copying one's annotation into another layer", () => {
  beforeAll(found);

  it("takes its note, its places and its own answers along", async () => {
    const id = await annotate(anna, text, { layer: "private" });
    const first = await reply(anna, id, "And another thing.");
    await reply(anna, id, "To that thing.", first);
    const copy = await copyAnnotation(anna.actor, id, { key: key(), layer });
    const thread = await readThread(boris.actor, copy);
    expect(thread.comments.map(({ html }) => html.replace(/<[^>]*>/g, "").trim())).toEqual([
      "Why at two?",
      "And another thing.",
      "To that thing.",
    ]);
    expect(thread.comments[2]?.parentId).toBe(thread.comments[1]?.id);
    const original = (await readThread(anna.actor, id)).annotation;
    expect(thread.annotation).toMatchObject({
      start: original.start,
      end: original.end,
      quote: original.quote,
      kind: "question",
      noteId: thread.comments[0]?.id,
    });
    expect(await layerOf(id)).toBe("private");
    expect(await eventsOf("annotation.copied", copy)).toBe(1);
    expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
  });

  it("leaves everybody's answers behind where others have answered", async () => {
    const id = await annotate(anna, text, { layer: "public" });
    await reply(boris, id, "Boris says so.");
    await reply(anna, id, "Does he?");
    const copy = await copyAnnotation(anna.actor, id, { key: key(), layer });
    expect((await readThread(anna.actor, copy)).comments).toHaveLength(1);
    expect((await readThread(anna.actor, id)).comments).toHaveLength(3);
  });

  it("is made once for one key, and refuses the key for something else", async () => {
    const id = await annotate(anna, text, { layer: "private" });
    const sent = { key: key(), layer };
    const [one, two] = await Promise.all([
      copyAnnotation(anna.actor, id, sent),
      copyAnnotation(anna.actor, id, sent),
    ]);
    expect(one).toBe(two);
    const other = copyAnnotation(anna.actor, id, { ...sent, layer: "public" });
    await expect(other).rejects.toMatchObject({ code: "key-reused" });
  });

  it("is refused to everybody else", async () => {
    const id = await annotate(anna, text, { layer });
    const taken = copyAnnotation(boris.actor, id, { key: key(), layer: "private" });
    await expect(taken).rejects.toMatchObject({ status: 403 });
  });
});

describe("notes of a reading that show after two of one's own", () => {
  let readingId: string;
  let hers: string;
  let seed: string;

  beforeAll(async () => {
    await found();
    const reading = await db().reading.create({
      data: {
        clientKey: key(),
        contentHash: "",
        createdById: founder.actor.id,
        groupId,
        articleId: text.id,
        position: 0,
        reveal: "notes",
        revealAfter: 2,
      },
    });
    readingId = reading.id;
    hers = await annotate(anna, text, { layer });
    seed = await annotate(founder, text, { layer });
    await db().annotation.update({ where: { id: seed }, data: { seed: true } });
  });

  it("are not there for somebody who has written none: only how many they are", async () => {
    const index = await indexOf(boris);
    expect(index.entries.map(([id]) => id)).toEqual([seed]);
    expect(index.sealed).toBe(1);
    expect(
      (await readThreads(boris.actor, text.editionId, [hers, seed])).map((it) => it.annotation.id),
    ).toEqual([seed]);
    await expect(readThread(boris.actor, hers)).rejects.toMatchObject({ status: 404 });
    const note = await db().comment.findFirstOrThrow({ where: { annotationId: hers } });
    await expect(readComment(boris.actor, note.id)).rejects.toMatchObject({ status: 404 });
    await expect(reply(boris, hers)).rejects.toMatchObject({ status: 404 });
    expect(await sealingFor(boris.actor, groupId, text.id)).toMatchObject({ reveal: "notes", after: 2 });
  });

  it("are there for the staff at once", async () => {
    const index = await indexOf(founder);
    expect(index.entries.map(([id]) => id).sort()).toEqual([hers, seed].sort());
    expect(index.sealed).toBeUndefined();
    expect(await sealingFor(founder.actor, groupId, text.id)).toBeNull();
  });

  it("have another tag for each reader that sees others of them", async () => {
    const tags = await Promise.all([indexOf(boris), indexOf(anna), indexOf(founder)]);
    expect(new Set(tags.map(({ etag }) => etag)).size).toBe(3);
  });

  it("show after the second note, by a move too; marks without words don't count", async () => {
    await annotate(boris, text, { layer, kind: "highlight", body: null });
    await annotate(boris, text, { layer });
    expect((await indexOf(boris)).sealed).toBe(1);
    const second = await annotate(boris, text, { layer: "private" });
    const before = (await indexOf(boris)).etag;
    await moveAnnotation(boris.actor, second, layer);
    const index = await indexOf(boris);
    expect(index.entries.map(([id]) => id)).toContain(hers);
    expect(index.sealed).toBeUndefined();
    expect(index.etag).not.toBe(before);
    expect(await eventsOf("reading.unsealed", readingId)).toBe(1);
  });

  it("stay where somebody takes their own notes away afterwards", async () => {
    const mine = await db().annotation.findMany({ where: { authorId: boris.actor.id, readingId } });
    expect(mine.length).toBeGreaterThan(1);
    for (const { id } of mine) await deleteAnnotation(boris.actor, id);
    expect((await readThread(boris.actor, hers)).annotation.id).toBe(hers);
    expect(await idsIn(boris, layer)).toContain(hers);
    expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
  });
});
