import type { Block } from "@/lib/anchoring/document/schema";
import type { SaidMeta } from "./guess-meta";

/** What a reader of one format makes of a text: blocks without ids, and an account of its words. */
export type Reading = {
  blocks: Block[];
  said: SaidMeta;
  /** Words of the source's text. */
  read: number;
  /** Words of lines that went to the metadata, less words that stand in the blocks but not in the source. */
  besides: number;
  /** Sentences for people about what was left out or replaced. */
  remarks: string[];
};
