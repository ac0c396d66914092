"use client";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { lineStyle } from "@/components/discussion/legend";
import { Margin } from "@/components/margin/margin";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import { createTextMap, type TextMap } from "@/lib/anchoring/dom/text-map";
import type { GroupRoom } from "@/lib/annotations/wire";
import type { ArticleView, HeadingEntry } from "@/lib/articles/wire";
import type { EditionOnPage } from "@/lib/editions/wire";
import { ArticleHead } from "./article-head";
import { ArticleText } from "./article-text";
import { Contents } from "./contents";
import { NewerEdition } from "./newer-edition";
import styles from "./reading-room.module.css";
import { Resumed } from "./resumed";
import { SelectionBar } from "./selection-bar";
import { RoomProvider, useRoom, useRoomStore } from "./store/context";
import type { RoomGroup, Viewer } from "./store/types";
import { TextProvider } from "./text-context";
import { TopBar } from "./top-bar";
import { useMarks } from "./use-marks";
import { useSelection } from "./use-selection";
import { useSentenceKeys } from "./use-sentence-keys";

/** Loaded when somebody chooses a place for a note. */
const ChooseInRoom = lazy(() => import("./choosing/choose-in-room"));
/** Loaded where a text is read with a group. */
const GroupLine = lazy(() => import("@/components/margin/group-line"));

type Props = {
  article: ArticleView;
  /** Null for somebody who is not signed in. */
  viewer: Viewer | null;
  /** The edition that is shown: the newest, or an earlier one with its margin as it stood. */
  edition: EditionOnPage;
  /** The group in whose layer it is read; null in the public one. */
  group: RoomGroup | null;
  /** The reader's groups, whose layers can be read instead. */
  groups: readonly GroupRoom[];
  blocks: readonly BlockSpan[];
  headings: readonly HeadingEntry[];
};

/**
 * A text with its margin. The page calls `offerText(edition.id, html)` before it renders this; the text then
 * stands in the page once. Complete without JavaScript, as far as reading goes.
 */
export function ReadingRoom({ article, viewer, edition, group, groups, blocks, headings }: Props) {
  const { id, slug, title, language, direction } = article;
  const init = {
    viewer,
    article: { id, slug, title, language, direction },
    editionId: edition.id,
    number: edition.number,
    newest: edition.number === edition.newest,
    group,
    groups,
    blocks,
  };
  return (
    <RoomProvider key={`${edition.id} ${group?.id}`} init={init}>
      <TopBar />
      <Room article={article} edition={edition} headings={headings} group={group} />
    </RoomProvider>
  );
}

function Room({
  article,
  edition,
  headings,
  group,
}: Pick<Props, "article" | "edition" | "headings" | "group">) {
  const { say } = useRoomStore();
  const editionId = useRoom((state) => state.editionId);
  const blocks = useRoom((state) => state.blocks);
  const density = useRoom((state) => state.density);
  const choosing = useRoom((state) => state.choosing);
  const [map, setMap] = useState<TextMap | null>(null);
  const onShown = useCallback((root: HTMLElement) => setMap(createTextMap(root, blocks)), [blocks]);
  const { chosen, close, readNow } = useSelection(map);
  const { language, direction } = article;
  const newest = useRoom((state) => state.newest);
  useMarks(map);
  useSentenceKeys(map, language, readNow, say);
  const isCurrent = editionId === article.editionId;
  const text = useMemo(() => ({ map, isCurrent }), [map, isCurrent]);

  return (
    <div className={styles.room} data-density={density} style={group ? lineStyle(group.legend) : undefined}>
      <div className={styles.rail}>
        <Contents headings={headings} language={language} direction={direction} />
      </div>
      <main id="main" tabIndex={-1} className={styles.text}>
        <ArticleHead article={article} edition={edition} group={group}>
          {group && (
            <Suspense>
              <GroupLine />
            </Suspense>
          )}
        </ArticleHead>
        <article aria-label={article.title}>
          <ArticleText editionId={editionId} language={language} direction={direction} onShown={onShown} />
        </article>
        {map && <Resumed map={map} articleId={article.id} editionId={editionId} old={!newest} />}
        {map && newest && <NewerEdition map={map} articleId={article.id} editionId={editionId} />}
        {map && choosing && (
          <Suspense>
            <ChooseInRoom map={map} choosing={choosing} chosen={chosen} />
          </Suspense>
        )}
        {map && chosen && !choosing && <SelectionBar map={map} chosen={chosen} onClose={close} />}
      </main>
      <div className={styles.margin}>
        <TextProvider value={text}>
          <Margin map={map} />
        </TextProvider>
      </div>
    </div>
  );
}
