import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { authorizeAnnotation } from "@/lib/access/authorize";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import { verifyClaim } from "@/lib/anchoring/verify";
import { db } from "@/lib/db/client";
import { clockIn, type Tx, transaction } from "@/lib/db/transaction";
import { AppError, invalid, notFound, stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import { pictureAt } from "../place";
import { judgedEdition, refuseOlder } from "./judged-edition";
import type { PlacementDecisionInput } from "./schema";
import { mayBeDecided } from "./settled";

/**
 * Says where a note stands in the current edition: the offer is right, it belongs elsewhere, or it has no place any
 * more. The same said twice is said once.
 * @throws AppError 409 `stale`, `older-edition`, `nothing-to-decide`, `adjusted`,
 * `author-decided`; 422 for a place that is none, and for words where the note is on a picture.
 */
export async function decidePlacement(
  actor: Actor,
  editionId: string,
  annotationId: string,
  input: PlacementDecisionInput,
): Promise<void> {
  const chosen = input.decision === "replaced" ? await chosenPlace(actor, editionId, input) : null;
  await judge(actor, editionId, annotationId, async (tx, annotation, placement) => {
    const { offeredStart: start, offeredEnd: end } = placement;
    if (chosen && annotation.target === "block" && !chosen.isPicture) throw notForPicture();
    const place = chosen?.place ?? { start, end: input.decision === "detached" ? start : end };
    const said = placement.decision === input.decision;
    if (said && placement.start === place.start && placement.end === place.end) return;
    await refuseSettled(tx, actor, annotation, placement);
    if (placement.version !== input.version) throw stale(wordOn(placement));
    if (input.decision === "accepted" && placement.status === "gone")
      throw invalid(
        "decision",
        "Nothing was found that could be accepted. Choose a place or leave it detached.",
      );
    await tx.placement.update({
      where: { annotationId_editionId: { annotationId, editionId } },
      data: {
        ...place,
        decision: input.decision,
        decidedById: idOf(actor),
        decidedAt: await clockIn(tx),
        version: { increment: 1 },
      },
    });
    await record(tx, actor, annotation, {
      stream: layerStream(annotation.articleId, annotation.layerId),
      type: "placement.decided",
      subjectId: annotationId,
      ids: { editionId },
    });
  });
}

/** Takes a decision back: what the program found stands again. Without a decision it changes nothing. */
export async function undecidePlacement(
  actor: Actor,
  editionId: string,
  annotationId: string,
): Promise<void> {
  await judge(actor, editionId, annotationId, async (tx, annotation, placement) => {
    if (!placement.decision) return;
    await refuseSettled(tx, actor, annotation, placement);
    await tx.placement.update({
      where: { annotationId_editionId: { annotationId, editionId } },
      data: {
        start: placement.offeredStart,
        end: placement.offeredEnd,
        decision: null,
        decidedById: null,
        // An edition that is being prepared meanwhile places it anew, as after any other word on it.
        decidedAt: await clockIn(tx),
        version: { increment: 1 },
      },
    });
    await record(tx, actor, annotation, {
      stream: layerStream(annotation.articleId, annotation.layerId),
      type: "placement.undecided",
      subjectId: annotationId,
      ids: { editionId },
    });
  });
}

type Judged = Awaited<ReturnType<typeof authorizeAnnotation<"place">>>;
type Placement = NonNullable<Awaited<ReturnType<Tx["placement"]["findUnique"]>>>;

/** The steps that deciding and taking back share. The annotation's lock orders all who judge it. */
async function judge(
  actor: Actor,
  editionId: string,
  annotationId: string,
  act: (tx: Tx, annotation: Judged, placement: Placement) => Promise<void>,
): Promise<void> {
  const edition = await judgedEdition(actor, editionId);
  await transaction(async (tx) => {
    const annotation = await authorizeAnnotation(tx, actor, "place", annotationId);
    const placement = await tx.placement.findUnique({
      where: { annotationId_editionId: { annotationId, editionId: edition.id } },
    });
    if (!placement) throw notFound();
    refuseOlder(annotation.article, editionId);
    await act(tx, annotation, placement);
  });
}

/** What was never in doubt is not moved by others, and what its author chose is the author's (see `mayBeDecided`). */
async function refuseSettled(
  tx: Tx,
  actor: Actor,
  { authorId }: Judged,
  placement: Placement,
): Promise<void> {
  const { annotationId, editionId, status, decision, decidedById } = placement;
  const adjusted = await tx.adjustment.count({ where: { annotationId, editionId } });
  if (adjusted > 0)
    throw new AppError(
      409,
      "adjusted",
      "Its author chose these words.",
      "Only the author can choose other words for it.",
    );
  if (decision && decidedById === authorId && idOf(actor) !== authorId)
    throw new AppError(
      409,
      "author-decided",
      "Its author has decided where it stands.",
      "Only the author can decide otherwise; write an answer if you think that it belongs elsewhere.",
    );
  if (status === "kept")
    throw new AppError(
      409,
      "nothing-to-decide",
      "This note stands on its own words.",
      "They did not change in this edition, so there is nothing to decide.",
    );
  if (!mayBeDecided(placement, authorId, idOf(actor)))
    throw new AppError(
      409,
      "nothing-to-decide",
      "It is sure where this note stands.",
      "Only its author can move it; write an answer if you think that it belongs elsewhere.",
    );
}

/** @throws AppError 422 where it is no passage of the text that a note could stand on */
async function chosenPlace(
  actor: Actor,
  editionId: string,
  { start = -1, end = -1 }: PlacementDecisionInput,
) {
  await judgedEdition(actor, editionId);
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { text: true, blocks: true },
  });
  // Blocks were written from a checked document.
  const there = { text: edition.text, blocks: edition.blocks as BlockSpan[] };
  const { text } = there;
  const exact = text.slice(Math.max(start, 0), Math.max(end, 0));
  const verdict = verifyClaim({ exact, prefix: "", suffix: "", start, end }, text);
  if (!verdict.ok)
    throw new AppError(
      422,
      `anchor-${verdict.reason}`,
      "That passage is not in this text.",
      "Reload the page and select the passage again.",
    );
  return { place: { start, end }, isPicture: pictureAt(there, { start, end }) !== null };
}

/** What is said of a picture is not said of words, however near they stand: it would be read as a note on them. */
const notForPicture = () =>
  new AppError(
    422,
    "not-a-picture",
    "This note is on a picture or a formula.",
    "Choose another picture or formula for it, or leave it detached.",
  );

const wordOn = ({ version, decision, start, end }: Placement) => ({ version, decision, start, end });
