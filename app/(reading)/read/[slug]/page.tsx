import type { Metadata } from "next";
import { instanceName } from "@/lib/instance/queries";
import { articleAt, Reading } from "./reading";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [article, place] = await Promise.all([articleAt((await params).slug), instanceName()]);
  const title = article && { absolute: `${article.title} · ${place}` };
  return { title, robots: article?.visibility === "listed" ? undefined : { index: false } };
}

/** The reading room: a text with what is said in its margin. */
export default async function ReadPage({ params }: Props) {
  return <Reading slug={(await params).slug} />;
}
