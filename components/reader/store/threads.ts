/** Loads threads in batches as they come near the screen, and takes in what the server answers. */
import {
  type AnnotationView,
  COLOURS,
  type IndexEntry,
  KINDS,
  standingOf,
  type Thread,
} from "@/lib/annotations/wire";
import { call } from "@/lib/client/api";
import type { CommentView } from "@/lib/comments/wire";
import { MAX_THREADS } from "@/lib/limits";
import type { Inner } from "./inner";
import { sentenceOf } from "./sentences";

/** Requests that come within this time go together, in milliseconds. */
const GATHER = 60;

export type Threads = {
  /** Asks for threads that are not known yet; returns at once. Known and unsent ones cost nothing. */
  need(ids: readonly string[]): void;
  /** Asks again for one thread, known or not. */
  reload(id: string): Promise<void>;
  /** Takes in a thread as the server has it. */
  absorb(thread: Thread): void;
  /** Takes in one comment as the server has it. */
  absorbComment(comment: CommentView): void;
  /** Takes in the annotation of a thread whose comments did not change. */
  absorbAnnotation(annotation: AnnotationView): void;
};

/** The index entry that stands for a thread. */
export function entryOf({ annotation, comments }: Thread): IndexEntry {
  const live = comments.filter((comment) => comment.state === "live").length;
  const { id, start, end, kind, colour, placement } = annotation;
  const entry: IndexEntry = [id, start, end, KINDS.indexOf(kind), COLOURS.indexOf(colour), live];
  const standing = standingOf(placement);
  if (standing) entry.push(standing);
  return entry;
}

/** True while a thread has something to show to everybody: itself, or answers that outlived it. */
function stands({ annotation, comments }: Thread): boolean {
  return annotation.state === "live" || comments.some((comment) => comment.state === "live");
}

export function createThreads(inner: Inner): Threads {
  const wanted = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const absorbAll = (threads: readonly Thread[]) => {
    inner.setSlots(threads.map((thread) => [thread.annotation.id, { status: "ready", thread }]));
    for (const thread of threads) {
      const { id, layer } = thread.annotation;
      // What was followed by its address stays, whatever its layer.
      const belongs = inner.shows(layer) || inner.index.layerOf(id) === layer;
      if (belongs && stands(thread)) inner.put(entryOf(thread), layer);
      else inner.remove(id);
    }
  };

  const fetchBatch = async (ids: readonly string[]) => {
    const edition = inner.state.get().editionId;
    try {
      const list = ids.map(encodeURIComponent).join(",");
      const { threads } = await call<{ threads: Thread[] }>(
        "GET",
        `/editions/${edition}/threads?ids=${list}`,
      );
      const found = new Set(threads.map((thread) => thread.annotation.id));
      absorbAll(threads);
      const missing = ids.filter((id) => !found.has(id));
      inner.setSlots(
        missing.map((id) => [id, { status: "failed", message: "This note is no longer here." }]),
      );
    } catch (error) {
      const message = sentenceOf(error);
      inner.setSlots(ids.map((id) => [id, { status: "failed", message }]));
    }
  };

  const flush = () => {
    timer = undefined;
    const ids = [...wanted];
    wanted.clear();
    for (let i = 0; i < ids.length; i += MAX_THREADS) void fetchBatch(ids.slice(i, i + MAX_THREADS));
  };

  return {
    need(ids) {
      const unknown = ids.filter((id) => !inner.slot(id));
      if (unknown.length === 0) return;
      for (const id of unknown) wanted.add(id);
      inner.setSlots(unknown.map((id) => [id, { status: "loading" }]));
      if (timer === undefined) timer = setTimeout(flush, GATHER);
    },
    reload: (id) => fetchBatch([id]),
    absorb: (thread) => absorbAll([thread]),
    absorbComment(comment) {
      const thread = inner.thread(comment.annotationId);
      if (!thread) return;
      const at = thread.comments.findIndex((each) => each.id === comment.id);
      const comments = at < 0 ? [...thread.comments, comment] : thread.comments.with(at, comment);
      absorbAll([{ ...thread, comments }]);
    },
    absorbAnnotation(annotation) {
      const comments = inner.thread(annotation.id)?.comments;
      if (comments) absorbAll([{ annotation, comments }]);
    },
  };
}
