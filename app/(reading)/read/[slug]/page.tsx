import type { Metadata } from "next";
import { instanceName } from "@/lib/instance/queries";
import { articleAt, Reading } from "../../reading";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const [article, place] = await Promise.all([articleAt((await params).slug), instanceName()]);
  const title = article && { absolute: `${article.title} · ${place}` };
  return { title, robots: article?.visibility === "listed" ? undefined : { index: false } };
}

/** The reading room: a text with what is said in its margin, publicly unless it is read with one group. */
export default async function ReadPage({ params, searchParams }: Props) {
  const { layer } = await searchParams;
  return <Reading slug={(await params).slug} choose={layer !== "public"} />;
}
