import { shown } from "@/components/editions/shown";
import type { Excerpt } from "@/lib/editions/wire";
import styles from "./note.module.css";

type Props = {
  caption: React.ReactNode;
  excerpt: Excerpt;
  language: string;
  direction: "ltr" | "rtl";
};

/** What a cut leaves at the beginning: the end of a sentence that is not shown. */
const LOOSE = /^[\s\p{Po}]+/u;

/** Words in their context. Without words: the place between what stands before and after. */
export function ExcerptView({ caption, excerpt, language, direction }: Props) {
  const { before, words, after } = excerpt;
  return (
    <figure className={styles.excerpt}>
      <figcaption>{caption}</figcaption>
      <blockquote lang={language} dir={direction}>
        {before && <span className={styles.around}>… {shown(before.replace(LOOSE, ""))}</span>}
        {words ? (
          <mark className={styles.words}>{shown(words)}</mark>
        ) : (
          <span className={styles.place} role="img" aria-label="Here it stood" />
        )}
        {after && <span className={styles.around}>{shown(after.trimEnd())} …</span>}
      </blockquote>
    </figure>
  );
}
