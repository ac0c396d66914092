import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { instanceName } from "@/lib/instance/queries";
import { articleAt, Reading } from "../../../../reading";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  const [article, place] = await Promise.all([articleAt(slug), instanceName()]);
  if (!article) return {};
  return {
    title: { absolute: `${article.title}, edition ${number} · ${place}` },
    // Whoever searches is led to the newest one.
    robots: { index: false },
    alternates: { canonical: `/read/${article.slug}` },
  };
}

/** An earlier edition of a text, with its margin as it stood on it. */
export default async function OldEditionPage({ params }: Props) {
  const { slug, number } = await params;
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
  return <Reading slug={slug} number={Number(number)} />;
}
