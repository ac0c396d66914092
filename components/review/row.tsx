"use client";
import type { CSSProperties, Ref } from "react";
import { colourStyle } from "@/components/discussion/colours";
import { howSure, percent } from "@/components/discussion/confidence";
import { Button } from "@/components/ui/button";
import { join } from "@/components/ui/join";
import type { Decision } from "@/lib/annotations/wire";
import type { ReviewItem } from "@/lib/editions/wire";
import { ExcerptView } from "./excerpt";
import { NoteLine } from "./note-line";
import styles from "./row.module.css";
import { isOpen } from "./use-queue";
import { DECISION_WORDS, FILTER_NAMES, STATUS_WORDS } from "./words";

export type Text = { slug: string; language: string; direction: "ltr" | "rtl" };

type Props = {
  item: ReviewItem;
  text: Text;
  /** False for an older edition: it shows what was decided. */
  canDecide: boolean;
  current: boolean;
  busy: boolean;
  onFocus(): void;
  onDecide(decision: Exclude<Decision, "replaced">): void;
  onChoose(): void;
  onUndo(): void;
  ref?: Ref<HTMLLIElement>;
};

/** One note: where it stood, where it may stand, and what can be said to that. */
export function Row({ item, text, canDecide, current, busy, ref, ...on }: Props) {
  const { status, was, offer, colour } = item;
  return (
    <li
      ref={ref}
      id={`note-${item.annotationId}`}
      className={join(styles.row, current && styles.current)}
      style={colourStyle(colour) as CSSProperties}
      tabIndex={-1}
      aria-current={current ? "true" : undefined}
      aria-busy={busy || undefined}
      onFocus={on.onFocus}
    >
      <div className={styles.head}>
        <Outcome item={item} />
        <NoteLine item={item} slug={text.slug} />
      </div>
      <div className={styles.pair}>
        {status !== "kept" && (
          <ExcerptView {...text} excerpt={was} caption={`It stood on, edition ${was.edition}`} />
        )}
        <ExcerptView {...text} excerpt={offer} caption={captionOf(item)} />
      </div>
      {canDecide && item.mayDecide && <Actions item={item} busy={busy} {...on} />}
    </li>
  );
}

function captionOf({ status, decision, offer }: ReviewItem): string {
  if (decision === "detached") return "It stood here, and stays detached";
  if (!offer.words) return "Here it stood";
  if (decision || status !== "uncertain") return "It stands on";
  return "It may belong here";
}

/** What became of it in one or two words, with how sure the program is. */
function Outcome({ item }: { item: ReviewItem }) {
  const { status, confidence, decision } = item;
  return (
    <p className={styles.outcome}>
      <b
        className={styles.status}
        data-status={decision === "detached" ? "gone" : status}
        title={STATUS_WORDS[status]}
      >
        {FILTER_NAMES[status]}
      </b>
      {status === "uncertain" && (
        <span className={styles.quiet}>
          {howSure(confidence)}, {percent(confidence)}
        </span>
      )}
      {decision && <span className={styles.decision}>{DECISION_WORDS[decision]}</span>}
    </p>
  );
}

type ActionsProps = Pick<Props, "item" | "busy" | "onDecide" | "onChoose" | "onUndo">;

function Actions({ item, busy, onDecide, onChoose, onUndo }: ActionsProps) {
  const open = isOpen(item);
  const whose = item.author?.name ?? "a deleted account";
  const button = (name: string, keys: string, act: () => void, look: "plain" | "quiet" = "quiet") => (
    <Button
      look={look}
      busy={busy}
      className={styles.act}
      aria-label={`${name}: note by ${whose}`}
      aria-keyshortcuts={keys}
      title={`${name} (${keys})`}
      onClick={act}
    >
      {name}
    </Button>
  );
  if (item.decision) return <p className={styles.actions}>{button("Undo", "u", onUndo)}</p>;
  return (
    <p className={styles.actions}>
      {item.status === "uncertain" && button("Accept", "a", () => onDecide("accepted"), "plain")}
      {button(
        open ? "Choose a place" : "Choose another place",
        "p",
        onChoose,
        item.status === "gone" ? "plain" : "quiet",
      )}
      {button(item.status === "gone" ? "Leave detached" : "Detach", "d", () => onDecide("detached"))}
    </p>
  );
}
