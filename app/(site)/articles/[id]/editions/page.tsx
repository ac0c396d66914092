import type { Metadata } from "next";
import { CompareForm } from "@/components/editions/compare-form";
import { EditionList } from "@/components/editions/edition-list";
import { PublicationLine } from "@/components/editions/publication-line";
import { WorkLinks } from "@/components/editions/work-links";
import { Page, Section } from "@/components/ui/page";
import { Row } from "@/components/ui/stack";
import { currentActor } from "@/lib/access/current-actor";
import { readArticle } from "@/lib/articles/queries";
import { listEditions } from "@/lib/editions/queries";
import { idIn, orNotFound } from "../../../guard";

export const metadata: Metadata = { title: "Editions of a text" };

type Props = { params: Promise<{ id: string }> };

/** Every state that a text was published in, for everyone who may read it. */
export default async function EditionsPage({ params }: Props) {
  const id = await idIn(params);
  const actor = await currentActor();
  const article = await orNotFound(readArticle(actor, { id }));
  const { editions, publication } = await orNotFound(listEditions(actor, id));
  const newest = editions[0]?.number ?? 1;
  return (
    <Page
      title={<bdi>{article.title}</bdi>}
      lead={
        <Row>
          <span>Every edition of this text, each with its margin as it stood.</span>
          {article.can.revise && <WorkLinks id={id} />}
        </Row>
      }
    >
      {article.can.revise && <PublicationLine article={{ id, slug: article.slug }} first={publication} />}
      {editions.length > 1 && (
        <Section title="Compare two">
          <CompareForm
            articleId={id}
            editions={editions}
            from={String(newest - 1)}
            to={String(newest)}
            draft={article.can.revise}
          />
        </Section>
      )}
      <EditionList editions={editions} article={{ id, slug: article.slug }} />
    </Page>
  );
}
