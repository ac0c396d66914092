import type { Answer, Verdict } from "./judge";
import type { Passage } from "./passages";
import type { Span, Truth } from "./truth";

export type Miss = { verdict: Verdict; passage: Passage; answer: Answer; truth: Truth };

/** One case for the eye: the old passage in its surroundings, where it truly is, and where it was put. */
export function showMiss({ verdict, passage, answer, truth }: Miss, old: string, text: string): string {
  const share = `${(truth.survived * 100).toFixed(0)}% survives`;
  const places = truth.places.map(({ tight, loose }) =>
    tight.start === loose.start && tight.end === loose.end
      ? `true  ${inContext(text, tight)}`
      : `true  ${inContext(text, tight)}\n      to  ${inContext(text, loose)}`,
  );
  return [
    `${verdict}: ${passage.kind}, ${passage.end - passage.start} units, ${share}`,
    `  old   ${inContext(old, passage)}`,
    ...(places.length > 0 ? places : ["true  deleted"]).map((place) => `  ${place}`),
    `  given ${answer ? `${answer.sure ? "" : "(uncertain) "}${inContext(text, answer)}` : "gone"}`,
  ].join("\n");
}

function inContext(text: string, { start, end }: Span): string {
  const quote = text.slice(start, end);
  const short = quote.length > 240 ? `${quote.slice(0, 110)} […] ${quote.slice(-110)}` : quote;
  const line = `${text.slice(Math.max(0, start - 60), start)}⟦${short}⟧${text.slice(end, end + 60)}`;
  return `${start}–${end}: ${line.replace(/\n/gu, " ⏎ ")}`;
}
