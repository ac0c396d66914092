import type { Metadata } from "next";
import { Comparison } from "@/components/editions/comparison";
import { Page } from "@/components/ui/page";
import { currentActor } from "@/lib/access/current-actor";
import { readArticle } from "@/lib/articles/queries";
import { listEditions } from "@/lib/editions/queries";
import { isAppError } from "@/lib/errors";
import { idIn, orNotFound } from "../../../guard";
import type { SearchParams } from "../../../search-params";
import { askedSides } from "./asked";
import { compared } from "./compared";

export const metadata: Metadata = { title: "Compare two editions" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** What was removed and added between two editions, in place; or what the draft of the next one changes so far. */
export default async function ComparePage({ params, searchParams }: Props) {
  const id = await idIn(params);
  const actor = await currentActor();
  const article = await orNotFound(readArticle(actor, { id }));
  const { editions } = await orNotFound(listEditions(actor, id));
  const between = await askedSides(searchParams, editions, article.can.revise);
  const blocks = await compared(actor, id, between);
  if (isAppError(blocks))
    return (
      <Page title={blocks.title}>
        <p>{blocks.detail}</p>
      </Page>
    );
  return <Comparison article={article} editions={editions} between={between} blocks={blocks} />;
}
