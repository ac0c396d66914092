import { type Actor, idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import type { GroupFacts } from "@/lib/access/group-facts";
import { presentPerson } from "@/lib/accounts/present";
import { renderComment } from "@/lib/comments/render";
import type { CommentBody } from "@/lib/comments/wire";
import type { GroupPost, User } from "@/lib/db/generated/client";
import type { PostView } from "../wire";

/** A post as this reader sees it: what was deleted or removed keeps its place and shows neither text nor tags. */
export function presentPost(actor: Actor, post: GroupPost & { author: User }, group: GroupFacts): PostView {
  const facts = { ...post, group };
  const state = post.removedAt ? "removed" : post.deletedAt ? "deleted" : "live";
  // Bodies were written by writePost and editPost only, from checked input.
  const body = post.body as CommentBody;
  const live = state === "live";
  return {
    id: post.id,
    parentId: post.parentId,
    author: presentPerson(post.author),
    body: live && idOf(actor) === post.authorId ? body : null,
    html: live ? renderComment(body) : null,
    tags: live ? post.tags : [],
    announcement: post.announcement,
    state,
    removal: post.removedAt && { reason: post.removalReason ?? "", at: post.removedAt.toISOString() },
    createdAt: post.createdAt.toISOString(),
    editedAt: post.editedAt?.toISOString() ?? null,
    version: post.version,
    can: {
      reply: post.parentId === null && may(actor, "post", "reply", facts),
      edit: may(actor, "post", "edit", facts),
      delete: may(actor, "post", "delete", facts),
      restore: may(actor, "post", "restore", facts),
      remove: may(actor, "post", "remove", facts),
      unremove: may(actor, "post", "unremove", facts),
    },
  };
}
