import "server-only";
import { setImmediate } from "node:timers/promises";
import type { Actor } from "@/lib/access/actor";
import { editionsFor } from "@/lib/access/scope";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import { insidePair } from "@/lib/anchoring/surrogates";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { compareBlocks } from "./compare-blocks";
import { type Compared, compared } from "./comparisons";
import { editionLine } from "./present";
import type { ComparedBlock, Comparison, PlaceInEdition } from "./wire";

/** Two published editions of one article, as far as this reader may see it. @throws AppError 404 */
async function pair(actor: Actor, fromId: string, toId: string) {
  const editions = await db().edition.findMany({
    where: { AND: [{ id: { in: [fromId, toId] } }, editionsFor(actor)] },
    omit: { document: true, html: true },
    include: { article: { select: { currentEditionId: true } } },
  });
  const [from, to] = [fromId, toId].map((id) => editions.find((edition) => edition.id === id));
  if (!from || !to || from.articleId !== to.articleId) throw notFound();
  return { from, to };
}

/**
 * What changed from one edition to another, block by block. @throws AppError 404
 *
 * Cost: for a book some 0.4 seconds of comparing and 0.2 of showing, each in one piece; little when asked again soon.
 */
export async function compareEditions(actor: Actor, fromId: string, toId: string): Promise<Comparison> {
  const { from, to } = await pair(actor, fromId, toId);
  const people = await db().user.findMany({ where: { id: { in: [from.createdById, to.createdById] } } });
  const line = (edition: typeof from) =>
    editionLine(edition, {
      by: people.find(({ id }) => id === edition.createdById),
      currentEditionId: edition.article.currentEditionId,
    });
  // Blocks were written from checked documents.
  const side = ({ text, blocks }: typeof from) => ({ text, blocks: blocks as BlockSpan[] });
  const { comparison } = compared(from, to);
  let blocks = shown.get(comparison);
  if (!blocks) {
    // Others are answered between the two halves of the work.
    await setImmediate();
    blocks = compareBlocks(comparison, side(from), side(to));
    shown.set(comparison, blocks);
  }
  return { from: line(from), to: line(to), blocks };
}

/** What was made of a comparison, as long as that is kept. */
const shown = new WeakMap<Compared["comparison"], ComparedBlock[]>();

/**
 * Where a reader's place in one edition is in another: at the same words, else where they stood. Offsets beyond the
 * end are the end. @throws AppError 404
 */
export async function placeBetween(
  actor: Actor,
  { from: fromId, to: toId, offset }: { from: string; to: string; offset: number },
): Promise<PlaceInEdition> {
  const { from, to } = await pair(actor, fromId, toId);
  if (from.id === to.id || from.text === "") return { offset: Math.min(offset, to.text.length) };
  const last = from.text.length - 1;
  let start = Math.min(offset, last);
  if (insidePair(from.text, start)) start--;
  const end = insidePair(from.text, start + 1) ? start + 2 : start + 1;
  return { offset: compared(from, to).place({ start, end }).start };
}
