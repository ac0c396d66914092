import type { Actor } from "@/lib/access/actor";
import { articleFacts, groupFacts } from "@/lib/access/facts";
import { isStaff, isUnsealed, roleIn } from "@/lib/access/group-facts";
import { policy } from "@/lib/access/policy";
import { mine } from "@/lib/access/scope";
import type { Prisma } from "@/lib/db/generated/client";
import type { ReadingView } from "./wire";

/** What a presented reading needs to be loaded with. */
export const readingInclude = (actor: Actor) =>
  ({
    grants: { where: { userId: mine(actor) } },
    group: { include: groupFacts(actor) },
    article: { include: { ...articleFacts(actor), currentEdition: { select: { words: true } } } },
  }) satisfies Prisma.ReadingInclude;

export type LoadedReading = Prisma.ReadingGetPayload<{ include: ReturnType<typeof readingInclude> }>;

/** What was counted of a reading for one reader. */
export type Counted = Pick<ReadingView, "myNotes" | "progress" | "annotations" | "seeds">;

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** It opens for the members later. */
const isAhead = ({ opensAt }: LoadedReading) => opensAt !== null && opensAt > new Date();

/**
 * What is told of the article: of one that its owner or the host took back, nothing; of one that opens later its
 * name, to members.
 */
function articleOn(actor: Actor, it: LoadedReading): ReadingView["article"] {
  const { id, title, byline, language, direction, slug, visibility, deletedAt, removedAt } = it.article;
  const readable = policy.article.read(actor, it.article) && !deletedAt && !removedAt;
  const early = isAhead(it) && !isStaff(actor, it.group);
  const named =
    readable ||
    (early &&
      visibility !== "draft" &&
      !deletedAt &&
      !removedAt &&
      (visibility !== "group" || roleIn(actor, it.group) !== null));
  return {
    id,
    language,
    direction,
    closed: !readable || early,
    slug: named ? slug : "",
    title: named ? title : "",
    byline: named ? byline : "",
    words: named ? (it.article.currentEdition?.words ?? 0) : 0,
  };
}

/** A reading as this reader sees it. */
export function presentReading(actor: Actor, it: LoadedReading, counted: Counted): ReadingView {
  return {
    id: it.id,
    groupId: it.groupId,
    position: it.position,
    article: articleOn(actor, it),
    startBlock: it.startBlock,
    endBlock: it.endBlock,
    opensAt: iso(it.opensAt),
    dueAt: iso(it.dueAt),
    instructions: it.instructions,
    reveal: it.reveal,
    revealAfter: it.revealAfter,
    revealAt: iso(it.revealAt),
    hidesAhead: it.hidesAhead,
    unsealed: isStaff(actor, it.group) || isUnsealed(actor, it),
    revealedAt: iso(it.revealedAt),
    ...counted,
    version: it.version,
    removed: it.removedAt !== null,
  };
}
