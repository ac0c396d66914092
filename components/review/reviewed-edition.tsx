import type { ArticleView } from "@/lib/articles/wire";
import type { EditionOnPage } from "@/lib/editions/wire";

type Props = {
  article: ArticleView;
  edition: EditionOnPage;
  /** Where the queue is, without its query. */
  path: string;
  mine: boolean;
};

/** Whose notes these are: which edition of which text, with the ways to its neighbours. */
export function ReviewedEdition({ article, edition: { number, newest }, path, mine }: Props) {
  const neighbours = [number - 1, number + 1].filter((each) => each >= 1 && each <= newest);
  const hrefOf = (to: number) => {
    const query = new URLSearchParams({
      ...(mine && { mine: "1" }),
      ...(to < newest && { edition: `${to}` }),
    });
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return (
    <p>
      Edition {number} of{" "}
      <a href={`/read/${encodeURIComponent(article.slug)}`} lang={article.language} dir={article.direction}>
        {article.title}
      </a>
      {neighbours.map((each) => (
        <span key={each}>
          {" · "}
          <a href={hrefOf(each)}>edition {each}</a>
        </span>
      ))}
    </p>
  );
}
