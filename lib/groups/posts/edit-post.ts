import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizePost } from "@/lib/access/authorize";
import type { Prisma } from "@/lib/db/generated/client";
import { clockIn, transaction } from "@/lib/db/transaction";
import { invalid, stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import type { PostEditInput } from "./schema";

/**
 * Changes one's post; what it said before is kept as a revision. Of many edits made from one version the first
 * wins, and the others are told what stands there now.
 * @throws AppError 409 `stale`, 422 for tags on an answer
 */
export async function editPost(actor: Actor, id: string, { version, body, tags }: PostEditInput) {
  await transaction(async (tx) => {
    const post = await authorizePost(tx, actor, "edit", id);
    if (post.version !== version) throw stale({ version: post.version, body: post.body, tags: post.tags });
    if (post.parentId && tags?.length) throw invalid("tags", "An answer has no tags of its own.");
    await tx.groupPostRevision.create({
      data: {
        postId: id,
        version,
        body: post.body as Prisma.InputJsonValue,
        createdAt: post.editedAt ?? post.createdAt,
      },
    });
    await tx.groupPost.update({
      where: { id },
      data: {
        body,
        ...(tags && !post.parentId ? { tags } : {}),
        editedAt: await clockIn(tx),
        version: { increment: 1 },
      },
    });
    await record(tx, actor, post, {
      stream: groupStream(post.groupId),
      type: "post.edited",
      subjectId: id,
      ids: { groupId: post.groupId },
    });
  });
}
