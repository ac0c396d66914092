import { Time } from "@/components/ui/time";
import type { MeetingLine } from "@/lib/meetings/wire";

type WhenProps = { meeting: Pick<MeetingLine, "startsAt" | "length">; timeZone: string };

/** When a meeting is, in the reader's zone, and how long. */
export function When({ meeting: { startsAt, length }, timeZone }: WhenProps) {
  return (
    <>
      <Time at={startsAt} form="moment" timeZone={timeZone} />
      {length !== null && `, ${length} min`}
    </>
  );
}
