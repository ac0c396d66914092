import { MAX_BLOCKS } from "@/lib/anchoring/document/schema";
import { ImportRefusal } from "./refusal";

const number = new Intl.NumberFormat("en");

/** For a text with more blocks than a document may have. `count` is how many; without it, more than are counted. */
export function tooManyBlocks(count?: number): ImportRefusal {
  const many = count === undefined ? `more than ${number.format(MAX_BLOCKS)}` : number.format(count);
  return new ImportRefusal(
    "too-many-blocks",
    `This text has ${many} paragraphs and other parts.`,
    `Up to ${number.format(MAX_BLOCKS)} can be imported at once: divide it, and import the parts as texts of their own.`,
  );
}

/** What is read of a source may yet turn out to be no block: so many times the limit it is more for sure. */
const MARGIN = 2;

/**
 * Counts what will be blocks while a source is read, for each reading under a key of its own, so that a text that
 * can't be imported is refused before all of it is made and taken apart again.
 * @throws {ImportRefusal} once there are far too many.
 */
export function countBlock(reading: object): void {
  const count = (counts.get(reading) ?? 0) + 1;
  if (count > MARGIN * MAX_BLOCKS) throw tooManyBlocks();
  counts.set(reading, count);
}

const counts = new WeakMap<object, number>();
