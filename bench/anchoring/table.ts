import type { Score } from "./judge";

export type Row = {
  text: string;
  weight: string;
  implementation: string;
  /** The temperaments of the editors. */
  editors: string;
  /** How many were placed, and how many were asked for. */
  placed: number;
  asked: number;
  milliseconds: number;
  worst?: number;
  score: Score;
};

const HEAD =
  "| text | edits | by | annotations | time | right | false (on no word of it) | inexact | uncertain (first offer right) | missed | worst one |";
const RULE = "| --- | --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |";

/** As Markdown: each row, then the means over the texts. */
export function tableOf(rows: readonly Row[]): string {
  return [HEAD, RULE, ...rows.map(lineOf), ...meansOf(rows).map(lineOf)].join("\n");
}

/** What was done to each text, below the table. */
export function editsOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ text, weight, editors, score }) =>
      `- ${text}, ${weight} (${editors}): ${percent(score.deleted / Math.max(1, score.total), 1)} deleted, ${percent(score.partly / Math.max(1, score.total), 1)} hardly left`,
  );
  return [...new Set(lines)].join("\n");
}

/** One row of it. */
export function lineOf(row: Row): string {
  const { score } = row;
  if (row.placed === 0) return nothing(row);
  const share = (count: number) => percent(count / Math.max(1, score.total));
  const offers =
    score.uncertain > 0
      ? `${share(score.uncertain)} (${percent(score.rightOffers / score.uncertain, 0)})`
      : "0";
  const time = scaledTime(row);
  return `| ${[
    row.text,
    row.weight,
    row.implementation,
    isWhole(row)
      ? row.asked.toLocaleString("en")
      : `${Math.round(row.placed).toLocaleString("en")} of ${row.asked.toLocaleString("en")}`,
    isWhole(row) ? duration(time) : `≈ ${duration(time)}`,
    share(score.right),
    score.false > 0 ? `${share(score.false)} (${share(score.astray)})` : "0",
    share(score.inexact),
    offers,
    share(score.missed),
    row.worst === undefined ? "" : duration(row.worst),
  ].join(" | ")} |`;
}

/** An implementation that had nothing to show when its time was up. */
function nothing({ text, weight, implementation, asked, milliseconds }: Row): string {
  const count = `0 of ${asked.toLocaleString("en")}`;
  return `| ${[text, weight, implementation, count, `> ${duration(milliseconds)}`].join(" | ")} | | | | | | |`;
}

function isWhole({ placed, asked }: Row): boolean {
  return Math.round(placed) === asked;
}

/** For as many as were asked, at the rate of those that were placed. */
function scaledTime({ milliseconds, placed, asked }: Row): number {
  return placed > 0 ? (milliseconds * asked) / placed : milliseconds;
}

function meansOf(rows: readonly Row[]): Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows.filter(({ placed }) => placed > 0)) {
    const key = `${row.weight} ${row.implementation} ${row.asked}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || new Set(group.map(({ text }) => text)).size < 2) return [];
    return { ...first, text: `**mean of ${group.length}**`, ...mean(group) };
  });
}

/** Each text counts alike, however many annotations of it there was time for. */
function mean(group: readonly Row[]) {
  const average = (value: (row: Row) => number) =>
    group.reduce((sum, row) => sum + value(row), 0) / group.length;
  const share = (key: keyof Score) => average(({ score }) => score[key] / Math.max(1, score.total));
  const asked = group[0]?.asked ?? 0;
  const placed = average((row) => row.placed);
  const worst = group.flatMap((row) => (row.worst === undefined ? [] : row.worst));
  return {
    placed,
    milliseconds: (average(scaledTime) * placed) / Math.max(1, asked),
    ...(worst.length > 0 ? { worst: Math.max(...worst) } : {}),
    score: {
      total: 1,
      right: share("right"),
      false: share("false"),
      astray: share("astray"),
      inexact: share("inexact"),
      uncertain: share("uncertain"),
      missed: share("missed"),
      deleted: share("deleted"),
      partly: share("partly"),
      rightOffers: share("rightOffers"),
    },
  };
}

function percent(share: number, digits = 2): string {
  return `${(share * 100).toFixed(digits)}%`;
}

export function duration(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(0)} s`;
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}
