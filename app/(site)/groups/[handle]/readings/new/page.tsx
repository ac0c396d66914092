import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { readParam, type SearchParams } from "@/app/(site)/search-params";
import { ArticlePicker } from "@/components/readings/article-picker";
import { ReadingForm } from "@/components/readings/reading-form";
import { Section } from "@/components/ui/page";
import { readAccount } from "@/lib/accounts/queries";
import { listLibrary, readArticle } from "@/lib/articles/queries";
import { isId } from "@/lib/id";
import { readParts } from "@/lib/readings/parts";
import { type GroupParams, requireRight } from "../../group";
import { slugIn } from "./slug-in";

export const metadata: Metadata = { title: "Add a text" };

type Props = GroupParams & { searchParams: SearchParams };

/** Chooses a text, then says how it is read. */
export default async function NewReadingPage({ params, searchParams }: Props) {
  const { handle } = await params;
  const path = `/groups/${handle}/readings/new`;
  const { actor, group } = await requireRight(handle, "facilitate", path);
  const chosen = (await readParam(searchParams, "article")) ?? "";
  const article = isId(chosen) ? await readArticle(actor, { id: chosen }) : null;
  if (article) {
    const [parts, { timeZone }] = await Promise.all([readParts(actor, article.id), readAccount(actor)]);
    return (
      <Section
        title="Add a text"
        lead={
          <p>
            <bdi lang={article.language}>{article.title}</bdi>.{" "}
            <Link href={path} prefetch={false}>
              Choose another
            </Link>
          </p>
        }
      >
        <ReadingForm group={group} articleId={article.id} parts={parts} before={null} timeZone={timeZone} />
      </Section>
    );
  }
  const q = (await readParam(searchParams, "q", 300))?.trim() ?? "";
  const slug = slugIn(q);
  const named = slug ? await readArticle(actor, { slug }) : null;
  if (named) redirect(`${path}?article=${named.id}`);
  const page = await listLibrary(actor, {
    q: q.slice(0, 100),
    cursor: await readParam(searchParams, "cursor"),
  });
  return (
    <Section title="Add a text" lead="Which one? What is unlisted is found by its address.">
      <ArticlePicker page={page} q={q} path={path} />
    </Section>
  );
}
