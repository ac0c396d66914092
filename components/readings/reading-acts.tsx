"use client";
import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Row } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { call } from "@/lib/client/api";
import type { GroupView } from "@/lib/groups/wire";
import type { ReadingOrder, ReadingView } from "@/lib/readings/wire";
import styles from "./readings.module.css";

type ReadingActsProps = {
  group: Pick<GroupView, "id" | "handle" | "can">;
  reading: ReadingView;
  /** All readings of the list, in their order. */
  ids: readonly string[];
};

/** What facilitators do with one reading. The arrow keys with Alt move it too. */
export function ReadingActs({ group, reading, ids }: ReadingActsProps) {
  const router = useRouter();
  const next = useRef<() => Promise<unknown>>(async () => {});
  const [said, setSaid] = useState("");
  const { busy, failure, run } = useSubmit(
    useCallback(async () => {
      await next.current();
      router.refresh();
    }, [router]),
  );
  const act = (work: () => Promise<unknown>) => {
    next.current = work;
    void run();
  };
  const { id, article, removed } = reading;
  const name = article.title || "a text that is not here now";
  const base = `/groups/${group.handle}/readings/${id}`;
  const place = ids.indexOf(id);
  const move = (by: 1 | -1) => {
    const to = place + by;
    if (to < 0 || to >= ids.length) return;
    const order = ids.toSpliced(place, 1).toSpliced(to, 0, id);
    act(async () => {
      await call("PUT", `/groups/${group.id}/readings/order`, { ids: order } satisfies ReadingOrder);
      setSaid(`Moved to place ${to + 1} of ${ids.length}.`);
    });
  };
  if (removed)
    return (
      <div className={styles.acts}>
        <Button
          look="quiet"
          busy={busy}
          aria-label={`Put back: ${name}`}
          onClick={() => act(() => call("PUT", `/readings/${id}/restoration`))}
        >
          Put back
        </Button>
        <FailureNotice failure={failure} />
      </div>
    );
  const turn = reading.revealedAt ? "Let the rule hold again" : "Open others’ notes";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside are heard on their way
    <div
      className={styles.acts}
      onKeyDown={(event) => {
        if (!event.altKey || !group.can.facilitate) return;
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        move(event.key === "ArrowUp" ? -1 : 1);
      }}
    >
      <Row>
        {group.can.oversee && (
          <LinkButton look="quiet" href={base} aria-label={`Overview: ${name}`}>
            Overview
          </LinkButton>
        )}
        {group.can.facilitate && (
          <>
            <LinkButton look="quiet" href={`${base}/edit`} aria-label={`Change: ${name}`}>
              Change
            </LinkButton>
            <Button
              look="quiet"
              busy={busy}
              aria-label={`Move up: ${name}`}
              onClick={() => move(-1)}
              disabled={place === 0}
            >
              ↑
            </Button>
            <Button
              look="quiet"
              busy={busy}
              aria-label={`Move down: ${name}`}
              onClick={() => move(1)}
              disabled={place === ids.length - 1}
            >
              ↓
            </Button>
            {reading.reveal !== "now" && (
              <Button
                look="quiet"
                busy={busy}
                aria-label={`${turn}: ${name}`}
                onClick={() =>
                  act(() => call(reading.revealedAt ? "DELETE" : "PUT", `/readings/${id}/opening`))
                }
              >
                {turn}
              </Button>
            )}
            <Button
              look="quiet"
              busy={busy}
              aria-label={`Take off the list: ${name}`}
              onClick={() => act(() => call("DELETE", `/readings/${id}`))}
            >
              Take off
            </Button>
          </>
        )}
      </Row>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <FailureNotice failure={failure} />
    </div>
  );
}
