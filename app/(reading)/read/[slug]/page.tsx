import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentActor } from "@/lib/access/current-actor";
import { readArticle, readEdition } from "@/lib/articles/queries";

type Props = { params: Promise<{ slug: string }> };

const articleAt = cache(async (slug: string) =>
  readArticle(await currentActor(), { slug: decodeURIComponent(slug) }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleAt((await params).slug);
  return { title: article?.title, robots: article?.visibility === "listed" ? undefined : { index: false } };
}

/** The reading room: a text with what is said in its margin. */
export default async function ReadPage({ params }: Props) {
  const actor = await currentActor();
  const article = await articleAt((await params).slug);
  const edition = article && (await readEdition(actor, article.editionId));
  if (!edition) notFound();
  return (
    <main id="main" tabIndex={-1} lang={article.language} dir={article.direction}>
      <h1>{article.title}</h1>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderDocument from a checked document */}
      <div className="article-text" dangerouslySetInnerHTML={{ __html: edition.html }} />
    </main>
  );
}
