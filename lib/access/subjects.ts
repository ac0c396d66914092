import "server-only";
import type { Tx } from "@/lib/db/transaction";
import type { Actor } from "./actor";
import { articleFacts, groupFacts, readingFacts } from "./facts";
import { annotationsFor, annotationsWithin, articlesFor, commentsFor, groupsFor } from "./scope";

/**
 * Loads the rows that rules speak about, locked so that what is read can not change before the command
 * commits. The order is always person, group, article, annotation, comment, stream; each command takes its locks in
 * it, so no two can wait for each other. Articles are shared by those who write under them and taken whole by
 * those who change the article; annotations and comments are always taken whole.
 */

export async function lockArticle(tx: Tx, id: string, whole: boolean): Promise<void> {
  if (whole) await tx.$queryRaw`SELECT 1 FROM "Article" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  else await tx.$queryRaw`SELECT 1 FROM "Article" WHERE id = ${id}::uuid FOR SHARE`;
}

export async function loadArticle(tx: Tx, actor: Actor, id: string, whole: boolean) {
  await lockArticle(tx, id, whole);
  return tx.article.findFirst({
    where: { AND: [{ id }, articlesFor(actor)] },
    include: articleFacts(actor),
  });
}

export async function loadAnnotation(tx: Tx, actor: Actor, id: string, among = annotationsFor(actor)) {
  const where = { AND: [{ id }, among] };
  for (;;) {
    const found = await tx.annotation.findFirst({
      where,
      select: { articleId: true, layerId: true, layer: { select: { groupId: true } } },
    });
    if (!found) return null;
    const { groupId } = found.layer;
    if (groupId) await lockGroup(tx, groupId, false);
    await lockArticle(tx, found.articleId, false);
    await tx.$queryRaw`SELECT 1 FROM "Annotation" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const annotation = await tx.annotation.findFirst({
      where,
      include: { article: { include: articleFacts(actor) }, layer: true },
    });
    if (!annotation) return null;
    // Moved to another layer before its row was locked: that layer's group is locked instead.
    if (annotation.layerId !== found.layerId) continue;
    // Asked only where there is something: others wait for this annotation, and most are in no group.
    const { readingId, layer } = annotation;
    const group = groupId
      ? await tx.group.findUnique({ where: { id: groupId }, include: groupFacts(actor) })
      : null;
    const reading = readingId
      ? await tx.reading.findUnique({ where: { id: readingId }, include: readingFacts(actor) })
      : null;
    return { ...annotation, layer: { ...layer, group }, reading };
  }
}

export async function loadComment(tx: Tx, actor: Actor, id: string) {
  const found = await tx.comment.findFirst({
    where: { AND: [{ id }, commentsFor(actor)] },
    select: { annotationId: true },
  });
  if (!found) return null;
  const annotation = await loadAnnotation(tx, actor, found.annotationId, annotationsWithin(actor));
  if (!annotation) return null;
  await tx.$queryRaw`SELECT 1 FROM "Comment" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const comment = await tx.comment.findUnique({ where: { id } });
  return comment && { ...comment, annotation };
}

export async function lockGroup(tx: Tx, id: string, whole: boolean): Promise<void> {
  if (whole) await tx.$queryRaw`SELECT 1 FROM "Group" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  else await tx.$queryRaw`SELECT 1 FROM "Group" WHERE id = ${id}::uuid FOR SHARE`;
}

export async function loadGroup(tx: Tx, actor: Actor, id: string, whole: boolean) {
  await lockGroup(tx, id, whole);
  return tx.group.findFirst({ where: { AND: [{ id }, groupsFor(actor)] }, include: groupFacts(actor) });
}

export async function loadPost(tx: Tx, actor: Actor, id: string) {
  const found = await tx.groupPost.findUnique({ where: { id }, select: { groupId: true } });
  if (!found) return null;
  const group = await loadGroup(tx, actor, found.groupId, false);
  if (!group) return null;
  await tx.$queryRaw`SELECT 1 FROM "GroupPost" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const post = await tx.groupPost.findUnique({ where: { id } });
  return post && { ...post, group };
}

export async function loadPerson(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.user.findFirst({ where: { id, deletedAt: null } });
}
