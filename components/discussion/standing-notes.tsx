"use client";
import { useEffect, useState } from "react";
import { textAddress } from "@/components/reader/address";
import { decide, undecide } from "@/components/reader/choosing/changes";
import { outline } from "@/components/reader/choosing/outline";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { type AnnotationView, DETACHED, standingOf, UNCERTAIN } from "@/lib/annotations/wire";
import { AnchorHistory } from "./anchor-history";
import { howSure, percent } from "./confidence";
import styles from "./discussion.module.css";

type Props = {
  annotation: AnnotationView;
  map: TextMap;
  /** Its words are not those that it was made on. */
  isChanged: boolean;
  /** Whether this reader may say where it stands, and take back what was said. */
  mayJudge: boolean;
  canUndo: boolean;
};

/**
 * Where a note stood, and how surely it stands now. Whoever may judge that does it here; a place that is only
 * offered is outlined in the text as long as the note is open.
 */
export default function StandingNotes({ annotation, map, isChanged, mayJudge, canUndo }: Props) {
  const room = useRoomStore();
  const { id, start, end, placement, adjusted } = annotation;
  const standing = standingOf(placement);
  const isOffered = standing === UNCERTAIN;
  // What is being chosen has the outline for itself.
  const isOutlined = useRoom((state) => state.choosing === null) && isOffered;
  useEffect(() => (isOutlined ? outline(map, { start, end }) : undefined), [map, isOutlined, start, end]);

  const action = (name: string, act: () => void) => (
    <button type="button" className={styles.action} onClick={act}>
      {name}
    </button>
  );
  /** What was said may take the button away that said it: the keyboard stays with the card. */
  const judge = async (said: Promise<boolean>) => {
    if (await said) room.reveal(id, null, true);
  };
  const choose = () => room.choose({ annotationId: id, purpose: "place" });
  return (
    <div className={styles.standing}>
      {isOffered && (
        <p>
          <b>Perhaps here</b>: {howSure(placement.confidence)} ({percent(placement.confidence)}). Nobody has
          confirmed this place.
        </p>
      )}
      {standing === DETACHED && (
        <p>
          <b>{placement.decision ? "Left without a place" : "Its passage was removed"}</b>
        </p>
      )}
      {(standing || isChanged) && (
        <StoodOn annotation={annotation} said={standing ? "It stood on" : "Made on"} />
      )}
      {mayJudge && (standing || canUndo) && (
        <p className={styles.actions}>
          {isOffered && action("Accept", () => void judge(decide(room, annotation, "accepted")))}
          {standing && action(isOffered ? "Choose another place" : "Choose a place", choose)}
          {standing &&
            !placement.decision &&
            action(
              isOffered ? "Detach" : "Leave detached",
              () => void judge(decide(room, annotation, "detached")),
            )}
          {canUndo &&
            placement.decision &&
            action(UNDO[placement.decision], () => void judge(undecide(room, id, placement.editionId)))}
          {standing && (
            <a className={styles.action} href={`/articles/${annotation.articleId}/review`}>
              All to decide
            </a>
          )}
        </p>
      )}
      {adjusted && <Adjusted annotation={annotation} />}
    </div>
  );
}

const UNDO = {
  accepted: "Not here after all",
  replaced: "Not here after all",
  detached: "Undo",
} as const;

/** Its words when it was made, and the edition that has them. */
function StoodOn({ annotation, said }: { annotation: AnnotationView; said: string }) {
  const article = useRoom((state) => state.article);
  const group = useRoom((state) => state.group);
  const { language, direction } = article;
  const { quote, madeOn, target } = annotation;
  return (
    <p className={styles.stood}>
      {said}{" "}
      {target === "block" ? (
        "a picture"
      ) : (
        <q lang={language} dir={direction}>
          {shorten(quote)}
        </q>
      )}
      , <a href={`${textAddress(article, group, madeOn)}#annotation-${annotation.id}`}>edition {madeOn}</a>
    </p>
  );
}

function Adjusted({ annotation }: { annotation: AnnotationView }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.edited}
        aria-expanded={shown}
        onClick={() => setShown((before) => !before)}
      >
        Passage adjusted
      </button>
      {shown && <AnchorHistory annotationId={annotation.id} version={annotation.version} />}
    </>
  );
}

/** Long words by their beginning and end. */
function shorten(words: string): string {
  const characters = Array.from(words.replaceAll("\n", " "));
  if (characters.length <= 200) return characters.join("");
  return `${characters.slice(0, 130).join("")} … ${characters.slice(-60).join("")}`;
}
