import type { Metadata } from "next";
import { articleAt, groupAt, Reading } from "@/app/(reading)/reading";

type Props = { params: Promise<{ handle: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle, slug } = await params;
  const [article, group] = await Promise.all([articleAt(slug), groupAt(handle)]);
  const title = article && group && { absolute: `${article.title} · ${group.name}` };
  return { title, robots: { index: false } };
}

/** The reading room in a group's layer. */
export default async function GroupReadPage({ params }: Props) {
  return <Reading {...(await params)} />;
}
