import { LinkButton } from "@/components/ui/button";
import { count } from "@/components/ui/count";
import { EmptyState } from "@/components/ui/empty-state";
import type { PlacementCounts } from "@/lib/editions/wire";
import type { Filter } from "./words";

type Props = {
  filter: Filter;
  counts: PlacementCounts;
  mine: boolean;
  number: number;
  isNewest: boolean;
  slug: string;
};

/** Why a list is empty. */
export function Nothing({ filter, counts, mine, number, isNewest, slug }: Props) {
  const all = counts.kept + counts.moved + counts.changed + counts.uncertain + counts.gone;
  const read = (
    <LinkButton href={`/read/${encodeURIComponent(slug)}`} look="plain">
      Read the text
    </LinkButton>
  );
  if (all === 0) {
    return (
      <EmptyState
        title={mine ? "You have no notes in this text." : "Nobody has written in this margin yet."}
        action={read}
      >
        {number === 1 && "Here one sees what a new edition does to the notes of the one before."}
      </EmptyState>
    );
  }
  if (filter !== "open") return <EmptyState title={NONE[filter]} />;
  if (number === 1) {
    return (
      <EmptyState title="This is the first edition: nothing has moved." action={read}>
        {isNewest && "When the next one is published, what became of each note stands here."}
      </EmptyState>
    );
  }
  const asked = counts.uncertain + counts.gone;
  return (
    <EmptyState title="Nothing waits for a decision." action={read}>
      {asked === 0
        ? `${count(all, "note has", "notes have")} a sure place in edition ${number}.`
        : `All ${count(asked, "note", "notes")} that had no sure place in edition ${number} ${asked === 1 ? "is" : "are"} decided.`}
    </EmptyState>
  );
}

const NONE: Record<Exclude<Filter, "open">, string> = {
  kept: "No note stands exactly where it stood.",
  moved: "No note moved.",
  changed: "No note stands on changed words.",
  uncertain: "No note has an uncertain place.",
  gone: "No note lost its passage.",
};
