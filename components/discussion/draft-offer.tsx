"use client";
import { useEffect, useState } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { readText, type TextMap } from "@/lib/anchoring/dom/text-map";
import { browserStorage } from "@/lib/client/storage";
import { excerpt } from "./body";
import styles from "./discussion.module.css";
import { draftKey, draftPrefix } from "./draft-key";
import { type Draft, listDrafts, saveDraft } from "./drafts";

/**
 * What was left unfinished in this article, offered when the page loads. What was begun on another edition looks for
 * its place in this one.
 */
export function DraftOffer({ map }: { map: TextMap | null }) {
  const room = useRoomStore();
  const viewer = useRoom((state) => state.viewer);
  const articleId = useRoom((state) => state.article.id);
  const editionId = useRoom((state) => state.editionId);
  const newest = useRoom((state) => state.newest);
  const ready = useRoom((state) => state.index === "ready");
  const busy = useRoom((state) => state.composing !== null || state.active.length > 0);
  const [offers, setOffers] = useState<{ key: string; draft: Draft }[]>([]);

  useEffect(() => {
    if (!viewer || !ready) return;
    const found = listDrafts(browserStorage(), draftPrefix(viewer.id, articleId));
    // An earlier edition that is only looked up draws no notes to itself.
    setOffers(
      found.filter(
        ({ draft: { about } }) => newest || about.type !== "annotation" || about.editionId === editionId,
      ),
    );
  }, [viewer, articleId, editionId, newest, ready]);

  const offer = offers[0];
  if (!offer || busy || !map || !viewer) return null;
  const { key, draft } = offer;
  const done = () => setOffers((rest) => rest.filter((each) => each.key !== key));
  const go = async () => {
    done();
    const { about } = draft;
    if (about.type !== "annotation") {
      // What it answers may have been taken back meanwhile.
      await room.reloadThread(about.annotationId);
      const slot = room.getSnapshot().threads.get(about.annotationId);
      if (slot?.status === "ready") room.reveal(about.annotationId);
      else room.notify(`What it answers can't be shown. Your text is kept: ${excerpt(draft.body)}`);
      return;
    }
    room.setLayer(about.layer);
    if (about.editionId === editionId) return room.compose(about.target, about.kind, about.colour);
    // Loaded only where it is needed: seldom.
    const { travelled } = await import("./travel");
    const blockIds = new Set(map.spans.map(({ id }) => id));
    const found = travelled(about.target, { text: readText(map), blockIds });
    const target = found ?? { type: "text" as const };
    // A composer finds its draft by what it is about.
    const moved = draftKey(viewer.id, articleId, { type: "annotation", target });
    if (!saveDraft(browserStorage(), moved, { ...draft, about: { ...about, editionId, target } })) return;
    if (moved !== key) browserStorage().removeItem(key);
    room.compose(target, about.kind, about.colour);
    if (!found)
      room.notify("The passage is not in this edition any more: the note is on the whole text now.");
  };
  const throwAway = () => {
    const json = browserStorage().getItem(key);
    browserStorage().removeItem(key);
    done();
    room.notify("Draft thrown away.", () => {
      if (json) browserStorage().setItem(key, json);
      setOffers((rest) => [offer, ...rest]);
    });
  };

  return (
    <section className={styles.offer} aria-label="A note in progress">
      <p>
        You have a note in progress: <q dir="auto">{shorten(excerpt(draft.body))}</q>
      </p>
      <p className={styles.row}>
        <button type="button" className={styles.action} onClick={() => void go()}>
          Continue
        </button>
        <button type="button" className={styles.action} onClick={throwAway}>
          Throw away
        </button>
        <button type="button" className={styles.action} onClick={done}>
          Later
        </button>
      </p>
    </section>
  );
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);
