import { link, plainLine, plainParagraphs } from "./markdown";
import { nameOf } from "./text";
import type { AgendaItemView, MeetingView } from "./wire";

/** `zone`: an IANA name; `site`: the origin that links begin with. */
type Frame = { zone: string; site: string };

/** The minutes of a meeting as Markdown: as much as its reader may see, and every text as that text alone. */
export function minutesAsMarkdown(meeting: MeetingView, { zone, site }: Frame): string {
  const { title, group, startsAt, place, note, coming, agenda } = meeting;
  const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone: zone });
  const there = coming.yes.map(({ name }) => plainLine(name)).join(", ");
  const parts = [
    `# ${plainLine(title)}`,
    [
      `${plainLine(group.name)}, ${plainLine(`${when.format(new Date(startsAt))} (${zone})`)}`,
      ...(place ? [`Where: ${plainLine(place)}`] : []),
      `There: ${there || "nobody said so"}`,
    ].join("\\\n"),
    ...(meeting.state === "closed" ? [] : ["*Not closed yet: this can still change.*"]),
    ...(note ? [plainParagraphs(note)] : []),
    ...agenda.flatMap((item, i) => point(item, i + 1, site)),
    ...(agenda.length === 0 ? ["Nothing was on the agenda."] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function point(item: AgendaItemView, number: number, site: string): string[] {
  const { thread, outcome, discussedAt } = item;
  const name = nameOf(item);
  // What stands in the heading is not said twice.
  const more = (text: string | undefined) => (text && text !== name ? text : null);
  const [quote, words] = [more(thread?.quote), more(thread?.words)];
  const author = plainLine(thread?.author?.name ?? "Deleted account");
  return [
    `## ${number}\\. ${plainLine(name)}`,
    ...(quote ? [`> ${plainLine(quote)}`] : []),
    ...(words ? [plainLine(words)] : []),
    ...(thread ? [`${author}, ${link(`in ${thread.article.title}`, `${site}${thread.path}`)}`] : []),
    outcome
      ? `**Outcome:** ${plainLine(outcome)}`
      : discussedAt
        ? "Discussed, without an outcome."
        : "Not discussed.",
  ];
}
