import { type Actor, idOf } from "@/lib/access/actor";
import { annotationFacts } from "@/lib/access/facts";
import { presentPerson } from "@/lib/accounts/present";
import { layerKey } from "@/lib/annotations/layers";
import type { Kind } from "@/lib/annotations/wire";
import { commentText } from "@/lib/comments/text";
import type { CommentBody } from "@/lib/comments/wire";
import type { Prisma } from "@/lib/db/generated/client";
import type { ReviewItem } from "../wire";
import { excerptOf, firstWords } from "./excerpt";
import { mayBeDecided } from "./settled";

/** Of a note in the queue, in UTF-16 units. */
const NOTE = 160;

/** What a presented placement needs to be loaded with. */
export const reviewInclude = (actor: Actor) =>
  ({
    annotation: { include: { ...annotationFacts(actor), author: true, note: true } },
  }) satisfies Prisma.PlacementInclude;

type Loaded = Prisma.PlacementGetPayload<{ include: ReturnType<typeof reviewInclude> }>;

/** A passage of an edition: where a note was sure for the last time. */
export type Passage = { number: number; text: string; start: number; end: number };

/** A placement as it stands in somebody's queue. `text` is that of its edition, `comments` what they may read. */
export function presentPlacement(
  actor: Actor,
  { annotation, ...it }: Loaded,
  { text, was, comments }: { text: string; was: Passage; comments: number },
): ReviewItem {
  const { note } = annotation;
  const shown = note && !note.deletedAt && !note.removedAt;
  const place = it.decision === "replaced" ? it : { start: it.offeredStart, end: it.offeredEnd };
  return {
    annotationId: annotation.id,
    layer: layerKey(annotation.layer),
    // `dispute` is not made by anything before disputes exist.
    kind: annotation.kind as Kind,
    colour: annotation.colour,
    author: presentPerson(annotation.author),
    comments,
    // Bodies were written by commands only, from checked input.
    note: shown ? firstWords(commentText(note.body as CommentBody).replaceAll(/\s+/gu, " "), NOTE) : "",
    status: it.status,
    confidence: it.confidence,
    decision: it.decision,
    mayDecide: mayBeDecided(it, annotation.authorId, idOf(actor)),
    start: it.start,
    end: it.end,
    was: { ...excerptOf(was.text, was.start, was.end), edition: was.number },
    offer: excerptOf(text, place.start, place.end),
    version: it.version,
  };
}
