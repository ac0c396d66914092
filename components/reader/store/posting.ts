/** The outbox of a room: what is unsent shows in the index and in the threads until the server has it. */
import type { Thread } from "@/lib/annotations/wire";
import { call } from "@/lib/client/api";
import { browserStorage } from "@/lib/client/storage";
import type { CommentView } from "@/lib/comments/wire";
import { isNothing } from "./entries";
import type { Inner } from "./inner";
import { createOutbox, type Outbox, type Sent } from "./outbox";
import type { OutboxItem } from "./outbox-queue";
import { outboxStorage } from "./outbox-storage";
import { entryOf, type Threads } from "./threads";
import type { Viewer } from "./types";
import { unsentEntry, unsentThread } from "./unsent";

export type Posting = Outbox & {
  /** The id that an annotation had when this page first showed it; stays the same when it is sent. */
  stableId(id: string): string;
};

/** Must be made in the browser: it reads localStorage when it starts. `onSent`: the server has one more post. */
export function createPosting(inner: Inner, threads: Threads, viewer: Viewer, onSent: () => void): Posting {
  const firstIds = new Map<string, string>();
  const room = inner.state.get();
  // Other tabs of the same person see a post leave the storage; this tells them what became of it.
  const channel =
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`wn:sent:${viewer.id}`);

  const show = (items: readonly OutboxItem[]) => {
    const mine = items.filter((item) => item.articleId === room.article.id);
    const before = inner.state.get().outbox;
    const keys = new Set(mine.map((item) => item.key));
    const gone = before.filter((item) => item.type === "annotation" && !keys.has(item.key));
    inner.setSlots([
      ...gone.map((item): [string, null] => [item.key, null]),
      ...mine.flatMap((item): [string, { status: "ready"; thread: Thread }][] =>
        item.type === "annotation"
          ? [[item.key, { status: "ready", thread: unsentThread(item, viewer) }]]
          : [],
      ),
    ]);
    for (const item of gone) inner.remove(item.key);
    for (const item of mine) {
      // Offsets of another edition would paint other words.
      if (
        item.type === "annotation" &&
        item.post.editionId === room.editionId &&
        inner.shows(item.post.layer)
      ) {
        inner.put(unsentEntry(item), item.post.layer);
      }
    }
    inner.state.set({ outbox: mine });
  };

  const takePlace = (key: string, thread: Thread) => {
    const { id, layer } = thread.annotation;
    firstIds.set(id, key);
    const swap = (ids: readonly string[]) => ids.map((each) => (each === key ? id : each));
    const { active, hovered } = inner.state.get();
    inner.setSlots([[id, { status: "ready", thread }]]);
    const removed = inner.index.remove(key);
    const added = inner.shows(layer) ? inner.index.put(entryOf(thread), layer) : removed;
    const both = {
      added: added.added,
      removed: removed.removed,
      updated: added.updated,
    };
    if (!isNothing(both)) inner.changed(both);
    inner.state.set({ active: swap(active), hovered: swap(hovered) });
  };

  const sent = (item: OutboxItem, answer: Sent) => {
    if (item.articleId !== room.article.id) return;
    if (item.type === "annotation" && item.post.editionId !== room.editionId) {
      // It stands in the edition it was made on; where in this one, the server says.
      inner.setSlots([[item.key, null]]);
      void threads.reload(answer.id);
    } else if ("thread" in answer) takePlace(item.key, answer.thread);
    else threads.absorbComment(answer.comment);
    // The author's note makes another thing of the highlight itself.
    if (item.type === "comment" && item.post.note) void threads.reload(item.annotationId);
    inner.say("Sent.");
    onSent();
    const annotationId = "thread" in answer ? answer.id : answer.comment.annotationId;
    channel?.postMessage({ articleId: room.article.id, annotationId });
  };

  const outbox = createOutbox({
    storage: outboxStorage(browserStorage(), viewer.id),
    lock: `wn-outbox-${viewer.id}`,
    post: postItem,
    changed: show,
    sent,
    failed: (item, outcome) => {
      if (item.articleId === room.article.id) inner.say(outcome.reason);
    },
  });

  return {
    ...outbox,
    start() {
      if (channel) {
        channel.onmessage = ({ data }) => {
          if (data?.articleId === room.article.id) void threads.reload(String(data.annotationId));
        };
      }
      const stop = outbox.start();
      return () => {
        stop();
        if (channel) channel.onmessage = null;
      };
    },
    stableId: (id) => firstIds.get(id) ?? id,
  };
}

async function postItem(item: OutboxItem): Promise<Sent> {
  if (item.type === "annotation") {
    const thread = await call<Thread>("POST", "/annotations", item.post);
    return { id: thread.annotation.id, thread };
  }
  const path = `/annotations/${encodeURIComponent(item.annotationId)}/comments`;
  const comment = await call<CommentView>("POST", path, item.post);
  return { id: comment.id, comment };
}
