import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { articleAt, groupAt, Reading } from "@/app/(reading)/reading";

type Props = { params: Promise<{ handle: string; slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle, slug, number } = await params;
  const [article, group] = await Promise.all([articleAt(slug), groupAt(handle)]);
  if (!article || !group) return {};
  return {
    title: { absolute: `${article.title}, edition ${number} · ${group.name}` },
    robots: { index: false },
  };
}

/** An earlier edition of a text, with a group's margin as it stood on it. */
export default async function OldGroupEditionPage({ params }: Props) {
  const { handle, slug, number } = await params;
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
  return <Reading handle={handle} slug={slug} number={Number(number)} />;
}
