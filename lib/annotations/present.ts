import { type Actor, idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { annotationFacts } from "@/lib/access/facts";
import { presentPerson } from "@/lib/accounts/present";
import { presentComment } from "@/lib/comments/present";
import type { Placement, Prisma } from "@/lib/db/generated/client";
import { layerKey } from "./layers";
import type { Kind, Thread } from "./wire";

/** What a presented thread needs to be loaded with. */
export const threadInclude = (actor: Actor) =>
  ({
    ...annotationFacts(actor),
    author: true,
    edition: { select: { number: true } },
    adjustments: { select: { exact: true, answered: true }, orderBy: { number: "asc" } },
    comments: { include: { author: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  }) satisfies Prisma.AnnotationInclude;

type Loaded = Prisma.AnnotationGetPayload<{ include: ReturnType<typeof threadInclude> }>;

/** What a placement says of where an annotation stands. */
export type Place = Pick<
  Placement,
  "editionId" | "status" | "decision" | "confidence" | "version" | "start" | "end"
>;

/** A thread as this reader sees it, standing where its placement in an edition says. */
export function presentThread(actor: Actor, it: Loaded, place: Place): Thread {
  const comments = it.comments
    .filter((comment) => may(actor, "comment", "read", { ...comment, annotation: it }))
    .map((comment) => presentComment(actor, comment, it));
  const live = (id: string | null) =>
    comments.some((comment) => comment.id === id && comment.state === "live");
  return {
    annotation: {
      id: it.id,
      articleId: it.articleId,
      editionId: it.editionId,
      madeOn: it.edition.number,
      layer: layerKey(it.layer),
      // `dispute` is not made by anything before disputes exist.
      kind: it.kind as Kind,
      colour: it.colour,
      target: it.target,
      start: place.start,
      end: place.end,
      placement: {
        editionId: place.editionId,
        status: place.status,
        decision: place.decision,
        confidence: place.confidence,
        version: place.version,
      },
      quote: it.adjustments.at(-1)?.exact ?? it.exact,
      adjusted: it.adjustments.some(({ answered }) => answered),
      author: presentPerson(it.author),
      state: it.removedAt ? "removed" : it.deletedAt ? "deleted" : "live",
      removal: it.removedAt && { reason: it.removalReason ?? "", at: it.removedAt.toISOString() },
      noteId: live(it.noteId) ? it.noteId : null,
      answerId: it.kind === "question" && live(it.answerId) ? it.answerId : null,
      seed: it.seed,
      answersWait: !may(actor, "annotation", "answers", it),
      createdAt: it.createdAt.toISOString(),
      version: it.version,
      can: {
        edit: may(actor, "annotation", "edit", it),
        adjust: may(actor, "annotation", "adjust", it),
        place: may(actor, "annotation", "place", it),
        delete: may(actor, "annotation", "delete", it),
        restore: may(actor, "annotation", "restore", it),
        reply: may(actor, "annotation", "reply", it),
        answer: may(actor, "annotation", "answer", it),
        move: may(actor, "annotation", "move", it),
        copy: may(actor, "annotation", "copy", it),
        // Of others' notes only a facilitator's becomes one: offered is one's own.
        seed:
          may(actor, "annotation", "seed", it) &&
          (it.seed || (it.readingId !== null && it.authorId === idOf(actor))),
        pin: may(actor, "annotation", "pin", it),
        remove: may(actor, "annotation", "remove", it),
        unremove: may(actor, "annotation", "unremove", it),
      },
    },
    comments,
  };
}
