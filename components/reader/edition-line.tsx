import Link from "next/link";
import { count } from "@/components/ui/count";
import type { ArticleView } from "@/lib/articles/wire";
import type { EditionOnPage } from "@/lib/editions/wire";
import { textAddress } from "./address";
import styles from "./edition-line.module.css";

type EditionLineProps = { article: ArticleView; edition: EditionOnPage };
/** `group`: in whose layer it is read. */
type OldEditionProps = EditionLineProps & { group: { handle: string } | null };

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "12 May", with the year where it is another one. The server and the browser agree: both count in UTC. */
function dayOf(iso: string): string {
  const at = new Date(iso);
  return (at.getUTCFullYear() === new Date().getUTCFullYear() ? day : dayAndYear).format(at);
}

/** A long summary is read on the page of editions. */
const firstWords = (text: string) => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text);

/** Above the title of an earlier edition: which one it is, and the way to the newest. */
export function OldEdition({ article, edition, group }: OldEditionProps) {
  const { number, newest, publishedAt } = edition;
  if (number === newest) return null;
  return (
    <p className={styles.old} dir="ltr" lang="en">
      <span>
        You are reading edition {number} of {newest}, of {dayOf(publishedAt)}.
      </span>
      <Link href={textAddress(article, group)} prefetch={false}>
        Read the newest
      </Link>
      <Link href={`/articles/${article.id}/compare?from=${number}&to=${newest}`} prefetch={false}>
        See what changed
      </Link>
    </p>
  );
}

/** Under the title: which edition it is and what changed in it. */
export function EditionLine({ article, edition }: EditionLineProps) {
  const { number, newest, publishedAt, summary } = edition;
  if (newest === 1) return null;
  return (
    <p className={styles.line} dir="ltr" lang="en">
      <Link href={`/articles/${article.id}/editions`} prefetch={false}>
        Edition {number} · {dayOf(publishedAt)}
        {summary && (
          <>
            {" · "}
            <bdi>{firstWords(summary)}</bdi>
          </>
        )}
      </Link>
    </p>
  );
}

/** What those who work on the text can do with it. */
export function RevisingLinks({ article: { id, can, state }, edition }: EditionLineProps) {
  const { number, newest, toReview } = edition;
  if (!can.revise || state !== "live" || number !== newest) return null;
  return (
    <>
      <Link href={`/articles/${id}/edit`} prefetch={false}>
        Edit the text
      </Link>
      {toReview > 0 && (
        <Link href={`/articles/${id}/review`} prefetch={false}>
          Review {count(toReview, "note", "notes")}
        </Link>
      )}
    </>
  );
}
