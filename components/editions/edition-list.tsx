import Link from "next/link";
import { count } from "@/components/ui/count";
import { Time } from "@/components/ui/time";
import type { EditionLine } from "@/lib/editions/wire";
import styles from "./editions.module.css";

type EditionListProps = { editions: readonly EditionLine[]; article: { id: string; slug: string } };

/** All editions of a text, newest first. */
export function EditionList({ editions, article: { id, slug } }: EditionListProps) {
  return (
    <ol className={styles.list} reversed>
      {editions.map(({ id: key, number, summary, words, publishedAt, by, current }) => (
        <li key={key} className={styles.edition}>
          <h2 className={styles.name}>
            <Link href={editionPath(slug, number, current)} prefetch={false}>
              Edition {number}
            </Link>
            {current && <span className={styles.current}>what readers have now</span>}
          </h2>
          <p className={styles.summary} dir="auto">
            {summary || (number === 1 ? "The text as it first came." : "")}
          </p>
          <p className={styles.facts}>
            <Time at={publishedAt} form="day" />
            {by && (
              <Link href={`/people/${by.handle}`} prefetch={false}>
                <bdi>{by.name}</bdi>
              </Link>
            )}
            <span>{count(words, "word", "words")}</span>
            {number > 1 && (
              <Link href={`/articles/${id}/compare?from=${number - 1}&to=${number}`} prefetch={false}>
                What changed
              </Link>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Where an edition is read; the current one at the text's own address. */
export const editionPath = (slug: string, number: number, current: boolean): string =>
  current ? `/read/${slug}` : `/read/${slug}/editions/${number}`;
