import { ARABIC } from "./arabic";
import { CHINESE } from "./chinese";
import { ENGLISH } from "./english";
import { GUIDE } from "./guide";
import { LETTER } from "./letter";
import { NOTICE } from "./notice";
import { REPORT } from "./report";
import type { Revision } from "./revision";
import { RUSSIAN } from "./russian";
import { SIGNS } from "./signs";

/** All written revisions: two in each of the four scripts, and one of signs. */
export const REVISIONS: readonly Revision[] = [
  ENGLISH,
  GUIDE,
  RUSSIAN,
  NOTICE,
  CHINESE,
  REPORT,
  ARABIC,
  LETTER,
  SIGNS,
];
