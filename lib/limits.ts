/** Limits that both sides show and check. Safe in the browser; units in each name's comment. */

/** Text of a comment, in UTF-16 units. */
export const MAX_COMMENT_TEXT = 10_000;
/** Nesting of quotations and lists in a comment. */
export const MAX_COMMENT_DEPTH = 6;
/** Nodes of a comment's document. */
export const MAX_COMMENT_NODES = 2_000;
/** Levels of replies. Deeper ones are refused. */
export const MAX_THREAD_DEPTH = 50;
/** An upload's request body, in bytes: 2 MB of text, and room for JSON's escapes. */
export const MAX_UPLOAD_BODY = 6_000_000;
/** A request body that is not an upload, in bytes. */
export const MAX_BODY_BYTES = 400_000;
/** Display name of a person or a group, in UTF-16 units. */
export const MAX_NAME = 60;
export const MAX_BIO = 500;
export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 200;
/** A host's or moderator's reason. */
export const MAX_REASON = 500;
export const MAX_TITLE = 300;
/** Threads in one request. */
export const MAX_THREADS = 50;
/** The canonical text of an edition, in UTF-16 units: a thick book. */
export const MAX_EDITION_TEXT = 2_000_000;
/** The request body that saves a draft, in bytes: such a text with its structure. */
export const MAX_DRAFT_BODY = 9_000_000;
/** What changed in an edition, in UTF-16 units. */
export const MAX_SUMMARY = 500;
/** People who may edit one text beside its owner. */
export const MAX_EDITORS = 20;
/** What a group is about, in UTF-16 units. */
export const MAX_GROUP_DESCRIPTION = 1_000;
/** What a colour means, in UTF-16 units. */
export const MAX_LEGEND_LABEL = 30;
/** A word to the owners with a request to join; a note on an invitation. */
export const MAX_REQUEST_WORDS = 500;
export const MAX_INVITATION_NOTE = 200;
