import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ReadingRoom } from "@/components/reader/reading-room";
import type { Person } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { readArticle, readEdition } from "@/lib/articles/queries";
import { headings } from "@/lib/articles/render";
import { offerText } from "@/lib/articles/text-on-page";
import { instanceName } from "@/lib/instance/queries";

type Props = { params: Promise<{ slug: string }> };

const articleAt = cache(async (slug: string) =>
  readArticle(await currentActor(), { slug: decodeURIComponent(slug) }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [article, place] = await Promise.all([articleAt((await params).slug), instanceName()]);
  const title = article && { absolute: `${article.title} · ${place}` };
  return { title, robots: article?.visibility === "listed" ? undefined : { index: false } };
}

/** The reading room: a text with what is said in its margin. */
export default async function ReadPage({ params }: Props) {
  const actor = await currentActor();
  const article = await articleAt((await params).slug);
  const edition = article && (await readEdition(actor, article.editionId));
  if (!edition) notFound();
  offerText(edition.id, edition.html);
  const viewer = actor.kind === "person" ? personView(actor) : null;
  return (
    <ReadingRoom
      article={article}
      viewer={viewer}
      editionId={edition.id}
      blocks={edition.blocks}
      headings={headings(edition.document)}
    />
  );
}

const personView = ({ id, handle, name, role }: Person) => ({ id, handle, name, role });
