import type { TargetClaim } from "@/lib/annotations/wire";

/** What a piece of writing is about: a new note in the room of a group or in the public one, an answer, or another wording of one's own comment. */
export type DraftSubject =
  | { type: "annotation"; target: TargetClaim; group: { id: string } | null }
  | { type: "reply"; annotationId: string; parentId: string | null }
  | { type: "edit"; commentId: string };

/** Where all drafts of one person in one article lie in the browser's storage. */
export function draftPrefix(accountId: string, articleId: string): string {
  return `wn:draft:${accountId}:${articleId}:`;
}

/** The name of one draft in storage: the same subject always has the same draft. */
export function draftKey(accountId: string, articleId: string, subject: DraftSubject): string {
  return draftPrefix(accountId, articleId) + subjectKey(subject);
}

function subjectKey(subject: DraftSubject): string {
  if (subject.type === "edit") return `edit:${subject.commentId}`;
  if (subject.type === "reply") return `reply:${subject.annotationId}:${subject.parentId ?? "top"}`;
  const { target, group } = subject;
  // What was begun among friends is not offered where everybody reads.
  const room = group ? `${group.id}:` : "";
  if (target.type === "passage") return `${room}passage:${target.anchor.start}-${target.anchor.end}`;
  return room + (target.type === "block" ? `block:${target.blockId}` : "text");
}
