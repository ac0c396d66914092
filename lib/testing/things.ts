import { deleteAnnotation } from "@/lib/annotations/delete-annotation";
import { removeAnnotation } from "@/lib/annotations/remove-annotation";
import { deleteArticle, removeArticle } from "@/lib/articles/delete-article";
import { deleteComment, removeComment } from "@/lib/comments/withdraw-comment";
import { db } from "@/lib/db/client";
import type { Signed } from "./people";
import { annotate, article, type Published, reply, upload } from "./writing";

/** Who takes part in a test of rights. */
export type Cast = { owner: Signed; stranger: Signed; host: Signed };

/** The states that things can be in: of the article, of the annotation on it, of the comment under that. */
export const STATES = [
  "live",
  "unlisted",
  "draft",
  "article removed",
  "article deleted",
  "private",
  "annotation removed",
  "annotation deleted",
  "comment removed",
  "comment deleted",
] as const;
export type State = (typeof STATES)[number];

/** One of each: a text of the owner's, their question on it, their comment under that, and what may still move. */
export type Things = { text: Published; annotation: string; comment: string; import: string };

/** Makes a text with a thread, all by the owner, in one of the states. */
export async function things({ owner, host }: Cast, state: State): Promise<Things> {
  const visibility = state === "draft" || state === "unlisted" ? state : "listed";
  const text = await article(owner, { visibility });
  const annotation = await annotate(owner, text, { layer: state === "private" ? "private" : "public" });
  const comment = await reply(owner, annotation);
  if (state === "article removed") await removeArticle(host.actor, text.id, "a reason");
  if (state === "article deleted") await deleteArticle(owner.actor, text.id);
  if (state === "annotation removed") await removeAnnotation(host.actor, annotation, "a reason");
  if (state === "annotation deleted" || state === "comment deleted")
    await deleteComment(owner.actor, comment);
  if (state === "annotation deleted") await deleteAnnotation(owner.actor, annotation);
  if (state === "comment removed") await removeComment(host.actor, comment, "a reason");
  return { text, annotation, comment, import: await upload(owner) };
}

/** The version that a change of it has to name now. */
export const versions = {
  article: async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).version,
  annotation: async (id: string) => (await db().annotation.findUniqueOrThrow({ where: { id } })).version,
  comment: async (id: string) => (await db().comment.findUniqueOrThrow({ where: { id } })).version,
  person: async (id: string) => (await db().user.findUniqueOrThrow({ where: { id } })).version,
};
