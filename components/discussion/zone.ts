/** The reader's own time zone. For what is drawn in the browser only. */
export const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
