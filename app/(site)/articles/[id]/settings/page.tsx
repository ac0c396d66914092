import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditorsForm } from "@/components/editions/editors-form";
import { UndoButton } from "@/components/host/undo-button";
import { WithReason } from "@/components/host/with-reason";
import { ArticleDeletion } from "@/components/importing/article-deletion";
import { ArticleSettings } from "@/components/importing/article-settings";
import { DownloadLink } from "@/components/ui/download-link";
import { Notice } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { Row } from "@/components/ui/stack";
import { readArticle } from "@/lib/articles/queries";
import { readEditors } from "@/lib/editions/queries";
import { orNotFound, signedInFor } from "../../../guard";

export const metadata: Metadata = { title: "Settings of a text" };

type Props = { params: Promise<{ id: string }> };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What its owner can change about a text, and what the host can. */
export default async function ArticleSettingsPage({ params }: Props) {
  const { id } = await params;
  if (!UUID.test(id)) notFound();
  const actor = await signedInFor(`/articles/${id}/settings`);
  const article = await orNotFound(readArticle(actor, { id }));
  const mine = article.owner?.id === actor.id;
  if (!mine && !article.can.remove && !article.can.unremove) notFound();
  const link = (
    <Row>
      <a href={`/read/${article.slug}`}>Read “{article.title}”</a>
      <a href={`/articles/${id}/editions`}>Its editions</a>
    </Row>
  );
  return (
    <Page width="narrow" title="Settings of a text" lead={article.state === "live" && link}>
      {article.state === "removed" && (
        <Notice tone="danger" title="The host removed this text." live={false}>
          Reason: {article.removal?.reason}
        </Notice>
      )}
      {article.state === "deleted" && (
        <Section
          title="This text is deleted"
          lead="Nobody sees it but you here. Brought back, it has its margin again."
        >
          <p>
            <bdi>{article.title}</bdi>
          </p>
          <ArticleDeletion id={id} deleted />
        </Section>
      )}
      {article.can.edit && (
        <Section title="About the text">
          <ArticleSettings article={article} />
        </Section>
      )}
      {article.can.appoint && (
        <Section
          title="Editors"
          lead="They can edit the text with you, publish editions, and judge where notes stand in them."
        >
          <EditorsForm articleId={id} editors={(await readEditors(actor, id)).editors} />
        </Section>
      )}
      {article.can.remove && (
        <Section title="Remove" lead="As the host. The reason is shown to its owner; it can be undone.">
          <Row>
            <WithReason
              act="Remove"
              subject="this text"
              consequence="Nobody but its owner and you can open it until you put it back."
              path={`/articles/${id}/removal`}
            />
          </Row>
        </Section>
      )}
      {article.can.unremove && (
        <Row>
          <UndoButton act="Put back" subject={article.title} path={`/articles/${id}/removal`} />
        </Row>
      )}
      <Section title="The file it was made of" lead="The bytes as they were uploaded.">
        <DownloadLink href={`/api/v1/articles/${id}/source`}>Download the source</DownloadLink>
      </Section>
      {article.can.delete && (
        <Section
          title="Delete"
          lead="It leaves the library at once, with its margin. You can bring it back here or under My data."
        >
          <ArticleDeletion id={id} deleted={false} />
        </Section>
      )}
    </Page>
  );
}
