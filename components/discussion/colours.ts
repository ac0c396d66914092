import type { Colour } from "@/lib/annotations/wire";

/** The names of the four highlighters, for people. */
export const COLOUR_NAMES: Record<Colour, string> = { sun: "Sun", sky: "Sky", moss: "Moss", rose: "Rose" };

/** Custom properties that hold the two colours of a highlighter: `--tint` and `--line`. */
export function colourStyle(colour: Colour): Record<string, string> {
  return { "--tint": `var(--highlight-${colour})`, "--line": `var(--highlight-${colour}-line)` };
}
