"use client";
import { useCallback, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Section } from "@/components/ui/page";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import type { ArticleMeta, ArticleView, ImportPreview, NewArticle, Visibility } from "@/lib/articles/wire";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import { META_FIELDS, MetaFields } from "./meta-fields";
import { keepPasted } from "./pasted-text";
import styles from "./preview.module.css";
import { ReadingOptions } from "./reading-options";
import { Structure } from "./structure";
import { showBlock, TextPreview } from "./text-preview";
import { VisibilityChoice } from "./visibility-choice";
import { Words } from "./words";

const PUBLISH = {
  listed: "Publish",
  unlisted: "Publish unlisted",
  group: "Publish for groups",
  draft: "Save as draft",
} as const;

type PreviewStepProps = { first: ImportPreview; onBack: () => void };

/** How the text was read, for correction, and its way into the library. */
export function PreviewStep({ first, onBack }: PreviewStepProps) {
  const page = useRef<HTMLElement>(null);
  const [preview, setPreview] = useState(first);
  const [corrected, setCorrected] = useState<Partial<ArticleMeta>>({});
  const [visibility, setVisibility] = useState<Visibility>("listed");
  const lastSent = useRef({ content: "", key: "" });
  const meta = { ...preview.meta, ...corrected };

  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const article = {
        importId: preview.id,
        options: preview.options,
        meta: { ...preview.meta, ...corrected },
        visibility,
      };
      const content = JSON.stringify(article);
      // The same key as long as the content is the same: sent twice, it is stored once.
      if (lastSent.current.content !== content) lastSent.current = { content, key: newKey() };
      const sent: NewArticle = { key: lastSent.current.key, ...article };
      const made = await call<ArticleView>("POST", "/articles", sent);
      keepPasted("");
      window.location.assign(`/read/${made.slug}`);
    }, [preview, corrected, visibility]),
  );

  return (
    <form method="post" onSubmit={onSubmit}>
      <Section title="About the text" lead="Guessed from the text. Correct what is wrong.">
        <MetaFields
          meta={meta}
          wrong={failure?.fields ?? {}}
          onChange={(change) => setCorrected({ ...corrected, ...change })}
        />
      </Section>
      <Section title="The text as it was read">
        <ReadingOptions id={preview.id} options={preview.options} onRead={setPreview} />
        <Words preview={preview} />
        <div className={styles.look}>
          <TextPreview html={preview.html} meta={meta} page={page} />
          <div className={styles.side}>
            <h3>What was recognised</h3>
            <Structure
              document={preview.document}
              direction={meta.direction}
              onShow={(block) => showBlock(page.current, block)}
            />
          </div>
        </div>
      </Section>
      <Section title="Publish">
        <Stack>
          <VisibilityChoice value={visibility} onChange={setVisibility} />
          <FailureNotice failure={failure} fields={META_FIELDS} />
          <Row>
            <Button type="submit" look="primary" busy={busy}>
              {PUBLISH[visibility]}
            </Button>
            <Button look="quiet" onClick={onBack}>
              Back to what was pasted
            </Button>
          </Row>
        </Stack>
      </Section>
    </form>
  );
}
