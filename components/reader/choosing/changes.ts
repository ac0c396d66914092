import type { Span } from "@/lib/anchoring/boundaries";
import { describe } from "@/lib/anchoring/describe";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import type { AnnotationView, Decision } from "@/lib/annotations/wire";
import { call } from "@/lib/client/api";
import type { AnchorAdjustment, DecisionInput } from "@/lib/editions/wire";
import type { Room } from "../store/room";
import { sentenceOf } from "../store/sentences";
import { textOf } from "../use-selection";

const SAID: Record<Decision, string> = {
  accepted: "It stands here now.",
  replaced: "It stands here now.",
  detached: "Left detached.",
};

/** Says where a note stands in the edition that is read, and offers the way back. False where it was refused. */
export async function decide(
  room: Room,
  { id, placement }: AnnotationView,
  decision: Decision,
  span?: Span,
): Promise<boolean> {
  const input: DecisionInput = {
    version: placement.version,
    decision,
    ...(span && { start: span.start, end: span.end }),
  };
  const path = decisionPath(placement.editionId, id);
  return attempt(room, id, async () => {
    await call("PUT", path, input);
    room.notify(SAID[decision], () => void undecide(room, id, placement.editionId));
  });
}

/** Takes back what was said to the place of a note. */
export async function undecide(room: Room, id: string, editionId: string): Promise<boolean> {
  return attempt(room, id, async () => {
    await call("DELETE", decisionPath(editionId, id));
    room.say("Taken back.");
  });
}

/** Gives a note other words, and offers the way back. False where it was refused. */
export async function adjust(
  room: Room,
  map: TextMap,
  annotation: AnnotationView,
  span: Span,
): Promise<boolean> {
  const { id, start, end } = annotation;
  if (span.start === start && span.end === end) return true;
  return attempt(room, id, async () => {
    await putAnchor(room, map, annotation, span);
    room.notify("Passage adjusted.", () => void readjust(room, map, id, { start, end }));
  });
}

async function readjust(room: Room, map: TextMap, id: string, span: Span): Promise<void> {
  const slot = room.getSnapshot().threads.get(id);
  if (slot?.status !== "ready") return;
  await attempt(room, id, async () => {
    await putAnchor(room, map, slot.thread.annotation, span);
    room.say("Taken back.");
  });
}

function putAnchor(room: Room, map: TextMap, { id, version }: AnnotationView, { start, end }: Span) {
  const input: AnchorAdjustment = {
    version,
    editionId: room.getSnapshot().editionId,
    anchor: describe(textOf(map), start, end),
  };
  return call("PUT", `/annotations/${encodeURIComponent(id)}/anchor`, input);
}

const decisionPath = (editionId: string, id: string) =>
  `/editions/${encodeURIComponent(editionId)}/placements/${encodeURIComponent(id)}/decision`;

/** The thread is read again either way: where somebody else was faster, it says so. */
async function attempt(room: Room, id: string, act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    room.notify(`Not changed. ${sentenceOf(error)}`);
    return false;
  } finally {
    await room.reloadThread(id);
  }
}
