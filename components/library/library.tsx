import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Older } from "@/components/ui/older";
import type { LibraryPage } from "@/lib/articles/wire";
import { EntryList } from "./entry";

type LibraryProps = {
  page: LibraryPage;
  /** What was searched for; empty for everything. */
  q: string;
  /** True on any page after the first. */
  later: boolean;
  /** Whoever reads; null without an account. */
  me: string | null;
};

/** One page of the library, or what to do where it is empty. */
export function Library({ page, q, later, me }: LibraryProps) {
  if (page.articles.length === 0) return <Nothing q={q} later={later} me={me} />;
  return (
    <>
      <EntryList entries={page.articles} me={me} />
      <Older path="/" q={q} next={page.next} />
    </>
  );
}

function Nothing({ q, later, me }: Omit<LibraryProps, "page">) {
  if (q) {
    return (
      <EmptyState title="Nothing found." action={<Link href="/">See the whole library</Link>}>
        <p>
          No title or author has “<bdi>{q}</bdi>” in it.
        </p>
      </EmptyState>
    );
  }
  if (later) return <EmptyState title="That was all." action={<Link href="/">Back to the newest</Link>} />;
  return (
    <EmptyState
      title="No text here yet."
      action={
        me ? (
          <LinkButton href="/import" look="primary">
            Import the first text
          </LinkButton>
        ) : (
          <LinkButton href="/sign-up" look="primary">
            Sign up to bring one
          </LinkButton>
        )
      }
    >
      Paste an essay, a chapter, a letter. It becomes a page with a margin.
    </EmptyState>
  );
}
