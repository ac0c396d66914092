/** `day`: 3 June 2026. `moment`: with the hour. `ago`: how long since, to the nearest unit. */
type Form = "day" | "moment" | "ago";

type TimeProps = {
  /** ISO 8601 instant. */
  at: string;
  form?: Form;
  /** IANA name; the reader's own where it is known. */
  timeZone?: string | undefined;
};

const LOCALE = "en-GB";
const STEPS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** An instant for people, with the exact one for machines and on hover. */
export function Time({ at, form = "ago", timeZone = "UTC" }: TimeProps) {
  const date = new Date(at);
  const moment = new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeStyle: "short", timeZone });
  const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone });
  const words = form === "ago" ? ago(date, new Date()) : (form === "day" ? day : moment).format(date);
  return (
    // The server and the browser may count a minute apart.
    <time dateTime={at} title={`${moment.format(date)} (${timeZone})`} suppressHydrationWarning>
      {words}
    </time>
  );
}

/** "3 days ago"; "now" within a minute. Pure. */
export function ago(then: Date, now: Date): string {
  const seconds = (then.getTime() - now.getTime()) / 1000;
  const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return "now";
}
