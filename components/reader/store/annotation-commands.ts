/** What a reader does with annotations: mark, write, recolour, delete, take back. */
import { draftKey } from "@/components/discussion/draft-key";
import type {
  AnnotationView,
  Colour,
  Kind,
  NewAnnotation,
  TargetClaim,
  Thread,
} from "@/lib/annotations/wire";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import type { CommentBody } from "@/lib/comments/wire";
import type { Inner } from "./inner";
import type { OutboxAnnotation } from "./outbox-queue";
import { placeOf } from "./place";
import type { Posting } from "./posting";
import { sentenceOf } from "./sentences";
import type { Threads } from "./threads";

export type AnnotationCommands = {
  /** Highlights a passage in the current layer. Painted before the server answers. Its key, or null if signed out. */
  mark(target: TargetClaim, colour: Colour): string | null;
  /** Opens the composer for a note or a question. */
  compose(target: TargetClaim, kind: "note" | "question", colour?: Colour): void;
  /** Closes the composer; its draft stays. */
  closeComposer(): void;
  /** Sends what the composer holds. False where the browser could not keep a copy meanwhile. */
  submitAnnotation(body: CommentBody): boolean;
  recolour(id: string, colour: Colour): Promise<void>;
  deleteAnnotation(id: string): Promise<void>;
  restoreAnnotation(id: string): Promise<void>;
  removeAnnotation(id: string, reason: string): Promise<boolean>;
  unremoveAnnotation(id: string): Promise<void>;
  /** Makes it a seed of its reading, or an ordinary note again. */
  seed(id: string, seed: boolean): Promise<void>;
  /** Marks a comment as the answer of a question; null takes the mark away. */
  markAnswer(id: string, commentId: string | null): Promise<void>;
};

export function annotationCommands(
  inner: Inner,
  threads: Threads,
  posting: Posting | null,
): AnnotationCommands {
  const { state } = inner;
  // What is answered stands where this page shows it, which may be an older edition.
  const at = (id: string, rest = "") =>
    `/annotations/${encodeURIComponent(id)}${rest}?edition=${state.get().editionId}`;

  const add = (kind: Kind, target: TargetClaim, colour: Colour, body: CommentBody | null) => {
    const { editionId, layer, blocks, article } = state.get();
    const key = newKey();
    const post: NewAnnotation = { key, editionId, layer, kind, colour, target, body };
    const item: OutboxAnnotation = {
      type: "annotation",
      key,
      articleId: article.id,
      post,
      place: placeOf(target, blocks),
      state: "sending",
      reason: "",
      attempts: 0,
      notBefore: 0,
      at: Date.now(),
    };
    return { key, kept: posting?.add(item) ?? false };
  };

  /** A change that shows at once and goes back if the server refuses. */
  const change = async (
    id: string,
    guess: Partial<AnnotationView>,
    ask: (now: AnnotationView) => Promise<Thread | AnnotationView | null>,
  ): Promise<boolean> => {
    if (!inner.thread(id)) await threads.reload(id);
    const before = inner.thread(id);
    if (!before) return false;
    threads.absorb({ ...before, annotation: { ...before.annotation, ...guess } });
    try {
      const answer = await ask(before.annotation);
      if (!answer) await threads.reload(id);
      else if ("annotation" in answer) threads.absorb(answer);
      else threads.absorbAnnotation(answer);
      return true;
    } catch (error) {
      threads.absorb(before);
      inner.notify(`Not changed. ${sentenceOf(error)}`);
      void threads.reload(id);
      return false;
    }
  };

  /** The notices that offer to undo a deletion, by annotation. */
  const offers = new Map<string, number>();
  const restoreAnnotation = async (id: string) => {
    const guess = { state: "live", removal: null } as const;
    if (!(await change(id, guess, () => call("DELETE", at(id, "/deletion"))))) return;
    // Undone from the card, it needs no other way back.
    const offer = offers.get(id);
    if (offer !== undefined) inner.dismiss(offer);
    offers.delete(id);
    inner.say("Restored.");
  };

  return {
    mark(target, colour) {
      if (!state.get().viewer) {
        inner.notify("Sign in to mark passages.");
        return null;
      }
      state.set({ colour });
      return add("highlight", target, colour, null).key;
    },
    compose(target, kind, colour = state.get().colour) {
      const { viewer, article, group, layer, blocks } = state.get();
      if (!viewer) return inner.notify("Sign in to write notes.");
      const key = draftKey(viewer.id, article.id, { type: "annotation", target, group });
      const place = placeOf(target, blocks);
      state.set({
        composing: { target, kind, colour, layer, draftKey: key, body: null, ...place },
        active: [],
      });
    },
    closeComposer: () => state.set({ composing: null }),
    submitAnnotation(body) {
      const { composing } = state.get();
      if (!composing) return false;
      const { key, kept } = add(composing.kind, composing.target, composing.colour, body);
      const turn = (state.get().reveal?.turn ?? 0) + 1;
      const reveal = { turn, annotationId: key, commentId: null, focus: true };
      state.set({ composing: null, active: [key], reveal });
      return kept;
    },
    async recolour(id, colour) {
      await change(id, { colour }, ({ version }) => call("PATCH", at(id), { version, colour }));
    },
    async deleteAnnotation(id) {
      if (!(await change(id, { state: "deleted" }, () => call("PUT", at(id, "/deletion"), {})))) return;
      offers.set(
        id,
        inner.notify("Deleted.", () => void restoreAnnotation(id)),
      );
    },
    restoreAnnotation,
    async removeAnnotation(id, reason) {
      const removal = { reason, at: new Date().toISOString() };
      return change(id, { state: "removed", removal }, () => call("PUT", at(id, "/removal"), { reason }));
    },
    async unremoveAnnotation(id) {
      await change(id, { state: "live", removal: null }, () => call("DELETE", at(id, "/removal")));
    },
    async seed(id, seed) {
      if (await change(id, { seed }, () => call(seed ? "PUT" : "DELETE", at(id, "/seed"))))
        inner.say(seed ? "Everyone sees it from the beginning." : "It waits for the rule like other notes.");
    },
    async markAnswer(id, commentId) {
      await change(id, { answerId: commentId }, () =>
        commentId === null
          ? call("DELETE", at(id, "/answer"))
          : call("PUT", at(id, "/answer"), { commentId }),
      );
    },
  };
}
