import { z } from "zod";
import { commentBody } from "@/lib/comments/schema";
import { MAX_TAG, MAX_TAGS } from "../wire";

/** Letters and digits in any script, with single spaces, hyphens or apostrophes between them. */
const TAG = /^[\p{L}\p{M}\p{N}]+(?:[ \-'’][\p{L}\p{M}\p{N}]+)*$/u;

const tag = z
  .string()
  .max(200)
  .transform((written) => written.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase())
  .refine((written) => [...written].length <= MAX_TAG, `A tag has at most ${MAX_TAG} letters.`)
  .refine((written) => TAG.test(written), "A tag is made of letters and digits.");

/** Twice the same is once. */
const tags = z
  .array(tag)
  .max(20)
  .transform((given) => [...new Set(given)])
  .refine((given) => given.length <= MAX_TAGS, `Use at most ${MAX_TAGS} tags.`);

export const newPost = z
  .object({
    key: z.uuid(),
    parentId: z.uuid().nullable(),
    body: commentBody,
    tags,
    announcement: z.boolean(),
  })
  .refine(({ parentId, tags }) => !parentId || tags.length === 0, {
    path: ["tags"],
    message: "An answer has no tags of its own.",
  })
  .refine(({ parentId, announcement }) => !parentId || !announcement, {
    path: ["announcement"],
    message: "An answer is no announcement.",
  });
export type NewPostInput = z.output<typeof newPost>;

export const postEdit = z.object({
  version: z.number().int().min(1),
  body: commentBody,
  tags: tags.optional(),
});
export type PostEditInput = z.output<typeof postEdit>;

export const postsQuery = z.object({
  tag: tag.optional().catch(undefined),
  cursor: z.string().max(100).optional(),
});
