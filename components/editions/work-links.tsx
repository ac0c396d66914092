import Link from "next/link";

/** What those who work on a text can do with it. */
export function WorkLinks({ id }: { id: string }) {
  return (
    <>
      <Link href={`/articles/${id}/edit`} prefetch={false}>
        Edit the text
      </Link>
      <Link href={`/articles/${id}/review`} prefetch={false}>
        Review its notes
      </Link>
    </>
  );
}
