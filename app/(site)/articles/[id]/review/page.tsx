import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReviewRoom } from "@/components/review/review-room";
import { ReviewedEdition } from "@/components/review/reviewed-edition";
import { filterOf } from "@/components/review/words";
import { Page } from "@/components/ui/page";
import { SubNav } from "@/components/ui/sub-nav";
import { readArticle } from "@/lib/articles/queries";
import { editionOnPage } from "@/lib/editions/on-page";
import { listPlacements } from "@/lib/editions/review/queries";
import { idIn, orNotFound, signedInFor } from "../../../guard";
import { readParam, type SearchParams } from "../../../search-params";

export const metadata: Metadata = { title: "Where the notes stand" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** What became of the notes in an edition: for whoever works on the text, and of their own for every author. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const id = await idIn(params);
  const path = `/articles/${id}/review`;
  const mine = (await readParam(searchParams, "mine")) === "1";
  const filter = filterOf(await readParam(searchParams, "status"));
  const actor = await signedInFor(mine ? `${path}?mine=1` : path);
  const article = await orNotFound(readArticle(actor, { id }));
  if (!mine && !article.can.revise) redirect(`${path}?mine=1`);
  const asked = Number((await readParam(searchParams, "edition", 9)) ?? Number.NaN);
  const edition = await orNotFound(editionOnPage(actor, article, asked || undefined));
  const { number, newest } = edition;
  const first = await listPlacements(actor, edition.id, { status: filter, mine, cursor: undefined });
  const { slug, language, direction } = article;
  return (
    <Page
      title="Where the notes stand"
      lead={<ReviewedEdition article={article} edition={edition} path={path} mine={mine} />}
    >
      {article.can.revise && (
        <SubNav
          name="Whose notes"
          here={mine ? `${path}?mine=1` : path}
          pages={[
            [path, "All notes"],
            [`${path}?mine=1`, "My notes"],
          ]}
        />
      )}
      <ReviewRoom
        key={`${edition.id} ${filter} ${mine}`}
        path={path}
        editionId={edition.id}
        number={number}
        canDecide={number === newest && article.state === "live"}
        text={{ slug, language, direction }}
        filter={filter}
        mine={mine}
        first={first}
      />
    </Page>
  );
}
