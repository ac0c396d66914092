import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { idIn, orNotFound, signedInFor } from "@/app/(site)/guard";
import { EditorRoom } from "@/components/editor/editor-room";
import { readArticle } from "@/lib/articles/queries";

export const metadata: Metadata = { title: "Edit a text", robots: { index: false } };

type Props = { params: Promise<{ id: string }> };

/** Where owner and editors of a text write its next edition; to everyone else there is nothing here. */
export default async function EditPage({ params }: Props) {
  const id = await idIn(params);
  const actor = await signedInFor(`/articles/${id}/edit`);
  const article = await orNotFound(readArticle(actor, { id }));
  if (!article.can.revise) notFound();
  return <EditorRoom article={article} accountId={actor.id} />;
}
