"use client";
import { useEffect, useState } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { browserStorage } from "@/lib/client/storage";
import { excerpt } from "./body";
import styles from "./discussion.module.css";
import { draftPrefix } from "./draft-key";
import { type Draft, listDrafts } from "./drafts";

/** What was left unfinished in this article, offered when the page loads. */
export function DraftOffer() {
  const room = useRoomStore();
  const viewer = useRoom((state) => state.viewer);
  const articleId = useRoom((state) => state.article.id);
  const editionId = useRoom((state) => state.editionId);
  const ready = useRoom((state) => state.index === "ready");
  const busy = useRoom((state) => state.composing !== null || state.active.length > 0);
  const [offers, setOffers] = useState<{ key: string; draft: Draft }[]>([]);

  useEffect(() => {
    if (!viewer || !ready) return;
    const found = listDrafts(browserStorage(), draftPrefix(viewer.id, articleId));
    // A passage of another edition is at another place: it must not open on other words.
    setOffers(
      found.filter(({ draft: { about } }) => about.type !== "annotation" || about.editionId === editionId),
    );
  }, [viewer, articleId, editionId, ready]);

  const offer = offers[0];
  if (!offer || busy) return null;
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
    room.compose(about.target, about.kind, about.colour);
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
