"use client";
import { useCallback, useRef, useState } from "react";
import { type Failure, failureOf } from "@/components/ui/use-submit";
import { call, type Method } from "@/lib/client/api";
import type { MeetingView } from "@/lib/meetings/wire";

/** One meeting as this page knows it. Every request answers with the meeting as it then is. */
export type MeetingStore = {
  meeting: MeetingView;
  failure: Failure | null;
  /** Sends; null where it was refused, which `failure` says in words. */
  act(method: Method, path: string, body?: unknown): Promise<MeetingView | null>;
  /** The same for a form, that shows the failure itself. What is refused is thrown. */
  send(method: Method, path: string, body?: unknown): Promise<MeetingView>;
  /** Shows the points in another order at once, and keeps it. */
  order(ids: readonly string[]): void;
  /** An order is on its way and not kept yet. */
  ordering: boolean;
};

export function useMeeting(initial: MeetingView): MeetingStore {
  const [meeting, setMeeting] = useState(initial);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = useRef<readonly string[] | null>(null);
  const sending = useRef(false);
  const [ordering, setOrdering] = useState(false);
  const { id } = initial;

  const send = useCallback<MeetingStore["send"]>(async (method, path, body) => {
    setFailure(null);
    const now = await call<MeetingView>(method, path, body);
    setMeeting(now);
    return now;
  }, []);

  const refused = useCallback(
    async (error: unknown) => {
      setFailure(failureOf(error));
      // What somebody else did meanwhile is shown, so that the next try is made from it.
      await call<MeetingView>("GET", `/meetings/${id}`).then(setMeeting, () => undefined);
    },
    [id],
  );

  const act = useCallback<MeetingStore["act"]>(
    async (method, path, body) => {
      try {
        return await send(method, path, body);
      } catch (error) {
        await refused(error);
        return null;
      }
    },
    [send, refused],
  );

  const order = useCallback<MeetingStore["order"]>(
    async (ids) => {
      setFailure(null);
      setMeeting((before) => {
        const items = new Map(before.agenda.map((item) => [item.id, item]));
        return { ...before, agenda: ids.flatMap((each) => items.get(each) ?? []) };
      });
      wanted.current = ids;
      if (sending.current) return;
      sending.current = true;
      setOrdering(true);
      try {
        // Of many moves in a row only the last order is sent once the first is answered.
        while (wanted.current) {
          const next = wanted.current;
          wanted.current = null;
          const now = await call<MeetingView>("PUT", `/meetings/${id}/agenda/order`, { ids: next });
          if (!wanted.current) setMeeting(now);
        }
      } catch (error) {
        wanted.current = null;
        await refused(error);
      } finally {
        sending.current = false;
        setOrdering(false);
      }
    },
    [id, refused],
  );

  return { meeting, failure, act, send, order, ordering };
}
