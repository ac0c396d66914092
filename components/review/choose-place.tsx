"use client";
import { type CSSProperties, useCallback, useState } from "react";
import { colourStyle } from "@/components/discussion/colours";
import { ArticleText } from "@/components/reader/article-text";
import { Chooser } from "@/components/reader/choosing/chooser";
import { useSelection } from "@/components/reader/use-selection";
import { useSentenceKeys } from "@/components/reader/use-sentence-keys";
import type { Span } from "@/lib/anchoring/boundaries";
import { createTextMap, type TextMap } from "@/lib/anchoring/dom/text-map";
import type { ReviewItem } from "@/lib/editions/wire";
import styles from "./choose-place.module.css";
import { ExcerptView } from "./excerpt";
import { NoteLine } from "./note-line";
import type { Text } from "./row";

type Props = {
  editionId: string;
  item: ReviewItem;
  text: Text;
  say: (words: string) => void;
  /** Rejects where it was refused: the choice stays. */
  onPlace: (span: Span) => Promise<void>;
  onCancel: () => void;
};

/** The text of the edition with the old passage beside it, to select where a note belongs. */
export function ChoosePlace({ editionId, item, text, say, onPlace, onCancel }: Props) {
  const [map, setMap] = useState<TextMap | null>(null);
  const onShown = useCallback((root: HTMLElement) => setMap(createTextMap(root)), []);
  const { chosen, readNow } = useSelection(map);
  useSentenceKeys(map, text.language, readNow, say);
  return (
    <div className={styles.choosing}>
      <aside
        className={styles.beside}
        style={colourStyle(item.colour) as CSSProperties}
        aria-label="The note and its old passage"
      >
        <NoteLine item={item} slug={text.slug} />
        <ExcerptView {...text} excerpt={item.was} caption={`It stood on, edition ${item.was.edition}`} />
      </aside>
      <article className={styles.text} aria-label="The text now">
        <ArticleText
          editionId={editionId}
          language={text.language}
          direction={text.direction}
          onShown={onShown}
        />
      </article>
      {map && (
        <Chooser
          map={map}
          language={text.language}
          direction={text.direction}
          chosen={chosen}
          from={item}
          title="Choose the place of this note"
          confirm="Put it here"
          onConfirm={onPlace}
          onCancel={onCancel}
          say={say}
        />
      )}
    </div>
  );
}
