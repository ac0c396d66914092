import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeComment } from "@/lib/access/authorize";
import type { Prisma } from "@/lib/db/generated/client";
import { clockIn, transaction } from "@/lib/db/transaction";
import { stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import type { CommentEditInput } from "./schema";

/**
 * Changes one's comment; what it said before is kept as a revision. Of many edits made from one version the
 * first wins, and the others are told what stands there now.
 * @throws AppError 409 `stale`
 */
export async function editComment(actor: Actor, id: string, { version, body }: CommentEditInput) {
  await transaction(async (tx) => {
    const comment = await authorizeComment(tx, actor, "edit", id);
    if (comment.version !== version) throw stale({ version: comment.version, body: comment.body });
    await tx.commentRevision.create({
      data: {
        commentId: id,
        version,
        body: comment.body as Prisma.InputJsonValue,
        createdAt: comment.editedAt ?? comment.createdAt,
      },
    });
    await tx.comment.update({
      where: { id },
      data: { body, editedAt: await clockIn(tx), version: { increment: 1 } },
    });
    const { annotation } = comment;
    await record(tx, actor, comment, {
      stream: layerStream(annotation.articleId, annotation.layerId),
      type: "comment.edited",
      subjectId: id,
      ids: { annotationId: annotation.id },
    });
  });
}
