import { DEPTHS } from "./depths";

/** What is painted beside the marks themselves, in order of strength. */
export const SPOTLIGHTS = ["hover", "focus", "flash", "draft"] as const;
export type Spotlight = (typeof SPOTLIGHTS)[number];

/** The names in style sheets: `wn-sun` for the first depth, `wn-sun-2` to `wn-sun-5`, and `wn-hover` … */
export function highlightName(tone: string, depth: number): string {
  return depth === 0 ? `wn-${tone}` : `wn-${tone}-${depth + 1}`;
}

/** The highlights of one page, registered with the browser. Made once for each painter. */
export type HighlightSet = {
  tone(tone: string, depth: number): Highlight | null;
  spotlight(name: Spotlight): Highlight | null;
  /** Takes all of them out of the browser's registry. */
  dispose(): void;
};

/** True where the browser can paint ranges without touching the document. */
export function canPaint(): boolean {
  return typeof Highlight === "function" && typeof CSS !== "undefined" && "highlights" in CSS;
}

/** Registers one highlight for each tone and depth: marks of one highlight would melt where they overlap. */
export function registerHighlights(tones: readonly string[]): HighlightSet {
  const named = new Map<string, Highlight>();
  const register = (name: string, priority: number): void => {
    const highlight = new Highlight();
    highlight.priority = priority;
    named.set(name, highlight);
    CSS.highlights.set(name, highlight);
  };
  for (let depth = 0; depth < DEPTHS; depth++) {
    for (const tone of tones) register(highlightName(tone, depth), depth);
  }
  for (const [order, name] of SPOTLIGHTS.entries()) register(`wn-${name}`, DEPTHS + order);
  return {
    tone: (tone, depth) => named.get(highlightName(tone, depth)) ?? null,
    spotlight: (name) => named.get(`wn-${name}`) ?? null,
    dispose() {
      for (const [name, highlight] of named) {
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
    },
  };
}
