import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { ReadingRoom } from "@/components/reader/reading-room";
import type { Person } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { readArticle, readEdition } from "@/lib/articles/queries";
import { headings } from "@/lib/articles/render";
import { offerText } from "@/lib/articles/text-on-page";
import { editionOnPage } from "@/lib/editions/on-page";

/** The article at an address, asked for once a request. */
export const articleAt = cache(async (slug: string) =>
  readArticle(await currentActor(), { slug: decodeURIComponent(slug) }),
);

/** The reading room of an edition: the current one, or, by its number, an older one with its margin as it stood. */
export async function Reading({ slug, number }: { slug: string; number?: number }) {
  const actor = await currentActor();
  const article = await articleAt(slug);
  const shown = article && (await editionOnPage(actor, article, number));
  if (!shown) notFound();
  // One text, one address: the newest edition has none of its own.
  if (number === shown.newest) redirect(`/read/${article.slug}`);
  const edition = await readEdition(actor, shown.id);
  if (!edition) notFound();
  offerText(edition.id, edition.html);
  const viewer = actor.kind === "person" ? personView(actor) : null;
  return (
    <ReadingRoom
      article={article}
      viewer={viewer}
      edition={shown}
      blocks={edition.blocks}
      headings={headings(edition.document)}
    />
  );
}

const personView = ({ id, handle, name, role }: Person) => ({ id, handle, name, role });
