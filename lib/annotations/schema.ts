import { z } from "zod";
import { MAX_CONTEXT, MAX_QUOTE } from "@/lib/anchoring/anchor";
import { commentBody } from "@/lib/comments/schema";
import { MAX_THREADS } from "@/lib/limits";
import { COLOURS, KINDS, type LayerKey } from "./wire";

const GROUP_LAYER = /^group:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const layer = z.custom<LayerKey>(
  (value) =>
    typeof value === "string" && (value === "public" || value === "private" || GROUP_LAYER.test(value)),
  "There is no such layer.",
);

/** UTF-16 offsets into the edition's canonical text. What stands there is checked against the server's copy. */
const anchor = z.object({
  exact: z.string().min(1).max(MAX_QUOTE),
  prefix: z.string().max(MAX_CONTEXT),
  suffix: z.string().max(MAX_CONTEXT),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});

const target = z.discriminatedUnion("type", [
  z.object({ type: z.literal("passage"), anchor }),
  z.object({ type: z.literal("block"), blockId: z.string().min(1).max(40) }),
  z.object({ type: z.literal("text") }),
]);

export const newAnnotation = z
  .object({
    key: z.uuid(),
    editionId: z.uuid(),
    layer,
    kind: z.enum(KINDS),
    colour: z.enum(COLOURS),
    target,
    body: commentBody.nullable(),
  })
  .refine(({ kind, body }) => kind === "highlight" || body, {
    path: ["body"],
    message: "A note or a question needs words.",
  })
  .refine(({ kind, target }) => kind !== "highlight" || target.type !== "text", {
    path: ["kind"],
    message: "The whole text can have a note or a question; a highlight needs a passage.",
  });
export type NewAnnotationInput = z.output<typeof newAnnotation>;

export const annotationEdit = z.object({
  version: z.number().int().min(1),
  colour: z.enum(COLOURS).optional(),
  kind: z.enum(KINDS).optional(),
});
export type AnnotationEditInput = z.output<typeof annotationEdit>;

export const anchorAdjustment = z.object({
  version: z.number().int().min(1),
  editionId: z.uuid(),
  anchor,
});
export type AnchorAdjustmentInput = z.output<typeof anchorAdjustment>;

export const layerChoice = z.object({ layer });

export const annotationCopy = z.object({ key: z.uuid(), layer });
export type AnnotationCopyInput = z.output<typeof annotationCopy>;

/** The edition that the answer is to speak of; the current one where nothing is said. */
export const editionQuery = z.object({ edition: z.uuid().optional() });

export const answerMark = z.object({ commentId: z.uuid() });

export const indexQuery = z.object({ layer });

export const threadsQuery = z.object({
  ids: z
    .string()
    .max(MAX_THREADS * 37)
    .transform((list) => list.split(",").filter(Boolean))
    .pipe(z.array(z.uuid()).min(1).max(MAX_THREADS)),
});
