import { beforeAll, expect, test } from "vitest";
import { PUBLIC_LAYER_ID } from "@/lib/annotations/layers";
import { db } from "@/lib/db/client";
import { host, member } from "@/lib/testing/people";
import { annotate, article, reply } from "@/lib/testing/writing";
import { type Actor, anonymous } from "./actor";
import { policy } from "./policy";
import { annotationsFor, annotationsToPlace, articlesFor, commentsFor, layersFor } from "./scope";

/** Every combination of what a row can say, whether a command can make it so or not. */
const VISIBILITIES = ["draft", "unlisted", "listed", "group"] as const;
const MARKS = [{}, { deletedAt: new Date() }, { removedAt: new Date() }];
const BOTH = { deletedAt: new Date(), removedAt: new Date() };

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
  await db().annotation.createMany({ data: annotations });
  await db().comment.createMany({
    data: annotations.map(({ id }) => ({ ...copy(model.comment), annotationId: id, body: {} })),
  });
});

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

test("policy and scope agree on articles", async () => {
  const all = await db().article.findMany();
  expect(all).toHaveLength(1 + 16);
  for (const [name, actor] of actors) {
    const loaded = await db().article.findMany({ where: articlesFor(actor) });
    const allowed = all.filter((one) => policy.article.read(actor, one));
    expect({ name, ids: ids(loaded) }).toEqual({ name, ids: ids(allowed) });
  }
});

test("policy and scope agree on annotations and comments", async () => {
  const all = await db().annotation.findMany({
    include: { layer: true, article: true, comments: true },
  });
  expect(all).toHaveLength(1 + 16 * 6 * 4 * 2);
  for (const [name, actor] of actors) {
    const allowed = all.filter((one) => policy.annotation.read(actor, one));
    expect(allowed.length).toBeGreaterThan(0);
    expect(allowed.length).toBeLessThan(all.length);
    const loaded = await db().annotation.findMany({ where: annotationsFor(actor) });
    expect({ name, ids: ids(loaded) }).toEqual({ name, ids: ids(allowed) });

    const layerIds = ids(await db().layer.findMany({ where: layersFor(actor) }));
    const readable = await db().article.findMany({ where: articlesFor(actor) });
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

test("nobody's layers are anybody else's", async () => {
  for (const [, actor] of actors) {
    const seen = await db().layer.findMany({ where: layersFor(actor) });
    for (const { kind, ownerId } of seen)
      expect(kind === "public" || (actor.kind === "person" && ownerId === actor.id)).toBe(true);
    expect(seen).toHaveLength(actor.kind === "person" ? 2 : 1);
  }
});
