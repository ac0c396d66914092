import { beforeAll, expect, test } from "vitest";
import { PUBLIC_LAYER_ID } from "@/lib/annotations/layers";
import { db } from "@/lib/db/client";
import type { Annotation } from "@/lib/db/generated/client";
import { host, member } from "@/lib/testing/people";
import { annotate, article, reply } from "@/lib/testing/writing";
import { type Actor, anonymous, idOf } from "./actor";
import { annotationFacts, articleFacts, groupFacts } from "./facts";
import { policy } from "./policy";
import {
  annotationsFor,
  annotationsToPlace,
  articlesFor,
  commentsFor,
  groupsFor,
  layersFor,
  marginsFor,
} from "./scope";

/** Every combination of what a row can say, whether a command can make it so or not. */
const VISIBILITIES = ["draft", "unlisted", "listed", "group"] as const;
const MARKS = [{}, { deletedAt: new Date() }, { removedAt: new Date() }];
const BOTH = { deletedAt: new Date(), removedAt: new Date() };
const LATER = new Date(Date.now() + 86_400_000);
const GROUPS = [
  { finding: "unlisted", joining: "invitation", margin: "members" },
  { finding: "listed", joining: "invitation", margin: "members" },
  { finding: "unlisted", joining: "open", margin: "members" },
  { finding: "unlisted", joining: "invitation", margin: "everyone" },
  { finding: "listed", joining: "request", margin: "everyone", archivedAt: new Date() },
  { finding: "listed", joining: "open", margin: "everyone", deletedAt: new Date() },
] as const;
/** Each rule, before and after what it waits for; and before the reading opens. */
const READINGS = [
  { reveal: "now" },
  { reveal: "now", opensAt: LATER },
  { reveal: "notes", revealAfter: 2 },
  { reveal: "date", revealAt: LATER },
  { reveal: "date", revealAt: new Date(0) },
  { reveal: "facilitator" },
  { reveal: "facilitator", revealedAt: new Date() },
  { reveal: "now", removedAt: new Date() },
] as const;

let actors: [name: string, actor: Actor][];
beforeAll(async () => {
  const [owner, editor, author] = [await member(), await member(), await member()];
  const [reader, boss] = [await member(), await host()];
  actors = [
    ["anonymous", anonymous],
    ["owner of the text", owner.actor],
    ["editor of the text", editor.actor],
    ["author of the annotation", author.actor],
    ["reader", reader.actor],
    ["host", boss.actor],
    ["owner of the groups", (await member()).actor],
    ["moderator of the groups", (await member()).actor],
    ["member of the groups", (await member()).actor],
    ["member who has earned it", (await member()).actor],
  ];
  const layers = [{ id: PUBLIC_LAYER_ID }, ...(await db().layer.findMany({ where: { kind: "private" } }))];
  // One thread by the commands that people use; the combinations are copies of its rows.
  const text = await article(owner);
  await db().article.update({ where: { id: text.id }, data: { editorIds: [editor.actor.id] } });
  const made = await annotate(author, text);
  await reply(reader, made);
  const model = {
    article: await db().article.findUniqueOrThrow({ where: { id: text.id } }),
    annotation: await db().annotation.findUniqueOrThrow({ where: { id: made } }),
    comment: await db().comment.findFirstOrThrow({ where: { authorId: reader.actor.id } }),
  };
  const copy = <T extends object>(row: T) => ({
    ...row,
    id: crypto.randomUUID(),
    clientKey: crypto.randomUUID(),
  });
  const articles = VISIBILITIES.flatMap((visibility) =>
    [...MARKS, BOTH].map((marks) => {
      const row = copy(model.article);
      return { ...row, slug: row.id, currentEditionId: null, visibility, ...marks };
    }),
  );
  const annotations = articles.flatMap(({ id: articleId }) =>
    layers.flatMap(({ id: layerId }) =>
      [...MARKS, BOTH].flatMap((marks) =>
        [0, 2].map((commentCount) => ({
          ...copy(model.annotation),
          ...{ articleId, layerId, commentCount, noteId: null },
          ...marks,
        })),
      ),
    ),
  );
  await db().article.createMany({ data: articles });
  const annotationsOfGroups = await inGroups(
    articles.map(({ id }) => id),
    copy(model.annotation),
  );
  const all = [...annotations, ...annotationsOfGroups];
  await db().annotation.createMany({ data: all });
  await db().comment.createMany({
    data: all.map(({ id }) => ({ ...copy(model.comment), annotationId: id, body: {} })),
  });
  // In a group's layer there are a note and an answer, of which a seed shows the one alone.
  const notes = annotationsOfGroups.map(({ id }) => ({
    ...{ ...copy(model.comment), annotationId: id, body: {}, authorId: author.actor.id },
  }));
  await db().comment.createMany({ data: notes });
  await db().$executeRaw`
    UPDATE "Annotation" a SET "noteId" = c.id FROM "Comment" c
    WHERE c.id = ANY(${notes.map(({ id }) => id)}::uuid[]) AND a.id = c."annotationId"`;
});

/**
 * Every group, with its four members, a layer, and the articles spread over readings of every kind; and in each layer
 * a note, a seed and a note outside of any reading.
 */
