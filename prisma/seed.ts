import { readFile } from "node:fs/promises";
import type { Person } from "@/lib/access/actor";
import { createAccount } from "@/lib/accounts/create-account";
import { newAccount } from "@/lib/accounts/schema";
import { publishArticle } from "@/lib/articles/publish-article";
import { uploadImport } from "@/lib/articles/upload-import";
import { db } from "@/lib/db/client";
import { sampleDiscussions } from "./samples/discussions";
import { sampleGroup } from "./samples/group";
import { keyOf } from "./samples/key-of";
import { loadDiscussion, type Who } from "./samples/load-discussion";
import { loadGroup } from "./samples/load-group";
import { samplePeople } from "./samples/people";
import { sampleTexts } from "./samples/texts";

/**
 * Loads the sample library by the same commands that people use. Every key is made of the sample's own name,
 * so that loading it twice, or after a crash half-way, stores nothing twice.
 */

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

const password = process.env.SAMPLE_PASSWORD;
if (!password) throw new Error("SAMPLE_PASSWORD is not set: the sample people need one to sign in with.");
const people = new Map<string, Person>();
for (const sample of samplePeople) people.set(sample.handle, await person(sample, password));
const editions = new Map<string, string>();

/** @throws where nothing was loaded by that name */
function among<T>(loaded: ReadonlyMap<string, T>, name: string): T {
  const found = loaded.get(name);
  if (!found) throw new Error(`nothing in the samples is called ${name}`);
  return found;
}
const who: Who = (handle) => among(people, handle);

// The first text is the newest, and so the first in the library.
for (const sample of sampleTexts.toReversed())
  editions.set(sample.key, await text(sample, who(sample.owner)));
for (const sample of sampleDiscussions)
  await loadDiscussion(sample, { editionId: among(editions, sample.article), layer: "public", who });
await loadGroup(sampleGroup, { editionId: among(editions, sampleGroup.article), who });
await db().$disconnect();
process.exit(0);
