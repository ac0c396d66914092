import { WithReason } from "@/components/host/with-reason";
import { ActButton } from "@/components/ui/act-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { Row } from "@/components/ui/stack";
import type { ArticleView } from "@/lib/articles/wire";
import { ArticleDeletion } from "./article-deletion";

/** Out of the settings, into the text. */
export function WaysToRead({ article: { id, slug, title } }: { article: ArticleView }) {
  return (
    <Row>
      <a href={`/read/${slug}`}>Read “{title}”</a>
      <a href={`/articles/${id}/editions`}>Its editions</a>
    </Row>
  );
}

/** Says of a removed or deleted text that it is, and why; nothing of any other. */
export function WhyNobodySeesIt({ article: { id, title, state, removal } }: { article: ArticleView }) {
  if (state === "removed")
    return (
      <Notice tone="danger" title="The host removed this text." live={false}>
        Reason: {removal?.reason}
      </Notice>
    );
  if (state !== "deleted") return null;
  return (
    <Section
      title="This text is deleted"
      lead="Nobody sees it but you here. Brought back, it has its margin again."
    >
      <p>
        <bdi>{title}</bdi>
      </p>
      <ArticleDeletion id={id} deleted />
    </Section>
  );
}

/** What the host can do to anybody's text. */
export function ByTheHost({ article: { id, title, can } }: { article: ArticleView }) {
  return (
    <>
      {can.remove && (
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
      {can.unremove && (
        <Row>
          <ActButton method="DELETE" act="Put back" subject={title} path={`/articles/${id}/removal`} />
        </Row>
      )}
    </>
  );
}
