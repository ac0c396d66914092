import type { SampleAnnotation } from "./discussion";
import { allNightBeginning } from "./discussions/all-night-beginning";
import { allNightCorner } from "./discussions/all-night-corner";
import { allNightJudgement } from "./discussions/all-night-judgement";
import { allNightShop } from "./discussions/all-night-shop";
import { baiye } from "./discussions/baiye";
import { belayaNoch } from "./discussions/belaya-noch";
import { layali } from "./discussions/layali";

/** Everything that stands in the margins of the sample library. */
export const sampleDiscussions: readonly SampleAnnotation[] = [
  ...allNightBeginning,
  ...allNightCorner,
  ...allNightShop,
  ...allNightJudgement,
  ...belayaNoch,
  ...baiye,
  ...layali,
];
