import "server-only";
import type { Actor } from "@/lib/access/actor";
import { editionsFor } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { ask } from "./comparing/ask";
import { textsOf } from "./comparing/texts";
import { editionLine } from "./present";
import type { Comparison, PlaceInEdition } from "./wire";

/** Two published editions of one article, as far as this reader may see it, without their texts. @throws AppError 404 */
async function pair(actor: Actor, fromId: string, toId: string) {
  const editions = await db().edition.findMany({
    where: { AND: [{ id: { in: [fromId, toId] } }, editionsFor(actor)] },
    omit: { document: true, html: true, text: true, blocks: true },
    include: { article: { select: { currentEditionId: true } } },
  });
  const [from, to] = [fromId, toId].map((id) => editions.find((edition) => edition.id === id));
  if (!from || !to || from.articleId !== to.articleId) throw notFound();
  return { from, to };
}

/** What changed from one edition to another, block by block. @throws AppError 404, 503 */
export async function compareEditions(actor: Actor, fromId: string, toId: string): Promise<Comparison> {
  const { from, to } = await pair(actor, fromId, toId);
  const people = await db().user.findMany({ where: { id: { in: [from.createdById, to.createdById] } } });
  const line = (edition: typeof from) =>
    editionLine(edition, {
      by: people.find(({ id }) => id === edition.createdById),
      currentEditionId: edition.article.currentEditionId,
    });
  const blocks = await ask(textsOf(db(), from.id, to.id), { ask: "blocks" });
  return { from: line(from), to: line(to), blocks };
}

/**
 * Where a reader's place in one edition is in another: at the same words, else where they stood. Offsets beyond the
 * end are the end. @throws AppError 404, 503
 */
export async function placeBetween(
  actor: Actor,
  { from: fromId, to: toId, offset }: { from: string; to: string; offset: number },
): Promise<PlaceInEdition> {
  const { from, to } = await pair(actor, fromId, toId);
  return { offset: await ask(textsOf(db(), from.id, to.id), { ask: "offset", offset }) };
}

/**
 * How far somebody who has read up to a place in one edition has read in another: what came in right behind it they
 * have not. @throws AppError 404, 503
 */
export async function reachBetween(
  actor: Actor,
  { from: fromId, to: toId, offset }: { from: string; to: string; offset: number },
): Promise<number> {
  const { from, to } = await pair(actor, fromId, toId);
  return ask(textsOf(db(), from.id, to.id), { ask: "reach", offset });
}
