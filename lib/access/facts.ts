import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "./actor";
import { mine, readingsOpenTo } from "./scope";

/**
 * What rows are to be loaded with, so that the rules can speak about them. Each is relative to whoever asks: of a
 * group only their own membership is loaded, never a thousand others'.
 */

export const groupFacts = (actor: Actor) =>
  ({ memberships: { where: { userId: mine(actor) } } }) satisfies Prisma.GroupInclude;

export const articleFacts = (actor: Actor) =>
  ({
    _count: { select: { readings: { where: readingsOpenTo(actor) } } },
  }) satisfies Prisma.ArticleInclude;

export const readingFacts = (actor: Actor) =>
  ({ grants: { where: { userId: mine(actor) } } }) satisfies Prisma.ReadingInclude;

export const annotationFacts = (actor: Actor) =>
  ({
    article: { include: articleFacts(actor) },
    layer: { include: { group: { include: groupFacts(actor) } } },
    reading: { include: readingFacts(actor) },
  }) satisfies Prisma.AnnotationInclude;
