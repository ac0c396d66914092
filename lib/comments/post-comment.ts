import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAnnotation } from "@/lib/access/authorize";
import { commentsFor } from "@/lib/access/scope";
import { layerKey } from "@/lib/annotations/layers";
import { contentHash } from "@/lib/db/content-hash";
import { type Tx, transaction } from "@/lib/db/transaction";
import { AppError, invalid, keyReused, signInFirst } from "@/lib/errors";
import { countActivity } from "@/lib/events/activity";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import { MAX_THREAD_DEPTH } from "@/lib/limits";
import { earnReveal, recordEarned } from "@/lib/readings/sealing";
import type { NewCommentInput } from "./schema";

/**
 * Answers in a thread, or writes the author's own note onto a bare highlight. Sent twice with one key, it is
 * stored once.
 * @returns the comment's id.
 * @throws AppError 404 for a thread that this reader can't see, 409 for a key that was used for something else and
 * for a thread that was moved to another layer since, 422 for a parent that is not there to be answered.
 */
export async function postComment(
  actor: Actor,
  annotationId: string,
  input: NewCommentInput,
): Promise<string> {
  if (actor.kind === "anonymous") throw signInFirst();
  const key = { authorId: actor.id, clientKey: input.key };
  const hash = contentHash([annotationId, input]);
  return transaction(async (tx) => {
    const annotation = await authorizeAnnotation(tx, actor, input.note ? "note" : "reply", annotationId);
    const sent = await tx.comment.findUnique({ where: { authorId_clientKey: key } });
    if (sent) {
      if (sent.contentHash !== hash) throw keyReused();
      return sent.id;
    }
    if (input.layer && input.layer !== layerKey(annotation.layer)) throw moved();
    await checkPlace(tx, actor, annotation, input);
    const made = await tx.comment.createMany({
      data: { ...key, contentHash: hash, annotationId, parentId: input.parentId, body: input.body },
      skipDuplicates: true,
    });
    // The same key to another thread at the same moment.
    if (made.count === 0) throw keyReused();
    const comment = await tx.comment.findUniqueOrThrow({ where: { authorId_clientKey: key } });
    const asNote = input.note
      ? {
          noteId: comment.id,
          ...(annotation.kind === "highlight" ? { kind: "note" as const } : {}),
          version: { increment: 1 },
        }
      : {};
    await tx.annotation.update({
      where: { id: annotationId },
      data: { commentCount: { increment: 1 }, ...asNote },
    });
    await countActivity(tx, annotation, { comments: 1 });
    const { articleId } = annotation;
    const earned = input.note ? await earnReveal(tx, annotation) : null;
    await record(tx, actor, annotation, {
      stream: layerStream(articleId, annotation.layerId),
      type: "comment.posted",
      subjectId: comment.id,
      ids: { annotationId, articleId },
    });
    await recordEarned(tx, actor, annotation, earned, annotation);
    return comment.id;
  });
}

const moved = () =>
  new AppError(
    409,
    "moved",
    "This thread was moved to where others read it.",
    "Reload the page and look who does. What you wrote is kept.",
  );

type Held = { id: string; noteId: string | null; seed: boolean };

/** The parent must be a live comment of this thread that is not sealed, and the thread not too deep; a note has no parent. */
async function checkPlace(tx: Tx, actor: Actor, annotation: Held, input: NewCommentInput) {
  if (input.note) {
    const standing = annotation.noteId && (await tx.comment.findUnique({ where: { id: annotation.noteId } }));
    if (standing && !standing.deletedAt) throw invalid("note", "It has a note. Edit that one.");
    if (input.parentId) throw invalid("parentId", "The note itself answers nobody.");
    return;
  }
  if (!input.parentId) return;
  const [parent] = await tx.$queryRaw<{ live: boolean; depth: number }[]>`
    WITH RECURSIVE up AS (
      SELECT id, "parentId", "deletedAt" IS NULL AND "removedAt" IS NULL AS live, 1 AS depth FROM "Comment"
      WHERE id = ${input.parentId}::uuid AND "annotationId" = ${annotation.id}::uuid
      UNION ALL
      SELECT c.id, c."parentId", up.live, up.depth + 1 FROM "Comment" c JOIN up ON c.id = up."parentId"
      WHERE up.depth <= ${MAX_THREAD_DEPTH}
    ) SELECT live, depth FROM up ORDER BY depth DESC LIMIT 1`;
  if (!parent?.live || (annotation.seed && !(await isShown(tx, actor, input.parentId))))
    throw invalid("parentId", "What you answer is not there any more. What you wrote is kept.");
  if (parent.depth >= MAX_THREAD_DEPTH)
    throw invalid("parentId", "This thread is very deep. Answer higher up.");
}

/** Others' answers to a seed may still wait: to whom they do, they are not there. */
const isShown = async (tx: Tx, actor: Actor, id: string) =>
  (await tx.comment.findFirst({ where: { AND: [{ id }, commentsFor(actor)] }, select: { id: true } })) !==
  null;
