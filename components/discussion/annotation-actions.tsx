"use client";
import { lazy, Suspense, useState } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { useText } from "@/components/reader/text-context";
import { type AnnotationView, COLOURS, standingOf } from "@/lib/annotations/wire";
import { copyText } from "@/lib/client/copy";
import { permalink } from "./address";
import { colourStyle } from "./colours";
import styles from "./discussion.module.css";
import { colourName } from "./legend";
import { ReasonForm } from "./reason-form";

/** Loaded when somebody moves or copies a note. */
const MoveForm = lazy(() => import("./move-form"));

/** Loaded when a facilitator puts a thread on an agenda. */
const PutOnAgenda = lazy(() => import("@/components/meetings/put-on-agenda"));

/** What this reader may do with an annotation as a whole. */
export function AnnotationActions({ annotation }: { annotation: AnnotationView }) {
  const room = useRoomStore();
  const { isCurrent } = useText();
  const [removing, setRemoving] = useState(false);
  const [moving, setMoving] = useState(false);
  const [pinning, setPinning] = useState(false);
  const { id, can, kind } = annotation;
  const group = useRoom((state) => state.group);
  const legend = annotation.layer === "public" ? undefined : group?.legend;
  const live = annotation.state === "live";
  // What is not sent yet has no address and no version.
  if (annotation.version === 0) return null;

  const copy = async () => {
    const address = permalink(room.getSnapshot(), annotation.layer, "annotation", id);
    room.notify((await copyText(address)) ? "Link copied." : `The link: ${address}`);
  };
  const action = (name: string, act: () => void) => (
    <button type="button" className={styles.action} onClick={act}>
      {name}
    </button>
  );
  return (
    <>
      <div className={styles.actions}>
        {live && can.edit && annotation.target !== "text" && (
          <fieldset className={styles.swatches}>
            <legend className={styles.hidden}>Colour</legend>
            {COLOURS.map((colour) => (
              <button
                key={colour}
                type="button"
                className={styles.swatch}
                style={colourStyle(colour)}
                aria-label={colourName(colour, legend)}
                title={colourName(colour, legend)}
                aria-pressed={annotation.colour === colour}
                onClick={() => void room.recolour(id, colour)}
              />
            ))}
          </fieldset>
        )}
        {/* What has no sure place is given one instead. */}
        {live &&
          can.adjust &&
          isCurrent &&
          !standingOf(annotation.placement) &&
          action("Adjust the passage", () => room.choose({ annotationId: id, purpose: "adjust" }))}
        {/* The note has a link of its own, which opens the same. */}
        {live && annotation.noteId === null && action("Copy link", () => void copy())}
        {live && can.copy && action("Move or copy", () => setMoving(!moving))}
        {can.seed &&
          action(
            annotation.seed ? "No seed any more" : "Make it a seed",
            () => void room.seed(id, !annotation.seed),
          )}
        {can.pin && group && action("Put on the agenda", () => setPinning(true))}
        {live && can.delete && action(`Delete ${kind}`, () => void room.deleteAnnotation(id))}
        {live && can.remove && action(`Remove ${kind}`, () => setRemoving(true))}
        {can.unremove && action("Undo removal", () => void room.unremoveAnnotation(id))}
      </div>
      {moving && (
        <Suspense>
          <MoveForm annotation={annotation} onClose={() => setMoving(false)} />
        </Suspense>
      )}
      {pinning && group && (
        <Suspense>
          <PutOnAgenda group={group} annotationId={id} onClose={() => setPinning(false)} />
        </Suspense>
      )}
      {removing && (
        <ReasonForm
          what={kind}
          onRemove={(reason) => room.removeAnnotation(id, reason)}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}
