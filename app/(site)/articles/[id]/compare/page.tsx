import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Comparison } from "@/components/editions/comparison";
import { editionOf } from "@/components/editions/edition-of";
import { Page } from "@/components/ui/page";
import { currentActor } from "@/lib/access/current-actor";
import { readArticle } from "@/lib/articles/queries";
import { compareEditions } from "@/lib/editions/between";
import { compareDraft } from "@/lib/editions/compare-draft";
import { listEditions } from "@/lib/editions/queries";
import type { ComparedBlock } from "@/lib/editions/wire";
import { type AppError, isAppError } from "@/lib/errors";
import { LIMITS } from "@/lib/http/rate-limit";
import { tooOften } from "@/lib/http/too-often";
import { idIn, orNotFound } from "../../../guard";
import { readParam, type SearchParams } from "../../../search-params";

export const metadata: Metadata = { title: "Compare two editions" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** What was removed and added between two editions, in place; or what the draft of the next one changes so far. */
export default async function ComparePage({ params, searchParams }: Props) {
  const id = await idIn(params);
  const actor = await currentActor();
  const article = await orNotFound(readArticle(actor, { id }));
  const { editions } = await orNotFound(listEditions(actor, id));
  const newest = editions[0];
  if (!newest) notFound();
  const asked = await readParam(searchParams, "to");
  const draft = asked === "draft" && article.can.revise;
  const to = draft ? newest : editionOf(editions, asked, newest);
  const from = editionOf(
    editions,
    await readParam(searchParams, "from"),
    draft ? newest : editionOf(editions, String(to.number - 1), newest),
  );
  const refused = await tooOften(LIMITS.compare, actor, await headers());
  if (refused) return <Refused why={refused} />;
  const blocks = await orNotFound<readonly ComparedBlock[]>(
    draft
      ? compareDraft(actor, id, from.id)
      : compareEditions(actor, from.id, to.id).then((comparison) => comparison.blocks),
  ).catch((error: unknown) => {
    // Too many compare just now.
    if (isAppError(error)) return error;
    throw error;
  });
  if (isAppError(blocks)) return <Refused why={blocks} />;
  return (
    <Comparison
      article={article}
      editions={editions}
      between={{ from, to: draft ? "draft" : to }}
      blocks={blocks}
    />
  );
}

const Refused = ({ why }: { why: AppError }) => (
  <Page title={why.title}>
    <p>{why.detail}</p>
  </Page>
);