async function inGroups(articles: string[], model: Annotation) {
  const people = actors.slice(-4).map(([, actor]) => idOf(actor) ?? "");
  const roles = ["owner", "moderator", "member", "member"] as const;
  const made: Annotation[] = [];
  for (const [i, kind] of GROUPS.entries()) {
    const id = crypto.randomUUID();
    const by = { clientKey: crypto.randomUUID(), contentHash: "" };
    await db().group.create({
      data: { id, ...by, foundedById: id, handle: id, handleKey: id, name: "A group", ...kind },
    });
    await db().membership.createMany({
      data: people.map((userId, at) => ({ groupId: id, userId, role: roles[at] ?? "member" })),
    });
    const layer = await db().layer.create({ data: { kind: "group", groupId: id } });
    for (const [j, articleId] of articles.entries()) {
      const rule = READINGS[(i + j) % READINGS.length];
      const reading = await db().reading.create({
        data: {
          ...{ ...by, clientKey: crypto.randomUUID() },
          ...{ createdById: id, groupId: id, articleId, position: j },
          ...rule,
          grants: { create: { userId: people[3] ?? "" } },
        },
      });
      for (const [readingId, seed] of [
        [reading.id, false],
        [reading.id, true],
        [null, false],
      ] as const)
        for (const marks of [{}, { removedAt: new Date() }, { deletedAt: new Date() }])
          made.push({
            ...{ ...model, id: crypto.randomUUID(), clientKey: crypto.randomUUID(), noteId: null },
            ...{ articleId, layerId: layer.id, readingId, seed, commentCount: 2 },
            ...marks,
          });
    }
  }
  return made;
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

test("policy and scope agree on articles", async () => {
  for (const [name, actor] of actors) {
    const all = await db().article.findMany({ include: articleFacts(actor) });
    expect(all).toHaveLength(1 + 16);
    const loaded = await db().article.findMany({ where: articlesFor(actor) });
    const allowed = all.filter((one) => policy.article.read(actor, one));
    expect({ name, ids: ids(loaded) }).toEqual({ name, ids: ids(allowed) });
  }
});

test("policy and scope agree on annotations and comments", async () => {
  const many = 1 + 16 * (1 + 9) * 4 * 2 + GROUPS.length * 16 * 3 * 3;
  for (const [name, actor] of actors) {
    const all = await db().annotation.findMany({
      include: { ...annotationFacts(actor), comments: true },
    });
    expect(all).toHaveLength(many);
    const allowed = all.filter((one) => policy.annotation.read(actor, one));
    expect(allowed.length).toBeGreaterThan(0);
    expect(allowed.length).toBeLessThan(all.length);
    const loaded = await db().annotation.findMany({ where: annotationsFor(actor) });
    expect({ name, ids: ids(loaded) }).toEqual({ name, ids: ids(allowed) });

    const layerIds = ids(await db().layer.findMany({ where: layersFor(actor) }));
    const readable = await db().article.findMany({
      where: articlesFor(actor),
      include: articleFacts(actor),
    });
    const placed = await db().annotation.findMany({
      where: { OR: readable.map((article) => annotationsToPlace(actor, article, layerIds)) },
    });
    const toPlace = allowed.filter((one) => policy.annotation.place(actor, one));
    expect({ name, ids: ids(placed) }).toEqual({ name, ids: ids(toPlace) });

    const comments = all.flatMap((annotation) => annotation.comments.map((it) => ({ ...it, annotation })));
    const loadedComments = await db().comment.findMany({ where: commentsFor(actor) });
    expect({ name, ids: ids(loadedComments) }).toEqual({
      name,
      ids: ids(comments.filter((one) => policy.comment.read(actor, one))),
    });
  }
});

test("policy and scope agree on groups", async () => {
  for (const [name, actor] of actors) {
    const all = await db().group.findMany({ include: groupFacts(actor) });
    expect(all).toHaveLength(GROUPS.length);
    for (const [action, scope] of [
      ["read", groupsFor],
      ["margin", marginsFor],
    ] as const) {
      const loaded = await db().group.findMany({ where: scope(actor) });
      const allowed = all.filter((one) => policy.group[action](actor, one));
      expect({ name, action, ids: ids(loaded) }).toEqual({ name, action, ids: ids(allowed) });
    }
  }
});

test("nobody's layers are anybody else's", async () => {
  for (const [name, actor] of actors) {
    const seen = await db().layer.findMany({ where: layersFor(actor) });
    const mine = seen.filter(({ kind, ownerId }) => kind === "private" && ownerId === idOf(actor));
    expect(mine).toHaveLength(actor.kind === "person" ? 1 : 0);
    expect(seen.filter(({ kind }) => kind === "public")).toHaveLength(1);
    // Outsiders see the two margins that are for everyone; that of the group about to be erased is none of them.
    expect(seen.filter(({ kind }) => kind === "group")).toHaveLength(
      name.endsWith("groups") || name.includes("earned") ? 6 : 2,
    );
    expect(seen).toHaveLength(1 + mine.length + seen.filter(({ kind }) => kind === "group").length);
  }
});
