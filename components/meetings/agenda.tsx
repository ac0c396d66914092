"use client";
import { useEffect, useRef, useState } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { nameOf } from "@/lib/meetings/text";
import type { AgendaItemView, MeetingView } from "@/lib/meetings/wire";
import { AddPoint } from "./add-point";
import agendaStyles from "./agenda.module.css";
import { AgendaItem } from "./agenda-item";
import styles from "./meetings.module.css";
import { readd } from "./readd";
import type { MeetingStore } from "./use-meeting";

/** What is talked about, in its order; facilitators change it, members read it. */
export function Agenda({ store }: { store: MeetingStore }) {
  const { meeting } = store;
  const { agenda, can } = meeting;
  const [said, setSaid] = useState("");
  const [removed, setRemoved] = useState<{ item: AgendaItemView; ids: string[] } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<{ id: string; act: string } | null>(null);
  // A point that was moved takes its button along; browsers take the focus off what is moved.
  useEffect(() => {
    if (!focus) return;
    const item = list.current?.querySelector(`[data-item="${focus.id}"]`);
    const button = item?.querySelector<HTMLElement>(`[data-act="${focus.act}"]:not([aria-disabled="true"])`);
    (button ?? item?.querySelector<HTMLElement>('[data-act]:not([aria-disabled="true"])'))?.focus();
    setFocus(null);
  }, [focus]);

  const move = (item: AgendaItemView, by: 1 | -1) => {
    const ids = agenda.map(({ id }) => id);
    const from = ids.indexOf(item.id);
    const to = from + by;
    if (to < 0 || to >= ids.length) return;
    ids.splice(to, 0, ...ids.splice(from, 1));
    store.order(ids);
    setSaid(`${nameOf(item)}: now ${to + 1} of ${ids.length}.`);
    setFocus({ id: item.id, act: by === 1 ? "down" : "up" });
  };
  const remove = async (item: AgendaItemView) => {
    const ids = agenda.map(({ id }) => id);
    if (!(await store.act("DELETE", `/agenda/${item.id}`))) return;
    // A thread that is gone itself can't be put back.
    setRemoved(item.thread || item.title ? { item, ids } : null);
    heading.current?.focus();
  };

  return (
    <section className={styles.part} aria-label="Agenda">
      <div className={styles.partHead}>
        <h3 ref={heading} tabIndex={-1}>
          Agenda
        </h3>
        <Sum meeting={meeting} />
      </div>
      {agenda.length === 0 && (
        <p className={styles.quiet}>
          {can.edit ? "Nothing yet. Put threads of the margin here, or words." : "Nothing is on it yet."}
        </p>
      )}
      <ol ref={list} className={agendaStyles.agenda} aria-label="Points" aria-busy={store.ordering}>
        {agenda.map((item, i) => (
          <AgendaItem
            key={item.id}
            item={item}
            place={{ index: i, last: i === agenda.length - 1 }}
            store={store}
            onMove={(by) => move(item, by)}
            onRemove={() => void remove(item)}
          />
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <p role="status" className={styles.quiet}>
        {removed && (
          <>
            Taken off the agenda.{" "}
            <button
              type="button"
              className={styles.act}
              onClick={async () => {
                setRemoved(null);
                await readd(store, removed.item, removed.ids);
              }}
            >
              Undo
            </button>
          </>
        )}
      </p>
      {can.edit && <AddPoint store={store} />}
    </section>
  );
}

/** The minutes set aside, beside the meeting's own length. */
function Sum({ meeting: { agenda, length } }: { meeting: MeetingView }) {
  const planned = agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  if (planned === 0) return null;
  const over = length === null ? 0 : planned - length;
  return (
    <p className={over > 0 ? styles.over : styles.quiet}>
      {length === null ? `${planned} min planned` : `${planned} of ${length} min planned`}
      {over > 0 && `: ${over} too many`}
    </p>
  );
}
