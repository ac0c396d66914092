import "./setting";
import { describe as describePassage } from "@/lib/anchoring/describe";
import { makeAnnotation } from "@/lib/annotations/make-annotation";
import type { NewAnnotationInput } from "@/lib/annotations/schema";
import { publishArticle } from "@/lib/articles/publish-article";
import { uploadImport } from "@/lib/articles/upload-import";
import type { ArticleMeta, Visibility } from "@/lib/articles/wire";
import { postComment } from "@/lib/comments/post-comment";
import type { CommentBody } from "@/lib/comments/wire";
import { db } from "@/lib/db/client";
import type { Signed } from "./people";

export const TEXT = `The bridges over the river

The bridges are raised at two, and whoever stayed too long on this side stays until five. 🌉 Nobody minds.

![a bridge with its halves raised](bridge.png)

They talk until the tram comes.`;

/** The smallest comment that says something. */
export const says = (text: string): CommentBody => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

export const key = (): string => crypto.randomUUID();

export const META: ArticleMeta = {
  title: "The bridges",
  byline: "A. Reader",
  date: "1917-06-21",
  language: "en",
  direction: "ltr",
  source: "a notebook",
};

export async function upload(owner: Signed, text = TEXT, name = "bridges.md"): Promise<string> {
  const bytes = new Uint8Array(new TextEncoder().encode(text));
  const made = await uploadImport(owner.actor, bytes, { name, format: "markdown" });
  return made.upload.id;
}

export type Published = { id: string; editionId: string; text: string };

/** An article made by the commands that people use. */
export async function article(
  owner: Signed,
  { visibility = "listed", text = TEXT, meta = {} }: ArticleChoice = {},
): Promise<Published> {
  const id = await publishArticle(owner.actor, {
    key: key(),
    importId: await upload(owner, text),
    options: { format: "markdown", typography: false },
    meta: { ...META, ...meta },
    visibility,
  });
  const edition = await db().edition.findFirstOrThrow({ where: { articleId: id } });
  return { id, editionId: edition.id, text: edition.text };
}
type ArticleChoice = { visibility?: Visibility; text?: string; meta?: Partial<ArticleMeta> };

/** A claim about some words of an article, as the browser describes them. */
export function claimOf(on: Published, words = "bridges are raised") {
  const start = on.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return describePassage(on.text, start, start + words.length);
}

/** The body of POST /annotations. */
export const annotationOn = (
  on: Published,
  about: Partial<NewAnnotationInput> & { note?: string } = {},
): NewAnnotationInput => {
  const { note = "Why at two?", ...rest } = about;
  return {
    key: key(),
    editionId: on.editionId,
    layer: "public",
    kind: "question",
    colour: "sky",
    body: says(note),
    ...rest,
    target: rest.target ?? { type: "passage", anchor: claimOf(on) },
  };
};

export const annotate = (by: Signed, on: Published, about: Parameters<typeof annotationOn>[1] = {}) =>
  makeAnnotation(by.actor, annotationOn(on, about));

export const reply = (by: Signed, annotationId: string, text = "Because of the ships.", parentId?: string) =>
  postComment(by.actor, annotationId, {
    key: key(),
    parentId: parentId ?? null,
    note: false,
    body: says(text),
  });
