import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { textAddress } from "@/components/reader/address";
import { ReadingRoom } from "@/components/reader/reading-room";
import type { RoomGroup } from "@/components/reader/store/types";
import type { Person } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { roomsOf, sealingFor } from "@/lib/annotations/rooms";
import { readArticle, readEdition } from "@/lib/articles/queries";
import { headings } from "@/lib/articles/render";
import { offerText } from "@/lib/articles/text-on-page";
import { editionOnPage } from "@/lib/editions/on-page";
import { readGroup } from "@/lib/groups/queries";

/** The article at an address, asked for once a request. */
export const articleAt = cache(async (slug: string) =>
  readArticle(await currentActor(), { slug: decodeURIComponent(slug) }),
);

/** The group at an address whose margin this reader reads, asked for once a request. */
export const groupAt = cache(async (handle: string) => {
  const group = await readGroup(await currentActor(), { handle: decodeURIComponent(handle) });
  return group?.can.margin ? group : null;
});

type ReadingProps = {
  slug: string;
  /** An older edition than the current one. */
  number?: number;
  /** The group in whose layer it is read. */
  handle?: string;
  /** Nobody chose a layer: where the text is on the list of just one of the reader's groups, it is read there. */
  choose?: boolean;
};

/** The reading room of an edition, with its margin in one layer: the public one, or a group's. */
export async function Reading({ slug, number, handle, choose }: ReadingProps) {
  const actor = await currentActor();
  const article = await articleAt(slug);
  const group = handle === undefined ? null : await groupAt(handle);
  const shown = article && (await editionOnPage(actor, article, number));
  if (!shown || (handle !== undefined && !group)) notFound();
  const rooms = await roomsOf(actor, article.id);
  const [only, another] = choose ? rooms.filter(({ listed }) => listed) : [];
  if (only && !another) redirect(textAddress(article, only));
  // One text, one address: the newest edition has none of its own.
  if (number === shown.newest) redirect(textAddress(article, group));
  const edition = await readEdition(actor, shown.id);
  if (!edition) notFound();
  offerText(edition.id, edition.html);
  const inGroup: RoomGroup | null = group && {
    ...{ id: group.id, handle: group.handle, name: group.name, legend: group.legend },
    writes: group.can.write,
    sealing: await sealingFor(actor, group.id, article.id),
  };
  const viewer = actor.kind === "person" ? personView(actor) : null;
  return (
    <ReadingRoom
      article={article}
      viewer={viewer}
      group={inGroup}
      groups={rooms}
      edition={shown}
      blocks={edition.blocks}
      headings={headings(edition.document)}
    />
  );
}

const personView = ({ id, handle, name, role }: Person) => ({ id, handle, name, role });
