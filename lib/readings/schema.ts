import { z } from "zod";
import { MAX_EDITION_TEXT } from "@/lib/limits";
import { paragraphs } from "@/lib/words";
import { MAX_INSTRUCTIONS, MAX_READINGS, MAX_REVEAL_AFTER, REVEALS } from "./wire";

/** An instant of this century, as a browser writes it. */
const instant = z.iso
  .datetime({ offset: true, message: "Choose a day and an hour." })
  .transform((written) => new Date(written))
  .refine((at) => at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2100, "Choose a day in this century.")
  .nullable();
const blockId = z.string().min(1).max(40).nullable();

const rules = {
  startBlock: blockId,
  endBlock: blockId,
  opensAt: instant,
  dueAt: instant,
  instructions: paragraphs(MAX_INSTRUCTIONS),
  reveal: z.enum(REVEALS),
  revealAfter: z
    .number("Say how many.")
    .int("Say how many.")
    .min(1, "At least one.")
    .max(MAX_REVEAL_AFTER, `At most ${MAX_REVEAL_AFTER}.`)
    .nullable(),
  revealAt: instant,
  hidesAhead: z.boolean(),
};

export const newReading = z.object({
  key: z.uuid(),
  articleId: z.uuid(),
  ...z.object(rules).partial().shape,
});
export type NewReadingInput = z.output<typeof newReading>;

export const readingEdit = z.object({ version: z.number().int().min(1), ...z.object(rules).partial().shape });
export type ReadingEditInput = z.output<typeof readingEdit>;
export type RulesInput = Omit<ReadingEditInput, "version">;

export const readingOrder = z.object({ ids: z.array(z.uuid()).max(MAX_READINGS) });

/** UTF-16 units; the command knows how long the text is. */
const offset = z.number().int().min(0).max(MAX_EDITION_TEXT);

export const positionClaim = z.object({ editionId: z.uuid(), start: offset, furthest: offset });
export type PositionClaimInput = z.output<typeof positionClaim>;

export const aheadChoice = z.object({ hidesAhead: z.boolean() });

export const unsealedPassage = z
  .object({ editionId: z.uuid(), start: offset, end: offset })
  .refine(({ start, end }) => start < end, { path: ["end"], message: "A passage has a length." });
export type UnsealedPassageInput = z.output<typeof unsealedPassage>;
