"use client";
import type { CSSProperties, Ref } from "react";
import { colourStyle } from "@/components/discussion/colours";
import { Composer } from "@/components/discussion/composer";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import type { Composing } from "@/components/reader/store/types";
import { join } from "@/components/ui/join";
import { LayerControl } from "./layer-control";
import styles from "./margin.module.css";

/** A note or question that is being written, beside its passage. */
export function NoteComposer({ composing, ref }: { composing: Composing; ref?: Ref<HTMLLIElement> }) {
  const room = useRoomStore();
  const editionId = useRoom((state) => state.editionId);
  const newest = useRoom((state) => state.newest);
  const { target, kind, colour, layer, quote } = composing;
  const title = kind === "question" ? "Question" : "Note";
  const about = target.type === "text" ? "on the whole text" : target.type === "block" ? "on this" : "";
  return (
    <li
      ref={ref}
      className={join(styles.card, styles.open)}
      style={colourStyle(colour) as CSSProperties}
      aria-label={`Your ${kind}`}
    >
      <Composer
        key={composing.draftKey}
        draftKey={composing.draftKey}
        about={{ type: "annotation", editionId, target, kind, colour, layer }}
        initial={composing.body}
        label={quote ? `${title} on “${quote.slice(0, 60)}”` : `${title} ${about}`}
        onSend={(body) => room.submitAnnotation(body)}
        onClose={() => room.closeComposer()}
        onReopen={() => room.compose(target, kind, colour)}
      >
        <div className={styles.about}>
          <span className={styles.kind}>
            {title} {about}
          </span>
          <LayerControl />
        </div>
        {!newest && (
          <p className={styles.old}>
            You write on an earlier edition. Readers of the newest see it where its words stand now.
          </p>
        )}
      </Composer>
    </li>
  );
}
