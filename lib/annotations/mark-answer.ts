import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAnnotation } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";

/** The asker marks the comment that answers the question; null takes the mark away. */
export const markAnswer = (actor: Actor, id: string, commentId: string | null) =>
  transaction(async (tx) => {
    const question = await authorizeAnnotation(tx, actor, "answer", id);
    if (question.answerId === commentId) return;
    if (commentId) {
      const comment = await tx.comment.findFirst({
        where: { id: commentId, annotationId: id, deletedAt: null, removedAt: null },
      });
      if (!comment || comment.id === question.noteId)
        throw invalid("commentId", "Choose a comment of this thread that is not the question itself.");
    }
    await tx.annotation.update({ where: { id }, data: { answerId: commentId, version: { increment: 1 } } });
    await record(tx, actor, question, {
      stream: layerStream(question.articleId, question.layerId),
      type: commentId ? "annotation.answered" : "annotation.unanswered",
      subjectId: id,
      ids: commentId ? { commentId } : {},
    });
  });
