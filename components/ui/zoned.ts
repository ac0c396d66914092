/** Instants as people write them in their own zone: what `<input type="datetime-local">` holds. Pure. */

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function ahead(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

/** An ISO instant as "2026-06-03T19:00" in a zone. */
export function toLocal(iso: string, timeZone: string): string {
  const at = Date.parse(iso);
  return new Date(at + ahead(at, timeZone)).toISOString().slice(0, 16);
}

/**
 * "2026-06-03T19:00" in a zone as an ISO instant; null where it is no time. An hour that the clocks skip is the one
 * they show instead; of one that comes twice, the first.
 */
export function fromLocal(local: string, timeZone: string): string | null {
  const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(written)) return null;
  const DAY = 24 * 3600 * 1000;
  const offsets = [ahead(written - DAY, timeZone), ahead(written + DAY, timeZone)];
  const instants = offsets.map((offset) => written - offset).sort((a, b) => a - b);
  const right = instants.find((at) => at + ahead(at, timeZone) === written);
  // In a gap the offset from before the change leads to the hour after it.
  return new Date(right ?? written - (offsets[0] ?? 0)).toISOString();
}
