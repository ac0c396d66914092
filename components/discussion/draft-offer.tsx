"use client";
import { useEffect, useState } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { homeLayer } from "@/components/reader/store/layers";
import { readText, type TextMap } from "@/lib/anchoring/dom/text-map";
import type { TargetClaim } from "@/lib/annotations/wire";
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
  const group = useRoom((state) => state.group);
  const newest = useRoom((state) => state.newest);
  const ready = useRoom((state) => state.index === "ready");
  const busy = useRoom((state) => state.composing !== null || state.active.length > 0);
  const [offers, setOffers] = useState<{ key: string; draft: Draft }[]>([]);

  useEffect(() => {
    if (!viewer || !ready) return;
    const found = listDrafts(browserStorage(), draftPrefix(viewer.id, articleId));
    // An earlier edition that is only looked up draws no notes to itself; another layer's drafts wait in its room.
    const belongs = ({ draft: { about } }: (typeof found)[number]) =>
      about.type !== "annotation" ||
      ((newest || about.editionId === editionId) &&
        (about.layer === "private" || about.layer === homeLayer({ group })));
    setOffers(found.filter(belongs));
  }, [viewer, articleId, editionId, group, newest, ready]);

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
    const found = about.editionId === editionId ? about.target : await travel(about.target, map);
    const target = found ?? { type: "text" as const };
    // A composer finds its draft by what it is about, and by its room.
    const moved = draftKey(viewer.id, articleId, { type: "annotation", target, group });
    if (moved !== key) {
      if (!saveDraft(browserStorage(), moved, { ...draft, about: { ...about, editionId, target } })) return;
      browserStorage().removeItem(key);
    }
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

/** Where a target of another edition is in the text on the page. Loaded only where it is needed: seldom. */
async function travel(target: TargetClaim, map: TextMap): Promise<TargetClaim | null> {
  const { travelled } = await import("./travel");
  return travelled(target, { text: readText(map), blockIds: new Set(map.spans.map(({ id }) => id)) });
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);
