"use client";
import { type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { nameOf } from "@/lib/meetings/text";
import type { AgendaItemView } from "@/lib/meetings/wire";
import agendaStyles from "./agenda.module.css";
import { AgendaThreadView } from "./agenda-thread";
import styles from "./meetings.module.css";
import { OutcomeForm } from "./outcome-form";
import { PointForm } from "./point-form";
import type { MeetingStore } from "./use-meeting";

type AgendaItemProps = {
  item: AgendaItemView;
  place: { index: number; last: boolean };
  store: MeetingStore;
  onMove(by: 1 | -1): void;
  onRemove(): void;
};

/** One point. Alt with an arrow key moves it up or down, as the buttons do. */
export function AgendaItem({ item, place, store, onMove, onRemove }: AgendaItemProps) {
  const { edit } = store.meeting.can;
  const [mode, setMode] = useState<"read" | "edit" | "outcome">("read");
  const root = useRef<HTMLLIElement>(null);
  const close = () => {
    const from = mode;
    flushSync(() => setMode("read"));
    root.current?.querySelector<HTMLElement>(`[data-act="${from}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!edit || !by || !event.altKey || mode !== "read") return;
    event.preventDefault();
    onMove(by === 1 ? 1 : -1);
  };
  const name = nameOf(item);
  return (
    // Keys that its buttons hear are caught for all of them at once.
    <li ref={root} className={agendaStyles.item} data-item={item.id} onKeyDown={onKeyDown}>
      <div className={agendaStyles.itemHead}>
        <h4 className={agendaStyles.itemName} dir="auto">
          {name}
        </h4>
        {item.minutes !== null && <span className={styles.quiet}>{item.minutes} min</span>}
      </div>
      {item.thread && <AgendaThreadView thread={item.thread} heading={name} />}
      {item.discussedAt && mode !== "outcome" && (
        <p className={agendaStyles.outcome}>
          <strong>Discussed.</strong> <bdi>{item.outcome}</bdi>
        </p>
      )}
      {mode === "edit" && <PointForm item={item} store={store} onClose={close} />}
      {mode === "outcome" && <OutcomeForm item={item} store={store} onClose={close} />}
      {edit && mode === "read" && (
        <p className={styles.acts}>
          <Act name="Up" act="up" to={name} off={place.index === 0} onAct={() => onMove(-1)} />
          <Act name="Down" act="down" to={name} off={place.last} onAct={() => onMove(1)} />
          {item.discussedAt ? (
            <>
              <Act name="Outcome" act="outcome" to={name} onAct={() => setMode("outcome")} />
              <Act
                name="Not discussed"
                act="undo"
                to={name}
                onAct={() =>
                  void store.act("PATCH", `/agenda/${item.id}`, { version: item.version, discussed: false })
                }
              />
            </>
          ) : (
            <Act name="Discussed" act="outcome" to={name} onAct={() => setMode("outcome")} />
          )}
          <Act name="Change" act="edit" to={name} onAct={() => setMode("edit")} />
          <Act name="Take off" act="remove" to={name} onAct={onRemove} />
        </p>
      )}
    </li>
  );
}

type ActProps = { name: string; act: string; to: string; off?: boolean; onAct(): void };

function Act({ name, act, to, off = false, onAct }: ActProps) {
  return (
    <button
      type="button"
      className={styles.act}
      data-act={act}
      aria-label={`${name}: ${to}`}
      aria-disabled={off || undefined}
      onClick={() => !off && onAct()}
    >
      {name}
    </button>
  );
}
