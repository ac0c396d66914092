/** Everything that can happen. Past tense, `subject.what-happened`. */
export const EVENT_TYPES = [
  "account.created",
  "account.edited",
  "account.password-changed",
  "account.deleted",
  "account.suspended",
  "account.unsuspended",
  "session.started",
  "session.ended",
  "instance.edited",
  "invitation.made",
  "invitation.revoked",
  "import.uploaded",
  "article.published",
  "article.edited",
  "article.deleted",
  "article.restored",
  "article.removed",
  "article.unremoved",
  "article.editors-named",
  "edition.drafted",
  "edition.draft-discarded",
  "edition.prepared",
  "edition.published",
  "edition.failed",
  "placement.decided",
  "placement.undecided",
  "placements.accepted",
  "placements.unaccepted",
  "notes.displaced",
  "annotation.made",
  "annotation.edited",
  "annotation.adjusted",
  "annotation.deleted",
  "annotation.restored",
  "annotation.removed",
  "annotation.unremoved",
  "annotation.answered",
  "annotation.unanswered",
  "comment.posted",
  "comment.edited",
  "comment.deleted",
  "comment.restored",
  "comment.removed",
  "comment.unremoved",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** The stream of a layer's annotations on one article: its number is the ETag of their index. */
export const layerStream = (articleId: string, layerId: string) => `article:${articleId}:layer:${layerId}`;
export const articleStream = (articleId: string) => `article:${articleId}`;
export const accountStream = (userId: string) => `account:${userId}`;
export const INSTANCE_STREAM = "instance";
