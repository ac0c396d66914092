import { z } from "zod";
import { MAX_TITLE } from "@/lib/limits";
import { isSaid, line } from "@/lib/words";
import { FORMATS, VISIBILITIES } from "./wire";

/** A well-formed BCP 47 tag, in its canonical spelling. */
const language = z
  .string()
  .max(35)
  .transform((tag, context) => {
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? "und";
    } catch {
      context.addIssue({ code: "custom", message: "Use a language tag such as en, ru or zh-Hans." });
      return z.NEVER;
    }
  });

export const articleMeta = z.object({
  title: line(MAX_TITLE).refine(isSaid, "A text needs a title."),
  byline: line(300),
  date: z.iso
    .date("Use a day such as 2013-08-09.")
    .refine((day) => day >= "0001", "There was no year 0.")
    .nullable(),
  language,
  direction: z.enum(["ltr", "rtl"]),
  source: line(500),
});

export const importOptions = z.object({ format: z.enum(FORMATS), typography: z.boolean() });

/** A text can be listed, found by its address only, read by groups that have it on their list, or its owner's alone. */
const visibility = z.enum(VISIBILITIES);

export const newArticle = z.object({
  key: z.uuid(),
  importId: z.uuid(),
  options: importOptions,
  meta: articleMeta,
  visibility,
});
export type NewArticleInput = z.output<typeof newArticle>;

export const articleEdit = z.object({
  version: z.number().int().min(1),
  meta: articleMeta.partial().optional(),
  visibility: visibility.optional(),
});
export type ArticleEditInput = z.output<typeof articleEdit>;

/** An upload of pasted text; a file may also come as raw bytes with its name in the query. */
export const pasted = z.object({
  name: line(200).default(""),
  format: z.enum(FORMATS).optional(),
  text: z.string(),
});

export const uploadQuery = z.object({ name: line(200).default(""), format: z.enum(FORMATS).optional() });

export const previewQuery = z.object({
  typography: z.enum(["on", "off"]).default("on"),
  format: z.enum(FORMATS).optional(),
});

export const libraryQuery = z.object({
  q: z.string().max(200).default(""),
  cursor: z.string().max(100).optional(),
});
