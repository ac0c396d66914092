import { z } from "zod";
import { importOptions } from "@/lib/articles/schema";
import { MAX_EDITORS, MAX_SUMMARY } from "@/lib/limits";
import { paragraphs } from "@/lib/words";

const summary = paragraphs(MAX_SUMMARY);

/** The document is looked into by the command, which names the place of a fault. */
export const draftSave = z.object({
  version: z.number().int().min(0),
  baseEditionId: z.uuid(),
  document: z.record(z.string(), z.unknown()),
  summary,
});
export type DraftSaveInput = z.output<typeof draftSave>;

export const draftImport = z.object({
  version: z.number().int().min(0),
  importId: z.uuid(),
  options: importOptions,
});
export type DraftImportInput = z.output<typeof draftImport>;

export const newEdition = z.object({ key: z.uuid(), draftVersion: z.number().int().min(1), summary });
export type NewEditionInput = z.output<typeof newEdition>;

export const editors = z.object({
  version: z.number().int().min(1),
  handles: z
    .array(z.string().trim().min(1).max(60))
    .max(MAX_EDITORS, `A text has at most ${MAX_EDITORS} editors.`),
});
export type EditorsInput = z.output<typeof editors>;

export const comparisonQuery = z.object({ with: z.uuid() });

export const placeQuery = z.object({
  edition: z.uuid(),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31),
});
