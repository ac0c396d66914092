import { z } from "zod";
import { MAX_COMMENT_DEPTH, MAX_COMMENT_NODES, MAX_COMMENT_TEXT } from "@/lib/limits";
import { allowedLink } from "@/lib/links";
import { commentText } from "./text";
import type { CommentBlock, CommentBody, CommentListItem } from "./wire";

/**
 * The comment's document: what these shapes do not name can't be stored, and so can't be shown. Unknown nodes,
 * marks and attributes are refused, not dropped: a program that sends them should hear of it.
 */
const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("code") }),
  z.strictObject({
    type: z.literal("link"),
    attrs: z.strictObject({
      href: z.string().transform((href, context) => {
        const allowed = allowedLink(href);
        if (allowed) return allowed;
        context.addIssue({ code: "custom", message: "A link begins with http://, https:// or mailto:." });
        return z.NEVER;
      }),
    }),
  }),
]);

const text = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  marks: z
    .array(mark)
    .max(4)
    .refine((marks) => new Set(marks.map(({ type }) => type)).size === marks.length, "A mark stands twice.")
    .optional(),
});
const inline = z.discriminatedUnion("type", [text, z.strictObject({ type: z.literal("hardBreak") })]);
const plain = z.strictObject({ type: z.literal("text"), text: z.string().min(1) });

const block: z.ZodType<CommentBlock> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("paragraph"), content: z.array(inline).optional() }),
    z.strictObject({ type: z.literal("codeBlock"), content: z.array(plain).optional() }),
    z.strictObject({ type: z.literal("blockquote"), content: z.array(block).min(1) }),
    z.strictObject({ type: z.literal("bulletList"), content: z.array(listItem).min(1) }),
    z.strictObject({
      type: z.literal("orderedList"),
      attrs: z.strictObject({ start: z.number().int().min(0).max(1_000_000) }).optional(),
      content: z.array(listItem).min(1),
    }),
  ]),
);
const listItem: z.ZodType<CommentListItem> = z.lazy(() =>
  z.strictObject({ type: z.literal("listItem"), content: z.array(block).min(1) }),
);

/** Counts before zod descends, so that a hostile tree costs one walk. */
function withinBounds(value: unknown): boolean {
  let nodes = 0;
  const walk = (node: unknown, depth: number): boolean => {
    if (++nodes > MAX_COMMENT_NODES || depth > MAX_COMMENT_DEPTH * 2 + 2) return false;
    const content = (node as { content?: unknown } | null)?.content;
    return !Array.isArray(content) || content.every((inner) => walk(inner, depth + 1));
  };
  return walk(value, 0);
}

/** A sign that leaves something on the page: no space, control, joiner or blank letter. */
const VISIBLE = /[^\s\p{C}\u115F\u1160\u2800\u3164\uFFA0]/u;

export const commentBody: z.ZodType<CommentBody> = z
  .unknown()
  .refine(withinBounds, "It nests too deep or has too many parts.")
  .pipe(z.strictObject({ type: z.literal("doc"), content: z.array(block).min(1) }))
  .superRefine((body, context) => {
    const written = commentText(body);
    if (!VISIBLE.test(written)) context.addIssue({ code: "custom", message: "Write something first." });
    if (written.length > MAX_COMMENT_TEXT)
      context.addIssue({ code: "custom", message: `Use at most ${MAX_COMMENT_TEXT} characters.` });
  });

export const newComment = z.object({
  key: z.uuid(),
  parentId: z.uuid().nullable(),
  note: z.boolean(),
  body: commentBody,
  layer: z.string().max(60).optional(),
});
export type NewCommentInput = z.output<typeof newComment>;

export const commentEdit = z.object({ version: z.number().int().min(1), body: commentBody });
export type CommentEditInput = z.output<typeof commentEdit>;
