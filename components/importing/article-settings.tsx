"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import type { ArticleEdit, ArticleMeta, ArticleView, Visibility } from "@/lib/articles/wire";
import { call } from "@/lib/client/api";
import { META_FIELDS, MetaFields } from "./meta-fields";
import { VisibilityChoice } from "./visibility-choice";

/** Metadata and visibility of a text, for its owner. */
export function ArticleSettings({ article }: { article: ArticleView }) {
  const router = useRouter();
  const [version, setVersion] = useState(article.version);
  const [meta, setMeta] = useState<ArticleMeta>(() => metaOf(article));
  const [visibility, setVisibility] = useState<Visibility>(article.visibility);
  const [saved, setSaved] = useState(false);

  const { busy, failure, onSubmit, setFailure } = useSubmit(
    useCallback(async () => {
      const edit: ArticleEdit = { version, meta, visibility };
      const now = await call<ArticleView>("PATCH", `/articles/${article.id}`, edit);
      setVersion(now.version);
      setMeta(metaOf(now));
      setSaved(true);
      router.refresh();
    }, [version, meta, visibility, article.id, router]),
  );
  const reload = () => {
    setFailure(null);
    window.location.reload();
  };

  return (
    <form method="post" onSubmit={onSubmit} onChange={() => setSaved(false)}>
      <Stack>
        <MetaFields
          meta={meta}
          wrong={failure?.fields ?? {}}
          onChange={(change) => setMeta({ ...meta, ...change })}
        />
        <VisibilityChoice value={visibility} onChange={setVisibility} />
        <FailureNotice failure={failure} fields={META_FIELDS} />
        {saved && <Notice title="Saved." />}
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            Save the settings
          </Button>
          {failure?.code === "stale" && <Button onClick={reload}>Show what is there now</Button>}
        </Row>
      </Stack>
    </form>
  );
}

function metaOf({ title, byline, date, language, direction, source }: ArticleView): ArticleMeta {
  return { title, byline, date, language, direction, source };
}
