"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { FailureNotice } from "@/components/ui/failure";
import lines from "@/components/ui/lines.module.css";
import { type Failure, failureOf } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import type { AgendaThread, NewAgendaItem, PinnableThreads } from "@/lib/meetings/wire";
import agendaStyles from "./agenda.module.css";
import { AgendaThreadView } from "./agenda-thread";
import type { MeetingStore } from "./use-meeting";

/** Threads of the group's margin that wait to be talked about. */
export function PickThreads({ store, onClose }: { store: MeetingStore; onClose(): void }) {
  const { id, agenda } = store.meeting;
  const [offered, setOffered] = useState<PinnableThreads | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let gone = false;
    call<PinnableThreads>("GET", `/meetings/${id}/threads`).then(
      (found) => gone || setOffered(found),
      (error) => gone || setFailure(failureOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [id]);
  const on = new Set(agenda.map(({ thread }) => thread?.annotationId));
  const open = offered?.open ?? [];
  const asked = new Set(open.map(({ annotationId }) => annotationId));
  // An open question that was talked about much stands once, with the questions.
  const busiest = (offered?.busiest ?? []).filter(({ annotationId }) => !asked.has(annotationId));
  return (
    <Dialog open onClose={onClose} title="Threads for the agenda">
      <FailureNotice failure={failure} />
      {!offered && !failure && <p role="status">Looking for threads…</p>}
      {offered && open.length + busiest.length === 0 && (
        <p>There is no open question in the texts on the group’s list, and no thread with answers.</p>
      )}
      <Offers title="Open questions" threads={open} on={on} store={store} />
      <Offers title="Talked about most" threads={busiest} on={on} store={store} />
      <DialogActions>
        <Button onClick={onClose}>Done</Button>
      </DialogActions>
    </Dialog>
  );
}

type OffersProps = {
  title: string;
  threads: readonly AgendaThread[];
  on: ReadonlySet<string | undefined>;
  store: MeetingStore;
};

function Offers({ title, threads, on, store }: OffersProps) {
  if (threads.length === 0) return null;
  return (
    <section className={agendaStyles.offers} aria-label={title}>
      <h3>{title}</h3>
      <ul className={lines.list}>
        {threads.map((thread) => (
          <li key={thread.annotationId} className={agendaStyles.offer}>
            <AgendaThreadView thread={thread} linked={false} />
            <Pin thread={thread} pinned={on.has(thread.annotationId)} store={store} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type PinProps = { thread: AgendaThread; pinned: boolean; store: MeetingStore };

function Pin({ thread: { annotationId, words, quote }, pinned, store }: PinProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pin = async () => {
    setBusy(true);
    setFailure(null);
    const point: NewAgendaItem = { key: newKey(), annotationId, title: "", minutes: null };
    await store
      .send("POST", `/meetings/${store.meeting.id}/agenda`, point)
      .catch((error) => setFailure(failureOf(error)));
    setBusy(false);
  };
  const name = pinned ? "On the agenda" : "Put on the agenda";
  return (
    <>
      <Button aria-label={`${name}: ${words || quote}`} busy={busy || pinned} onClick={() => void pin()}>
        {name}
      </Button>
      <FailureNotice failure={failure} />
    </>
  );
}
