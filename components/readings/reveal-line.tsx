import { count } from "@/components/ui/count";
import { Time } from "@/components/ui/time";
import type { ReadingView } from "@/lib/readings/wire";

type RevealLineProps = {
  reading: Pick<ReadingView, "reveal" | "revealAfter" | "revealAt" | "revealedAt" | "unsealed" | "myNotes">;
  /** The reader is one of the group's staff: nothing is sealed for them. */
  staff: boolean;
  timeZone: string;
};

/** When others' notes show, in a sentence; nothing where they always do. */
export function RevealLine({ reading, staff, timeZone }: RevealLineProps) {
  const { reveal, revealAfter, revealAt, revealedAt, unsealed, myNotes } = reading;
  if (reveal === "now") return null;
  if (revealedAt !== null) return <>Others’ notes were opened to everybody.</>;
  if (unsealed && !staff) return <>Others’ notes show to you.</>;
  const who = staff ? "Members see others’ notes" : "You see others’ notes";
  if (reveal === "notes") {
    const of = staff ? "of their own" : "of your own";
    return (
      <>
        {who} after {count(revealAfter ?? 1, "note", "notes")} {of}
        {staff ? "." : `; so far you have written ${myNotes}.`}
      </>
    );
  }
  if (reveal === "date" && revealAt)
    return (
      <>
        {who} from <Time at={revealAt} form="moment" timeZone={timeZone} /> on.
      </>
    );
  return <>{who} when a facilitator opens them.</>;
}
