"use client";
import type { Span } from "@/lib/anchoring/boundaries";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { useRoom, useRoomStore } from "../store/context";
import type { Choosing } from "../store/types";
import type { Chosen } from "../use-selection";
import { adjust, decide } from "./changes";
import { Chooser } from "./chooser";

type Props = { map: TextMap; choosing: Choosing; chosen: Chosen | null };

/** Chooses a passage of the text that is read, for a note of its margin. */
export default function ChooseInRoom({ map, choosing, chosen }: Props) {
  const room = useRoomStore();
  const { language, direction } = useRoom((state) => state.article);
  const { annotationId, purpose } = choosing;
  const annotation = useRoom((state) => {
    const slot = state.threads.get(annotationId);
    return slot?.status === "ready" ? slot.thread.annotation : null;
  });
  if (!annotation) return null;

  const end = () => {
    room.choose(null);
    room.reveal(annotationId, null, true);
  };
  const confirm = async (span: Span) => {
    const done =
      purpose === "adjust"
        ? await adjust(room, map, annotation, span)
        : await decide(room, annotation, "replaced", span);
    if (done) end();
  };
  return (
    <Chooser
      key={annotationId}
      map={map}
      language={language}
      direction={direction}
      chosen={chosen}
      from={annotation}
      title={purpose === "adjust" ? "Adjust the passage of this note" : "Choose the place of this note"}
      confirm={purpose === "adjust" ? "Take these words" : "Put it here"}
      onConfirm={confirm}
      onCancel={end}
      say={room.say}
    />
  );
}
