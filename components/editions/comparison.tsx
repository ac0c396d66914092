import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import type { ArticleView } from "@/lib/articles/wire";
import type { ComparedBlock, EditionLine } from "@/lib/editions/wire";
import { ChangeJumper } from "./change-jumper";
import { CompareForm } from "./compare-form";
import { ComparisonView } from "./comparison-view";

type ComparisonProps = {
  article: ArticleView;
  editions: readonly EditionLine[];
  between: { from: EditionLine; to: EditionLine | "draft" };
  blocks: readonly ComparedBlock[];
};

/** The page of a comparison: what is compared, the way from change to change, and the changes. */
export function Comparison({ article, editions, between: { from, to }, blocks }: ComparisonProps) {
  const { id, title, language, direction, can } = article;
  const changes = blocks.filter(({ kind }) => kind !== "same").length;
  const name = to === "draft" ? "the draft" : `edition ${to.number}`;
  return (
    <Page
      title={<bdi>{title}</bdi>}
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
        to={to === "draft" ? to : String(to.number)}
        draft={can.revise}
      />
      {changes === 0 ? (
        <EmptyState
          title={
            to !== "draft" && from.id === to.id
              ? "That is one and the same edition."
              : "Not a word is different."
          }
        >
          Choose others above.
        </EmptyState>
      ) : (
        <>
          <ChangeJumper key={`${from.id} ${name}`} changes={changes} />
          <ComparisonView blocks={blocks} language={language} direction={direction} />
        </>
      )}
    </Page>
  );
}
