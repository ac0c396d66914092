/** What a reader does with comments: answer, edit, delete, take back. And with what could not be sent. */
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import type { CommentBody, CommentRevisions, CommentView, NewComment } from "@/lib/comments/wire";
import type { Inner } from "./inner";
import type { OutboxComment } from "./outbox-queue";
import type { Posting } from "./posting";
import { sentenceOf } from "./sentences";
import type { Threads } from "./threads";

export type CommentCommands = {
  /** Answers an annotation (`parentId` null) or a comment; shown at once. False as for `submitAnnotation`. */
  reply(annotationId: string, parentId: string | null, body: CommentBody): boolean;
  /** Saves another wording. Throws what `call` throws; the caller keeps the text. */
  editComment(comment: CommentView, body: CommentBody): Promise<void>;
  deleteComment(comment: CommentView): Promise<void>;
  restoreComment(comment: CommentView): Promise<void>;
  removeComment(comment: CommentView, reason: string): Promise<boolean>;
  unremoveComment(comment: CommentView): Promise<void>;
  /** Every wording of a comment, oldest first. Throws what `call` throws. */
  revisions(commentId: string): Promise<CommentRevisions["revisions"]>;
  /** Sends an unsent post again now. */
  retry(key: string): void;
  /** Throws an unsent post away, with the replies that stand on it. */
  discard(key: string): void;
  /** Sends a refused post with other words. */
  rewrite(key: string, body: CommentBody): void;
};

export function commentCommands(inner: Inner, threads: Threads, posting: Posting | null): CommentCommands {
  const { state } = inner;
  const at = (id: string, rest = "") => `/comments/${encodeURIComponent(id)}${rest}`;

  const change = async (
    comment: CommentView,
    guess: Partial<CommentView>,
    ask: () => Promise<CommentView | null>,
  ): Promise<boolean> => {
    threads.absorbComment({ ...comment, ...guess });
    try {
      const answer = await ask();
      if (answer) threads.absorbComment(answer);
      else await threads.reload(comment.annotationId);
      return true;
    } catch (error) {
      threads.absorbComment(comment);
      inner.notify(`Not changed. ${sentenceOf(error)}`);
      void threads.reload(comment.annotationId);
      return false;
    }
  };

  const restoreComment = async (comment: CommentView) => {
    const guess = { state: "live" } as const;
    if (await change(comment, guess, () => call("DELETE", at(comment.id, "/deletion"))))
      inner.say("Restored.");
  };

  /** True where this is the author's own note onto their bare highlight. */
  const isNote = (annotationId: string, parentId: string | null) => {
    const { viewer, outbox } = state.get();
    const annotation = inner.thread(annotationId)?.annotation;
    if (!viewer || parentId !== null || annotation?.author?.id !== viewer.id || annotation.noteId)
      return false;
    return !outbox.some(
      (item) => item.type === "comment" && item.annotationId === annotationId && item.post.note,
    );
  };

  return {
    reply(annotationId, parentId, body) {
      if (!posting) {
        inner.notify("Sign in to answer.");
        return false;
      }
      const key = newKey();
      const layer = inner.thread(annotationId)?.annotation.layer;
      const note = isNote(annotationId, parentId);
      const post: NewComment = { key, parentId, note, body, ...(layer && { layer }) };
      const item: OutboxComment = {
        type: "comment",
        key,
        articleId: state.get().article.id,
        annotationId,
        post,
        state: "sending",
        reason: "",
        attempts: 0,
        notBefore: 0,
        at: Date.now(),
      };
      return posting.add(item);
    },
    async editComment(comment, body) {
      try {
        const edit = { version: comment.version, body };
        threads.absorbComment(await call<CommentView>("PATCH", at(comment.id), edit));
        inner.say("Saved.");
      } catch (error) {
        // Where somebody (or another tab) was faster, show what is there now; the text stays in the composer.
        if (error instanceof Error && "code" in error && error.code === "stale") {
          await threads.reload(comment.annotationId);
        }
        throw error;
      }
    },
    async deleteComment(comment) {
      const guess = { state: "deleted", html: "", can: { ...comment.can, restore: true } } as const;
      // The way back stands in the comment's own place.
      if (await change(comment, guess, () => call("PUT", at(comment.id, "/deletion"), {})))
        inner.say("Deleted.");
    },
    restoreComment,
    removeComment(comment, reason) {
      const removal = { reason, at: new Date().toISOString() };
      const guess = { state: "removed", removal, html: "" } as const;
      return change(comment, guess, () => call("PUT", at(comment.id, "/removal"), { reason }));
    },
    async unremoveComment(comment) {
      await change(comment, { state: "live", removal: null }, () =>
        call("DELETE", at(comment.id, "/removal")),
      );
    },
    async revisions(commentId) {
      return (await call<CommentRevisions>("GET", at(commentId, "/revisions"))).revisions;
    },
    retry: (key) => posting?.retry(key),
    discard(key) {
      posting?.discard(key);
      inner.say("Discarded.");
    },
    rewrite(key, body) {
      const old = state.get().outbox.find((item) => item.key === key);
      if (!old || !posting) return;
      const fresh = {
        key: newKey(),
        state: "sending",
        reason: "",
        attempts: 0,
        notBefore: 0,
      } as const;
      // Another content needs another key: the server refuses a key that comes back with other words.
      if (old.type === "comment") {
        // Written again, it is for whoever reads the thread as it is shown now.
        const layer = inner.thread(old.annotationId)?.annotation.layer;
        const post = { ...old.post, key: fresh.key, body, ...(layer && { layer }) };
        posting.replace(key, { ...old, ...fresh, post });
      } else posting.replace(key, { ...old, ...fresh, post: { ...old.post, key: fresh.key, body } });
      state.set({ active: state.get().active.map((id) => (id === key ? fresh.key : id)) });
    },
  };
}
