import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/(site)/guard";
import { ReadingForm } from "@/components/readings/reading-form";
import { Section } from "@/components/ui/page";
import { readAccount } from "@/lib/accounts/queries";
import { isId } from "@/lib/id";
import { readParts } from "@/lib/readings/parts";
import { readReading } from "@/lib/readings/queries";
import { requireRight } from "../../../group";

export const metadata: Metadata = { title: "Change a reading" };

type Props = { params: Promise<{ handle: string; id: string }> };

/** Changes the dates and rules of a reading. */
export default async function EditReadingPage({ params }: Props) {
  const { handle, id } = await params;
  const path = `/groups/${handle}/readings/${id}/edit`;
  const { actor, group } = await requireRight(handle, "facilitate", path);
  const reading = isId(id) ? await orNotFound(readReading(actor, id)) : notFound();
  if (reading.groupId !== group.id || reading.removed) notFound();
  const { article } = reading;
  // A text that was taken back keeps its range.
  const [parts, { timeZone }] = await Promise.all([
    article.closed ? [] : readParts(actor, article.id),
    readAccount(actor),
  ]);
  return (
    <Section title="Change a reading" lead={<bdi lang={article.language}>{article.title}</bdi>}>
      <ReadingForm
        key={reading.version}
        group={group}
        articleId={article.id}
        parts={parts}
        before={reading}
        timeZone={timeZone}
      />
    </Section>
  );
}
