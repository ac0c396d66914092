import type { SampleHandle } from "./people";

/** A text of the sample library: `<key>.md` beside this file, Markdown with front matter. */
export type SampleText = {
  key: string;
  /** File name in this folder. */
  file: string;
  /** Who put it into the library. */
  owner: SampleHandle;
};

/** In the order in which they came into the library. */
export const sampleTexts = [
  { key: "all-night", file: "all-night.md", owner: "vesnina" },
  { key: "belaya-noch", file: "belaya-noch.md", owner: "gromova" },
  { key: "baiye", file: "baiye.md", owner: "linwei" },
  { key: "layali", file: "layali.md", owner: "salma" },
] as const satisfies readonly SampleText[];

/** The key of one of the sample texts. */
export type SampleKey = (typeof sampleTexts)[number]["key"];
