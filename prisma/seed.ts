import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Person } from "@/lib/access/actor";
import { createAccount } from "@/lib/accounts/create-account";
import { newAccount } from "@/lib/accounts/schema";
import { describe } from "@/lib/anchoring/describe";
import { makeAnnotation } from "@/lib/annotations/make-annotation";
import { markAnswer } from "@/lib/annotations/mark-answer";
import { readThread } from "@/lib/annotations/queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { uploadImport } from "@/lib/articles/upload-import";
import { postComment } from "@/lib/comments/post-comment";
import { db } from "@/lib/db/client";
import type { SampleAnnotation, SampleReply } from "./samples/discussion";
import { sampleDiscussions } from "./samples/discussions";
import { samplePeople } from "./samples/people";
import { sampleTexts } from "./samples/texts";

/**
 * Loads the sample library by the same commands that people use. Every key is made of the sample's own name,
 * so that loading it twice, or after a crash half-way, stores nothing twice.
 */

/** A stable UUID for a sample's name. */
function keyOf(name: string): string {
  const hex = createHash("sha256").update(`white-nights sample ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function person(sample: (typeof samplePeople)[number], password: string): Promise<Person> {
  const { role, bio, ...about } = sample;
  const known = await db().user.findUnique({ where: { email: about.email } });
  if (known) return { ...known, kind: "person", sessionId: null };
  const made = await createAccount(newAccount.parse({ ...about, password }), { role });
  await db().user.update({ where: { id: made.id }, data: { bio } });
  return made;
}

/** @returns the id of the edition */
async function text({ key, file }: (typeof sampleTexts)[number], owner: Person): Promise<string> {
  const known = await db().article.findUnique({
    where: { ownerId_clientKey: { ownerId: owner.id, clientKey: keyOf(key) } },
  });
  if (known?.currentEditionId) return known.currentEditionId;
  const bytes = new Uint8Array(await readFile(new URL(`samples/${file}`, import.meta.url)));
  const { upload, read } = await uploadImport(owner, bytes, { name: file });
  const id = await publishArticle(owner, {
    key: keyOf(key),
    importId: upload.id,
    options: read.options,
    meta: read.meta,
    visibility: "listed",
  });
  const article = await db().article.findUniqueOrThrow({ where: { id } });
  return article.currentEditionId ?? "";
}

async function discussion(sample: SampleAnnotation, editionId: string, people: Map<string, Person>) {
  const who = (handle: string): Person => {
    const found = people.get(handle);
    if (!found) throw new Error(`nobody in the samples has the handle ${handle}`);
    return found;
  };
  const edition = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  const start = edition.text.indexOf(sample.quote);
  if (start < 0) throw new Error(`sample ${sample.id}: its words are not in the text: ${sample.quote}`);
  const author = who(sample.author);
  const annotationId = await makeAnnotation(author, {
    key: keyOf(sample.id),
    editionId,
    layer: sample.layer,
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
}

const password = process.env.SAMPLE_PASSWORD;
if (!password) throw new Error("SAMPLE_PASSWORD is not set: the sample people need one to sign in with.");
const people = new Map<string, Person>();
for (const sample of samplePeople) people.set(sample.handle, await person(sample, password));
const editions = new Map<string, string>();
// The first text is the newest, and so the first in the library.
for (const sample of sampleTexts.toReversed()) {
  const owner = people.get(sample.owner);
  if (owner) editions.set(sample.key, await text(sample, owner));
}
for (const sample of sampleDiscussions) {
  const editionId = editions.get(sample.article);
  if (editionId) await discussion(sample, editionId, people);
}
await db().$disconnect();
process.exit(0);
