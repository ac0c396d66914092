const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The day of a text (`YYYY-MM-DD`): the same in every time zone. */
export function TextDay({ day }: { day: string }) {
  const date = new Date(`${day}T00:00:00Z`);
  return <time dateTime={day}>{Number.isNaN(date.getTime()) ? day : format.format(date)}</time>;
}
