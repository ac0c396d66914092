import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ChangeJumper } from "@/components/editions/change-jumper";
import { CompareForm } from "@/components/editions/compare-form";
import { ComparisonView } from "@/components/editions/comparison-view";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { currentActor } from "@/lib/access/current-actor";
import { readArticle } from "@/lib/articles/queries";
import { compareEditions } from "@/lib/editions/between";
import { compareDraft } from "@/lib/editions/compare-draft";
import { listEditions } from "@/lib/editions/queries";
import type { ComparedBlock, EditionLine } from "@/lib/editions/wire";
import { LIMITS } from "@/lib/http/rate-limit";
import { tooOften } from "@/lib/http/too-often";
import { orNotFound } from "../../../guard";
import { readParam, type SearchParams } from "../../../search-params";

export const metadata: Metadata = { title: "Compare two editions" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What was removed and added between two editions, in place; or what the draft of the next one changes so far. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!UUID.test(id)) notFound();
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
  if (refused)
    return (
      <Page title={refused.title}>
        <p>{refused.detail}</p>
      </Page>
    );
  const blocks = await orNotFound<readonly ComparedBlock[]>(
    draft
      ? compareDraft(actor, id, from.id)
      : compareEditions(actor, from.id, to.id).then((comparison) => comparison.blocks),
  );
  const changes = blocks.filter(({ kind }) => kind !== "same").length;
  const name = draft ? "the draft" : `edition ${to.number}`;
  return (
    <Page
      title={<bdi>{article.title}</bdi>}
      lead={
        <>
          What changed from edition {from.number} to {name}.{" "}
          <Link href={`/articles/${id}/editions`} prefetch={false}>
            All editions
          </Link>
        </>
      }
    >
      <CompareForm
        articleId={id}
        editions={editions}
        from={String(from.number)}
        to={draft ? "draft" : String(to.number)}
        draft={article.can.revise}
      />
      {changes === 0 ? (
        <EmptyState
          title={
            from.id === to.id && !draft ? "That is one and the same edition." : "Not a word is different."
          }
        >
          Choose others above.
        </EmptyState>
      ) : (
        <>
          <ChangeJumper key={`${from.id} ${name}`} changes={changes} />
          <ComparisonView blocks={blocks} language={article.language} direction={article.direction} />
        </>
      )}
    </Page>
  );
}

/** The edition of a number that somebody wrote into the address; for anything else `otherwise`. */
function editionOf(
  editions: readonly EditionLine[],
  number: string | null,
  otherwise: EditionLine,
): EditionLine {
  return editions.find((edition) => String(edition.number) === number) ?? otherwise;
}
