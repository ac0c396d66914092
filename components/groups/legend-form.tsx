"use client";
import { useRouter } from "next/navigation";
import { type CSSProperties, useCallback, useState } from "react";
import { COLOUR_NAMES } from "@/components/discussion/colours";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { FailureNotice } from "@/components/ui/failure";
import { SelectField, TextField } from "@/components/ui/field";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { COLOURS, type Colour } from "@/lib/annotations/wire";
import { call } from "@/lib/client/api";
import { type GroupEdit, type GroupView, type Legend, LINES, type Line } from "@/lib/groups/wire";
import { MAX_LEGEND_LABEL } from "@/lib/limits";
import styles from "./groups.module.css";

/** The lines that stand under the colours where no legend says otherwise. */
const USUAL: Record<Colour, Line> = { sun: "solid", sky: "dotted", moss: "dashed", rose: "wavy" };
type Meaning = { label: string; line: Line };

/** What the four colours mean in a group, and whether its facilitators see how far each member has read. */
export function LegendForm({ group }: { group: GroupView }) {
  const router = useRouter();
  const [version, setVersion] = useState(group.version);
  const [meanings, setMeanings] = useState(() => meaningsOf(group.legend));
  const [showsProgress, setShowsProgress] = useState(group.showsProgress);
  const [saved, setSaved] = useState(false);
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const edit: GroupEdit = { version, legend: legendOf(meanings), showsProgress };
      const now = await call<GroupView>("PATCH", `/groups/${group.id}`, edit);
      setVersion(now.version);
      setSaved(true);
      router.refresh();
    }, [version, meanings, showsProgress, group.id, router]),
  );
  const set = (colour: Colour, change: Partial<Meaning>) =>
    setMeanings({ ...meanings, [colour]: { ...meanings[colour], ...change } });
  return (
    <form method="post" onSubmit={onSubmit} onChange={() => setSaved(false)}>
      <Stack>
        <div className={styles.legend}>
          {COLOURS.map((colour) => (
            <ColourRow
              key={colour}
              colour={colour}
              meaning={meanings[colour]}
              onChange={(change) => set(colour, change)}
            />
          ))}
        </div>
        <Checkbox
          label="Facilitators see how far each member has read"
          hint="Members are told on every reading."
          name="showsProgress"
          checked={showsProgress}
          onChange={(event) => setShowsProgress(event.target.checked)}
        />
        <FailureNotice failure={failure} />
        <Row>
          <Button type="submit" busy={busy}>
            Save
          </Button>
          <span role="status">{saved && "Saved"}</span>
        </Row>
      </Stack>
    </form>
  );
}

type ColourRowProps = { colour: Colour; meaning: Meaning; onChange: (change: Partial<Meaning>) => void };

function ColourRow({ colour, meaning, onChange }: ColourRowProps) {
  const name = COLOUR_NAMES[colour];
  const look: CSSProperties = {
    backgroundColor: `var(--highlight-${colour})`,
    textDecorationLine: "underline",
    textDecorationStyle: meaning.line,
    textDecorationColor: `var(--highlight-${colour}-line)`,
  };
  return (
    <>
      <span className={styles.swatch} style={look} aria-hidden="true">
        {name}
      </span>
      <TextField
        label={`Meaning of ${name}`}
        labelHidden
        placeholder="No meaning of its own"
        name={`label-${colour}`}
        dir="auto"
        maxLength={MAX_LEGEND_LABEL}
        value={meaning.label}
        onChange={(event) => onChange({ label: event.target.value })}
      />
      <SelectField
        label={`Line of ${name}`}
        labelHidden
        name={`line-${colour}`}
        value={meaning.line}
        onChange={(event) => onChange({ line: event.target.value as Line })}
      >
        {LINES.map((line) => (
          <option key={line} value={line}>
            {line}
          </option>
        ))}
      </SelectField>
    </>
  );
}

const meaningsOf = (legend: Legend): Record<Colour, Meaning> => {
  const of = (colour: Colour): Meaning => legend[colour] ?? { label: "", line: USUAL[colour] };
  return { sun: of("sun"), sky: of("sky"), moss: of("moss"), rose: of("rose") };
};

/** A colour without a word of its own is left out. */
const legendOf = (meanings: Record<Colour, Meaning>): Legend =>
  Object.fromEntries(
    COLOURS.flatMap((colour) => {
      const label = meanings[colour].label.trim();
      return label ? [[colour, { label, line: meanings[colour].line }]] : [];
    }),
  );
