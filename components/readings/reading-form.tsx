"use client";
import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Checkbox, RadioGroup } from "@/components/ui/choices";
import { FailureNotice } from "@/components/ui/failure";
import { TextArea, TextField } from "@/components/ui/field";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { fromLocal, toLocal } from "@/components/ui/zoned";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import {
  MAX_INSTRUCTIONS,
  MAX_REVEAL_AFTER,
  type NewReading,
  type ReadingEdit,
  type ReadingRules,
  type ReadingView,
  type Reveal,
  type TextPart,
} from "@/lib/readings/wire";
import { RangeFields } from "./range-fields";
import styles from "./readings.module.css";

const REVEAL = [
  { value: "now", label: "At once", hint: "Everybody sees what everybody writes." },
  { value: "notes", label: "After some of one’s own", hint: "Who has written sees what others wrote." },
  { value: "date", label: "From a day on", hint: "Until then each sees their own alone." },
  { value: "facilitator", label: "When a facilitator opens them", hint: "By a button on the list." },
] as const;

const FIELDS = ["startBlock", "endBlock", "opensAt", "dueAt", "instructions", "revealAfter", "revealAt"];

type ReadingFormProps = {
  group: { id: string; handle: string };
  articleId: string;
  parts: readonly TextPart[];
  /** The reading that is changed; null for a new one. */
  before: ReadingView | null;
  /** The reader's own, an IANA name. */
  timeZone: string;
};

/** Puts a text on the list, or changes how it is read. */
export function ReadingForm({ group, articleId, parts, before, timeZone }: ReadingFormProps) {
  const router = useRouter();
  const key = useRef("");
  const local = (at: string | null | undefined) => (at ? toLocal(at, timeZone) : "");
  const [startBlock, setStart] = useState(before?.startBlock ?? null);
  const [endBlock, setEnd] = useState(before?.endBlock ?? null);
  const [opensAt, setOpens] = useState(local(before?.opensAt));
  const [dueAt, setDue] = useState(local(before?.dueAt));
  const [instructions, setInstructions] = useState(before?.instructions ?? "");
  const [reveal, setReveal] = useState<Reveal>(before?.reveal ?? "now");
  const [after, setAfter] = useState(String(before?.revealAfter ?? 2));
  const [revealAt, setRevealAt] = useState(local(before?.revealAt));
  const [hidesAhead, setHidesAhead] = useState(before?.hidesAhead ?? false);
  const list = `/groups/${group.handle}`;
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const rules: ReadingRules = {
        ...{ startBlock, endBlock, instructions, reveal, hidesAhead },
        opensAt: fromLocal(opensAt, timeZone),
        dueAt: fromLocal(dueAt, timeZone),
        revealAfter: reveal === "notes" && after !== "" ? Number(after) : null,
        revealAt: reveal === "date" ? fromLocal(revealAt, timeZone) : null,
      };
      if (before) {
        const edit: ReadingEdit = { ...rules, version: before.version };
        await call("PATCH", `/readings/${before.id}`, edit);
      } else {
        key.current ||= newKey();
        const made: NewReading = { ...rules, key: key.current, articleId };
        await call("POST", `/groups/${group.id}/readings`, made).catch((error: unknown) => {
          // What is changed and sent again is another reading.
          key.current = "";
          throw error;
        });
      }
      router.push(list);
      router.refresh();
    }, [
      startBlock,
      endBlock,
      instructions,
      reveal,
      hidesAhead,
      opensAt,
      dueAt,
      after,
      revealAt,
      timeZone,
      before,
      articleId,
      group.id,
      list,
      router,
    ]),
  );
  const wrong = failure?.fields ?? {};
  return (
    <form method="post" onSubmit={onSubmit}>
      <Stack>
        <RangeFields
          parts={parts}
          startBlock={startBlock}
          endBlock={endBlock}
          onStart={setStart}
          onEnd={setEnd}
          wrong={wrong}
        />
        <div className={styles.pair}>
          <TextField
            label="Opens"
            optional
            hint="Before that it stands on the list, closed."
            name="opensAt"
            type="datetime-local"
            value={opensAt}
            onChange={(event) => setOpens(event.target.value)}
            error={wrong.opensAt}
          />
          <TextField
            label="Due"
            optional
            hint={`In your time zone, ${timeZone.replaceAll("_", " ")}.`}
            name="dueAt"
            type="datetime-local"
            value={dueAt}
            onChange={(event) => setDue(event.target.value)}
            error={wrong.dueAt}
          />
        </div>
        <TextArea
          label="What to do"
          optional
          name="instructions"
          maxLength={MAX_INSTRUCTIONS}
          dir="auto"
          value={instructions}
          onChange={(event) => setInstructions(event.target.value)}
          error={wrong.instructions}
        />
        <RadioGroup
          legend="Others’ notes show"
          name="reveal"
          choices={REVEAL}
          value={reveal}
          onChange={setReveal}
        />
        {reveal === "notes" && (
          <TextField
            label="Notes of one’s own"
            name="revealAfter"
            type="number"
            required
            min={1}
            max={MAX_REVEAL_AFTER}
            value={after}
            onChange={(event) => setAfter(event.target.value)}
            error={wrong.revealAfter}
          />
        )}
        {reveal === "date" && (
          <TextField
            label="They show from"
            name="revealAt"
            type="datetime-local"
            required
            value={revealAt}
            onChange={(event) => setRevealAt(event.target.value)}
            error={wrong.revealAt}
          />
        )}
        <Checkbox
          label="Notes ahead wait"
          hint="Members get notes only as far as they have read. One tap shows a passage."
          name="hidesAhead"
          checked={hidesAhead}
          onChange={(event) => setHidesAhead(event.target.checked)}
        />
        <FailureNotice failure={failure} fields={FIELDS} />
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            {before ? "Keep" : "Put it on the list"}
          </Button>
          <LinkButton href={list} look="quiet">
            Back to the list
          </LinkButton>
        </Row>
      </Stack>
    </form>
  );
}
