import { suspendAccount } from "@/lib/accounts/suspend-account";
import { db } from "@/lib/db/client";
import { makeInvitation } from "@/lib/instance/invite";
import { member, PASSWORD, type Signed } from "./people";
import { found } from "./placements";
import { type Cast, type Things, versions } from "./things";
import { annotationOn, claimOf, key, META, says } from "./writing";

/** What a request needs beside its route: the ids in the path and a body that is right in every field. */
export type Prepared = { id?: string; annotation?: string; body?: unknown };
type Prepare = (things: Things, cast: Cast, sender: Signed | null) => Promise<Prepared> | Prepared;

const article: Prepare = ({ text }) => ({ id: text.id });
const edition: Prepare = ({ text }) => ({ id: text.editionId });
const annotation: Prepare = ({ annotation }) => ({ id: annotation });
const comment: Prepare = ({ comment }) => ({ id: comment });
const placement = async ({ text, annotation }: Things, decision: "accepted" | null) => {
  const { version } = await found(annotation, text.editionId, { status: "uncertain", decision });
  return { id: text.editionId, annotation, version };
};

/** A draft to save, where nobody or somebody has begun. */
async function begun({ text }: Things) {
  const { document } = await db().edition.findUniqueOrThrow({ where: { id: text.editionId } });
  const draft = await db().editionDraft.findUnique({ where: { articleId: text.id } });
  return { version: draft?.version ?? 0, baseEditionId: text.editionId, document, summary: "" };
}

/** A draft that says something new, whatever state the article is in. @returns its version. */
async function changed({ text }: Things, owner: Signed): Promise<number> {
  const { document, baseEditionId } = await begun({ text } as Things);
  const { content, ...rest } = document as { content: unknown[] };
  const words = { ...rest, content: content.slice(1) };
  const data = { baseEditionId, document: words as object, updatedById: owner.actor.id };
  const draft = await db().editionDraft.upsert({
    where: { articleId: text.id },
    create: { articleId: text.id, ...data },
    update: data,
  });
  return draft.version;
}

const reason = { reason: "a reason" };
let count = 0;

const invitation = async ({ host }: Cast) =>
  makeInvitation(host.actor, { key: key(), note: "", uses: 1, days: 1 });

