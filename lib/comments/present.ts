import type { Actor } from "@/lib/access/actor";
import { idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import type { AnnotationFacts } from "@/lib/access/policy";
import { presentPerson } from "@/lib/accounts/present";
import type { Comment, User } from "@/lib/db/generated/client";
import { renderComment } from "./render";
import type { CommentBody, CommentView } from "./wire";

/** A comment as this reader sees it: what was deleted or removed keeps its place and shows no text. */
export function presentComment(
  actor: Actor,
  comment: Comment & { author: User },
  annotation: AnnotationFacts,
): CommentView {
  const facts = { ...comment, annotation };
  const state = comment.removedAt ? "removed" : comment.deletedAt ? "deleted" : "live";
  const body = comment.body as CommentBody;
  const mine = idOf(actor) === comment.authorId;
  return {
    id: comment.id,
    annotationId: comment.annotationId,
    parentId: comment.parentId,
    author: presentPerson(comment.author),
    state,
    removal: comment.removedAt && {
      reason: comment.removalReason ?? "",
      at: comment.removedAt.toISOString(),
    },
    html: state === "live" ? renderComment(body) : "",
    body: state === "live" && mine ? body : null,
    createdAt: comment.createdAt.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
    version: comment.version,
    can: {
      edit: may(actor, "comment", "edit", facts),
      delete: may(actor, "comment", "delete", facts),
      restore: may(actor, "comment", "restore", facts),
      reply: may(actor, "annotation", "reply", annotation) && state === "live",
      remove: may(actor, "comment", "remove", facts),
      unremove: may(actor, "comment", "unremove", facts),
    },
  };
}
