"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Span } from "@/lib/anchoring/boundaries";
import type { Decision } from "@/lib/annotations/wire";
import { call, Problem, Unreachable } from "@/lib/client/api";
import type { BulkAccepted, PlacementCounts, ReviewItem, ReviewPage } from "@/lib/editions/wire";
import type { Filter } from "./words";

export type Queue = {
  /** Null until the first answer. */
  page: ReviewPage | null;
  /** Why there is nothing, or why the last act did not work; null while all is well. */
  failure: string | null;
  /** The notes whose decisions are on their way. */
  busy: ReadonlySet<string>;
  more(): Promise<void>;
  reload(): Promise<void>;
  /** False where it was refused. */
  decide(item: ReviewItem, decision: Decision, span?: Span): Promise<boolean>;
  undo(item: ReviewItem): Promise<boolean>;
};

type Asked = { editionId: string; filter: Filter; mine: boolean };

const pathOf = ({ editionId }: Asked, rest = "") => `/editions/${encodeURIComponent(editionId)}${rest}`;

/** One page of the queue as the server has it. */
export function readQueue(asked: Asked, cursor: string | null = null): Promise<ReviewPage> {
  const query = new URLSearchParams({
    status: asked.filter,
    ...(asked.mine && { mine: "1" }),
    ...(cursor && { cursor }),
  });
  return call<ReviewPage>("GET", pathOf(asked, `/placements?${query}`));
}

/**
 * The notes of one list of the queue. A decided one stays in the list until it is read again, so that it can be
 * taken back where it was made.
 */
export function useQueue(asked: Asked, first: ReviewPage | null): Queue {
  const { editionId, filter, mine } = asked;
  const [page, setPage] = useState(first);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const next = useRef<string | null>(first?.next ?? null);

  const reload = useCallback(async () => {
    try {
      const fresh = await readQueue({ editionId, filter, mine });
      next.current = fresh.next;
      setPage(fresh);
      setFailure(null);
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }, [editionId, filter, mine]);
  useEffect(() => {
    if (!first) void reload();
  }, [first, reload]);

  const more = async () => {
    const cursor = next.current;
    if (!cursor) return;
    next.current = null;
    try {
      const fresh = await readQueue(asked, cursor);
      next.current = fresh.next;
      setPage((before) => ({ ...fresh, items: [...(before?.items ?? []), ...fresh.items] }));
    } catch (error) {
      next.current = cursor;
      setFailure(sentenceOf(error));
    }
  };

  const change = async (item: ReviewItem, ask: (path: string) => Promise<ReviewItem>) => {
    const { annotationId: id } = item;
    if (busy.has(id)) return false;
    setBusy((before) => new Set(before).add(id));
    setFailure(null);
    try {
      const path = pathOf(asked, `/placements/${encodeURIComponent(id)}/decision`);
      const answer = await ask(path);
      setPage((before) => before && withItem(before, answer));
      return true;
    } catch (error) {
      setFailure(`Not decided. ${sentenceOf(error)}`);
      if (error instanceof Problem && error.status === 409) void reload();
      return false;
    } finally {
      setBusy((before) => new Set([...before].filter((each) => each !== id)));
    }
  };

  return {
    page,
    failure,
    busy,
    more,
    reload,
    decide: (item, decision, span) =>
      change(item, (path) => call("PUT", path, { version: item.version, decision, ...span })),
    undo: (item) => change(item, (path) => call("DELETE", path)),
  };
}

/** Takes back what was accepted at that instant. */
export function undoAcceptAll({ editionId }: Asked, at: string): Promise<unknown> {
  const query = new URLSearchParams({ at });
  return call("DELETE", `/editions/${encodeURIComponent(editionId)}/acceptances?${query}`);
}

/** Accepts all open guesses at or above a confidence. */
export function acceptAll({ editionId, mine }: Asked, minConfidence: number): Promise<BulkAccepted> {
  return call("POST", `/editions/${encodeURIComponent(editionId)}/acceptances`, { minConfidence, mine });
}

/** The page with one note as it is now, and the counts that follow from it. */
function withItem(page: ReviewPage, item: ReviewItem): ReviewPage {
  const before = page.items.find(({ annotationId }) => annotationId === item.annotationId);
  const open = page.counts.open + Number(isOpen(item)) - Number(before ? isOpen(before) : 0);
  const counts: PlacementCounts = { ...page.counts, open };
  const items = page.items.map((each) => (each.annotationId === item.annotationId ? item : each));
  return { ...page, items, counts };
}

/** Whether somebody still has to say something to it. */
export function isOpen({ status, decision }: Pick<ReviewItem, "status" | "decision">): boolean {
  return decision === null && (status === "uncertain" || status === "gone");
}

/** What happened, and what to do now. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return [error.title, error.detail].filter(Boolean).join(" ");
  if (error instanceof Unreachable) return "The server does not answer. Try again in a moment.";
  throw error;
}
