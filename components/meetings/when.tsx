import type { MeetingLine } from "@/lib/meetings/wire";

type WhenProps = { meeting: Pick<MeetingLine, "startsAt" | "length">; timeZone: string };

/** When a meeting is, with the day of the week, in the reader's zone, and how long. */
export function When({ meeting: { startsAt, length }, timeZone }: WhenProps) {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone });
  return (
    <>
      <time dateTime={startsAt} title={timeZone}>
        {format.format(new Date(startsAt))}
      </time>
      {length !== null && `, ${length} min`}
    </>
  );
}
