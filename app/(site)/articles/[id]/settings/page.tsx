import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditorsForm } from "@/components/editions/editors-form";
import { ArticleDeletion } from "@/components/importing/article-deletion";
import { ArticleSettings } from "@/components/importing/article-settings";
import { ByTheHost, WaysToRead, WhyNobodySeesIt } from "@/components/importing/settings-sections";
import { DownloadLink } from "@/components/ui/download-link";
import { Page, Section } from "@/components/ui/page";
import { readArticle } from "@/lib/articles/queries";
import { readEditors } from "@/lib/editions/queries";
import { idIn, orNotFound, signedInFor } from "../../../guard";

export const metadata: Metadata = { title: "Settings of a text" };

type Props = { params: Promise<{ id: string }> };

/** What its owner can change about a text, and what the host can. */
export default async function ArticleSettingsPage({ params }: Props) {
  const id = await idIn(params);
  const actor = await signedInFor(`/articles/${id}/settings`);
  const article = await orNotFound(readArticle(actor, { id }));
  const mine = article.owner?.id === actor.id;
  if (!mine && !article.can.remove && !article.can.unremove) notFound();
  return (
    <Page
      width="narrow"
      title="Settings of a text"
      lead={article.state === "live" && <WaysToRead article={article} />}
    >
      <WhyNobodySeesIt article={article} />
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
      <ByTheHost article={article} />
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