/** For each route a request that nothing but the sender's rights can refuse. */
export const PREPARE: Record<string, Prepare> = {
  "POST /accounts": () => {
    const letters = [...`${++count}`].map((digit) => "abefghjkpq"[Number(digit)]).join("");
    const about = { email: `new-${count}@example.org`, handle: `newcomer-${letters}`, name: "Newcomer" };
    return { body: { ...about, password: PASSWORD } };
  },
  "GET /account": () => ({}),
  "PATCH /account": async (_, __, sender) => ({
    body: { version: sender ? await versions.person(sender.actor.id) : 1, bio: "Reads at night." },
  }),
  "DELETE /account": () => ({ body: { password: PASSWORD, writing: "keep" } }),
  "GET /account/export": () => ({}),
  "PUT /account/password": () => ({ body: { current: PASSWORD, next: `${PASSWORD} again` } }),
  "GET /account/sessions": () => ({}),
  "DELETE /account/sessions": () => ({}),
  "DELETE /account/sessions/[id]": (_, { owner }) => ({ id: owner.sessionId }),
  "POST /imports": () => ({ body: { name: "a.txt", format: "text", text: "A text." } }),
  "GET /imports/[id]": (things) => ({ id: things.import }),
  "GET /articles": () => ({}),
  "POST /articles": (things) => ({
    body: {
      key: key(),
      importId: things.import,
      options: { format: "markdown", typography: true },
      meta: META,
      visibility: "listed",
    },
  }),
  "GET /articles/[id]": article,
  "PATCH /articles/[id]": async ({ text }) => ({
    id: text.id,
    body: { version: await versions.article(text.id), meta: { title: "Another title" } },
  }),
  "PUT /articles/[id]/deletion": article,
  "DELETE /articles/[id]/deletion": article,
  "PUT /articles/[id]/removal": ({ text }) => ({ id: text.id, body: reason }),
  "DELETE /articles/[id]/removal": article,
  "GET /articles/[id]/source": article,
  "GET /articles/[id]/draft": article,
  "PUT /articles/[id]/draft": async (things) => ({ id: things.text.id, body: await begun(things) }),
  "DELETE /articles/[id]/draft": article,
  "POST /articles/[id]/draft/import": async (things) => ({
    id: things.text.id,
    body: {
      version: (await begun(things)).version,
      importId: things.import,
      options: { format: "markdown", typography: false },
    },
  }),
  "GET /articles/[id]/editions": article,
  "POST /articles/[id]/editions": async (things, { owner }) => ({
    id: things.text.id,
    body: { key: key(), draftVersion: await changed(things, owner), summary: "Another word." },
  }),
  "GET /articles/[id]/editors": article,
  "PUT /articles/[id]/editors": async ({ text }, { stranger }) => ({
    id: text.id,
    body: { version: await versions.article(text.id), handles: [stranger.actor.handle] },
  }),
  "GET /editions/[id]/text": edition,
  "GET /editions/[id]/publication": edition,
  "GET /editions/[id]/comparison": edition,
  "GET /editions/[id]/place": edition,
  "GET /editions/[id]/annotations": edition,
  "GET /editions/[id]/threads": edition,
  "GET /editions/[id]/placements": edition,
  "PUT /editions/[id]/placements/[annotation]/decision": async (things) => {
    const { version, ...ids } = await placement(things, null);
    return { ...ids, body: { version, decision: "replaced", start: 1, end: 5 } };
  },
  "DELETE /editions/[id]/placements/[annotation]/decision": async (things) => {
    const { version: _, ...ids } = await placement(things, "accepted");
    return ids;
  },
  "POST /editions/[id]/acceptances": ({ text }) => ({
    id: text.editionId,
    body: { minConfidence: 0.5, mine: false },
  }),
  "DELETE /editions/[id]/acceptances": edition,
  "POST /annotations": ({ text }) => ({ body: annotationOn(text) }),
  "GET /annotations/[id]": annotation,
  "PATCH /annotations/[id]": async ({ annotation: id }) => ({
    id,
    body: { version: await versions.annotation(id), colour: "moss" },
  }),
  "PUT /annotations/[id]/deletion": annotation,
  "DELETE /annotations/[id]/deletion": annotation,
  "PUT /annotations/[id]/removal": ({ annotation: id }) => ({ id, body: reason }),
  "DELETE /annotations/[id]/removal": annotation,
  "PUT /annotations/[id]/anchor": async ({ text, annotation: id }) => ({
    id,
    body: {
      version: await versions.annotation(id),
      editionId: text.editionId,
      anchor: claimOf(text, "stays until five"),
    },
  }),
  "GET /annotations/[id]/anchors": annotation,
  "PUT /annotations/[id]/layer": ({ annotation: id }) => ({ id, body: { layer: "private" } }),
  "POST /annotations/[id]/copies": ({ annotation: id }) => ({ id, body: { key: key(), layer: "private" } }),
  "PUT /annotations/[id]/answer": ({ annotation: id, comment }) => ({ id, body: { commentId: comment } }),
  "DELETE /annotations/[id]/answer": annotation,
  "POST /annotations/[id]/comments": ({ annotation: id }) => ({
    id,
    body: { key: key(), parentId: null, note: false, body: says("An answer.") },
  }),
  "GET /comments/[id]": comment,
  "GET /comments/[id]/revisions": comment,
  "PATCH /comments/[id]": async ({ comment: id }) => ({
    id,
    body: { version: await versions.comment(id), body: says("Said better.") },
  }),
  "PUT /comments/[id]/deletion": comment,
  "DELETE /comments/[id]/deletion": comment,
  "PUT /comments/[id]/removal": ({ comment: id }) => ({ id, body: reason }),
  "DELETE /comments/[id]/removal": comment,
  "GET /people": () => ({}),
  "PUT /people/[id]/suspension": async () => ({ id: (await member()).actor.id, body: reason }),
  "DELETE /people/[id]/suspension": async (_, { host }) => {
    const { actor } = await member();
    await suspendAccount(host.actor, actor.id, "a reason");
    return { id: actor.id };
  },
  "GET /instance": () => ({}),
  "PATCH /instance": async () => ({
    body: {
      version: (await db().instance.findUniqueOrThrow({ where: { id: 1 } })).version,
      registration: "open",
    },
  }),
  "GET /invitations": () => ({}),
  "POST /invitations": () => ({ body: { key: key(), note: "for a friend", uses: 1, days: 7 } }),
  "DELETE /invitations/[id]": async (_, cast) => ({ id: (await invitation(cast)).invitation.id }),
};

/** The path of a route with a prepared request's ids in its brackets. `name` is "METHOD /path". */
export const addressOf = (name: string, { id = "", annotation = "" }: Prepared): string =>
  (name.split(" ")[1] ?? "").replace("[id]", id).replace("[annotation]", annotation);
