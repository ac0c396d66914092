import { COLOURS, type Colour } from "@/lib/annotations/wire";
import { type Legend, LINES, type Line } from "@/lib/groups/wire";
import { COLOUR_NAMES } from "./colours";

/** How each colour is underlined where no legend says otherwise; highlights.css draws it. */
const USUAL: Record<Colour, Line> = { sun: "solid", sky: "dotted", moss: "dashed", rose: "wavy" };

/**
 * The line under each colour. A legend has its way, but two colours never share a line: whoever sees no colours
 * tells them apart by it. Where it names one twice, the first colour has it.
 */
export function linesOf(legend: Legend = {}): Record<Colour, Line> {
  const chosen = new Map<Colour, Line>();
  const isFree = (line: Line | undefined) => line !== undefined && ![...chosen.values()].includes(line);
  const give = (colour: Colour, line: Line | undefined) => {
    if (line && !chosen.has(colour) && isFree(line)) chosen.set(colour, line);
  };
  for (const colour of COLOURS) give(colour, legend[colour]?.line);
  for (const colour of COLOURS) give(colour, USUAL[colour]);
  for (const colour of COLOURS) give(colour, LINES.find(isFree));
  return { ...USUAL, ...Object.fromEntries(chosen) };
}

/** What a colour is called: by its meaning in a group that gave it one. */
export const colourName = (colour: Colour, legend: Legend = {}): string =>
  legend[colour]?.label || COLOUR_NAMES[colour];

/** The lines as custom properties for highlights.css. */
export const lineStyle = (legend: Legend): Record<string, string> =>
  Object.fromEntries(Object.entries(linesOf(legend)).map(([colour, line]) => [`--line-${colour}`, line]));
