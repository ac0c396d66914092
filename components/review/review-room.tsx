"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Decision } from "@/lib/annotations/wire";
import type { ReviewPage } from "@/lib/editions/wire";
import { Bulk } from "./bulk";
import { ChoosePlace } from "./choose-place";
import { Filters } from "./filters";
import { KeysHelp } from "./keys-help";
import { Nothing } from "./nothing";
import styles from "./review.module.css";
import { Row, type Text } from "./row";
import { useActs } from "./use-acts";
import { useKeys } from "./use-keys";
import { isOpen, useQueue } from "./use-queue";
import { FILTER_NAMES, type Filter } from "./words";

type Props = {
  /** Where this page is, without its query. */
  path: string;
  editionId: string;
  /** The number of that edition. */
  number: number;
  /** False for an older edition: it shows what was decided. */
  canDecide: boolean;
  text: Text;
  filter: Filter;
  mine: boolean;
  /** What the server read for the page, or null. */
  first: ReviewPage | null;
};

/** The queue: every note of an edition with what became of it, and what somebody says to that. */
export function ReviewRoom({ path, editionId, number, canDecide, text, filter, mine, first }: Props) {
  const queue = useQueue({ editionId, filter, mine }, first);
  const [said, say] = useSaid();
  const [help, setHelp] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const items = queue.page?.items ?? [];
  const acts = useActs({ queue, items, editionId, mine, list, say });
  const { current, choosing } = acts;

  useKeys(
    {
      j: () => acts.step(1),
      k: () => acts.step(-1),
      ...(canDecide && {
        a: acts.accept,
        p: acts.choose,
        d: acts.detach,
        u: acts.undo,
      }),
      "?": () => setHelp(true),
    },
    choosing === null,
  );

  const status = <VisuallyHidden role="status">{said}</VisuallyHidden>;
  if (choosing) {
    return (
      <>
        {status}
        {queue.failure && <Notice tone="danger" title={queue.failure} />}
        <ChoosePlace
          editionId={editionId}
          item={choosing}
          text={text}
          say={say}
          onPlace={acts.place}
          onCancel={acts.cancel}
        />
      </>
    );
  }
  const { page } = queue;
  const hrefOf = (to: Filter) => {
    const query = new URLSearchParams({
      ...(to !== "open" && { status: to }),
      ...(mine && { mine: "1" }),
      ...(!canDecide && { edition: String(number) }),
    });
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return (
    <>
      {status}
      {page && <Filters counts={page.counts} here={filter} hrefOf={hrefOf} />}
      {page && <Done counts={page.counts} />}
      {canDecide && filter === "open" && page && (
        <div className={styles.tools}>
          <Bulk
            editionId={editionId}
            mine={mine}
            known={page.next ? null : items.filter(isOpen)}
            open={page.counts.open}
            busy={queue.busy.size > 0}
            onAccept={acts.acceptAll}
          />
          <Button look="quiet" className={styles.keys} aria-keyshortcuts="?" onClick={() => setHelp(true)}>
            Keys
          </Button>
        </div>
      )}
      {acts.notice && (
        <div className={styles.notice}>
          <span>{acts.notice.text}</span>
          <Button look="quiet" onClick={acts.notice.undo}>
            Undo
          </Button>
        </div>
      )}
      {queue.failure && (
        <Notice tone="danger" title={queue.failure}>
          {!page && <Button onClick={() => void queue.reload()}>Try again</Button>}
        </Notice>
      )}
      {page && items.length === 0 && (
        <Nothing
          filter={filter}
          counts={page.counts}
          mine={mine}
          number={number}
          isNewest={canDecide}
          slug={text.slug}
        />
      )}
      <ol ref={list} className={styles.list} aria-label={FILTER_NAMES[filter]}>
        {items.map((item) => (
          <Row
            key={item.annotationId}
            item={item}
            text={text}
            canDecide={canDecide}
            current={current === item.annotationId}
            busy={queue.busy.has(item.annotationId)}
            onFocus={() => acts.setCurrent(item.annotationId)}
            onDecide={(decision: Exclude<Decision, "replaced">) => void acts.decide(item, decision)}
            onChoose={() => acts.chooseFor(item)}
            onUndo={() => void acts.undoOf(item)}
          />
        ))}
      </ol>
      {page?.next && (
        <p className={styles.more}>
          <Button onClick={() => void queue.more()}>Show more</Button>
        </p>
      )}
      <KeysHelp open={help} onClose={() => setHelp(false)} />
    </>
  );
}

/** How many of those that need somebody's word have it. */
function Done({ counts }: { counts: ReviewPage["counts"] }) {
  const total = counts.uncertain + counts.gone;
  if (total === 0) return null;
  const decided = total - counts.open;
  return <Progress label={`${decided} of ${total} decided`} value={decided / total} />;
}

/** A sentence for the live region; the same one twice is read twice. */
function useSaid(): [string, (words: string) => void] {
  const [said, setSaid] = useState("");
  const say = useRef((words: string) => setSaid((before) => (before === words ? `${words}\u00a0` : words)));
  return [said, say.current];
}
