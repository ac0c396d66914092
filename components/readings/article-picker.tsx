import Link from "next/link";
import { count } from "@/components/ui/count";
import { EmptyState } from "@/components/ui/empty-state";
import { Older } from "@/components/ui/older";
import { SearchForm } from "@/components/ui/search-form";
import type { LibraryPage } from "@/lib/articles/wire";
import styles from "./readings.module.css";

type ArticlePickerProps = {
  page: LibraryPage;
  q: string;
  /** The address of this page. */
  path: string;
};

/** The library, to choose a text for the list. Works before any script does. */
export function ArticlePicker({ page, q, path }: ArticlePickerProps) {
  return (
    <>
      <SearchForm path={path} what="Title, author, or the address of a text" q={q} />
      {page.articles.length === 0 ? (
        <EmptyState title="Nothing found.">
          {q ? "Try one word of the title, or paste the text’s address." : "There is no text here yet."}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {page.articles.map((article) => (
            <li key={article.id} className={styles.line}>
              <h3 className={styles.title} lang={article.language} dir={article.direction}>
                <Link href={`${path}?article=${article.id}`} prefetch={false}>
                  {article.title}
                </Link>
              </h3>
              <p className={styles.meta}>
                {article.byline && <bdi lang={article.language}>{article.byline}</bdi>}
                <span>{count(article.words, "word", "words")}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Older path={path} q={q} next={page.next} />
    </>
  );
}
