import type { Person } from "@/lib/access/actor";
import { describe } from "@/lib/anchoring/describe";
import { makeAnnotation } from "@/lib/annotations/make-annotation";
import { markAnswer } from "@/lib/annotations/mark-answer";
import { readThread } from "@/lib/annotations/queries";
import type { LayerKey } from "@/lib/annotations/wire";
import { postComment } from "@/lib/comments/post-comment";
import { db } from "@/lib/db/client";
import type { SampleAnnotation, SampleReply } from "./discussion";
import { keyOf } from "./key-of";
import type { SampleHandle } from "./people";

/** Somebody of the sample library, with an account. */
export type Who = (handle: SampleHandle) => Person;

/** What is said about one passage, by everybody who said it. @returns the annotation's id */
export async function loadDiscussion(
  sample: SampleAnnotation,
  { editionId, layer, who }: { editionId: string; layer: LayerKey; who: Who },
): Promise<string> {
  const edition = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  const start = edition.text.indexOf(sample.quote);
  if (start < 0) throw new Error(`sample ${sample.id}: its words are not in the text: ${sample.quote}`);
  const author = who(sample.author);
  const annotationId = await makeAnnotation(author, {
    key: keyOf(sample.id),
    editionId,
    layer,
    kind: sample.kind,
    colour: sample.colour,
    target: { type: "passage", anchor: describe(edition.text, start, start + sample.quote.length) },
    body: sample.note,
  });
  const answers = new Map<string, string>();
  const post = async (replies: readonly SampleReply[], parentId: string | null, path: string) => {
    for (const [index, reply] of replies.entries()) {
      const here = path ? `${path}.${index}` : `${index}`;
      const id = await postComment(who(reply.author), annotationId, {
        key: keyOf(`${sample.id} ${here}`),
        parentId,
        note: false,
        body: reply.body,
      });
      answers.set(here, id);
      await post(reply.replies ?? [], id, here);
    }
  };
  const { annotation } = await readThread(author, annotationId);
  await post(sample.replies, annotation.noteId, "");
  if (sample.answered) await markAnswer(author, annotationId, answers.get(sample.answered.join(".")) ?? null);
  return annotationId;
}
