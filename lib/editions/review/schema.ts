import { z } from "zod";
import { DECISIONS } from "@/lib/annotations/wire";

/** What the queue is asked for: notes of one status, or those that still wait for somebody. */
export const QUEUES = ["kept", "moved", "changed", "uncertain", "gone", "open"] as const;

export const placementsQuery = z.object({
  status: z.enum(QUEUES).optional(),
  mine: z
    .literal("1")
    .optional()
    .transform((mine) => mine === "1"),
  cursor: z.string().max(100).optional(),
});
export type PlacementsAsked = z.output<typeof placementsQuery>;

/** The offsets are checked against the server's copy of the text. */
export const decisionInput = z
  .object({
    version: z.number().int().min(1),
    decision: z.enum(DECISIONS),
    start: z.number().int().min(0).optional(),
    end: z.number().int().min(1).optional(),
  })
  .refine(
    ({ decision, start, end }) => decision !== "replaced" || (start !== undefined && end !== undefined),
    {
      path: ["start"],
      message: "Another place needs a start and an end.",
    },
  );
export type PlacementDecisionInput = z.output<typeof decisionInput>;

export const bulkAcceptance = z.object({ minConfidence: z.number().min(0).max(1), mine: z.boolean() });
export type BulkAcceptanceInput = z.output<typeof bulkAcceptance>;

/** The instant of an acceptance, as it was answered. */
export const acceptanceQuery = z.object({ at: z.iso.datetime().transform((at) => new Date(at)) });

/** An annotation's placement in an edition, as a path names it. */
export const placementParams = z.object({ id: z.uuid(), annotation: z.uuid() });
