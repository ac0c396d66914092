import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type { Reading } from "@/lib/db/generated/client";
import { invalid } from "@/lib/errors";
import type { RulesInput } from "./schema";

/** What a reading's row says of its rules. */
export type Rules = Pick<
  Reading,
  | "startBlock"
  | "endBlock"
  | "opensAt"
  | "dueAt"
  | "instructions"
  | "reveal"
  | "revealAfter"
  | "revealAt"
  | "hidesAhead"
>;

export const NO_RULES: Rules = {
  startBlock: null,
  endBlock: null,
  opensAt: null,
  dueAt: null,
  instructions: "",
  reveal: "now",
  revealAfter: null,
  revealAt: null,
  hidesAhead: false,
};

/**
 * The rules with what is named changed, complete and without contradictions. A rule carries only what it needs.
 * `blocks` are asked where the range changes.
 * @throws AppError 422 that names the field
 */
export function settleRules(before: Rules, change: RulesInput, blocks: readonly BlockSpan[]): Rules {
  const rules = { ...before, ...defined(change) };
  if (rules.reveal !== "notes") rules.revealAfter = null;
  else if (rules.revealAfter === null) throw invalid("revealAfter", "Say after how many notes.");
  if (rules.reveal !== "date") rules.revealAt = null;
  else if (rules.revealAt === null) throw invalid("revealAt", "Say when others’ notes show.");
  if (rules.opensAt && rules.dueAt && rules.dueAt <= rules.opensAt)
    throw invalid("dueAt", "It is due before it opens. Choose a later day.");
  if (rules.startBlock !== before.startBlock || rules.endBlock !== before.endBlock) checkRange(rules, blocks);
  return rules;
}

function checkRange({ startBlock, endBlock }: Rules, blocks: readonly BlockSpan[]) {
  const first = startBlock === null ? 0 : blocks.findIndex(({ id }) => id === startBlock);
  const last = endBlock === null ? blocks.length - 1 : blocks.findIndex(({ id }) => id === endBlock);
  if (first === -1)
    throw invalid("startBlock", "That paragraph is not in the text any more. Choose another.");
  if (last === -1) throw invalid("endBlock", "That paragraph is not in the text any more. Choose another.");
  if (last < first) throw invalid("endBlock", "It ends before it begins. Choose a later paragraph.");
}

const defined = (change: RulesInput) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Rules>;

/** Whether others' notes come to show in another way. */
export const changesReveal = (before: Rules, after: Rules): boolean =>
  before.reveal !== after.reveal ||
  before.revealAfter !== after.revealAfter ||
  before.revealAt?.getTime() !== after.revealAt?.getTime();
