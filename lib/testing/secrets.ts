import { deleteAccount } from "@/lib/accounts/delete-account";
import { editAccount } from "@/lib/accounts/edit-account";
import { suspendAccount } from "@/lib/accounts/suspend-account";
import { removeAnnotation } from "@/lib/annotations/remove-annotation";
import { deleteArticle, removeArticle } from "@/lib/articles/delete-article";
import { editComment } from "@/lib/comments/edit-comment";
import { deleteComment, removeComment } from "@/lib/comments/withdraw-comment";
import { makeInvitation } from "@/lib/instance/invite";
import { member, PASSWORD, signIn } from "./people";
import { found } from "./placements";
import { draft, paragraph, prepare } from "./publishing";
import { type Cast, versions } from "./things";
import { annotate, article, key, META, reply, says } from "./writing";

/** A word that stands in one place only, and who may meet it over the API. */
export type Secret = { word: string; where: string; readers: readonly ("owner" | "host")[] };

/** Hides a word in every corner that some reader must not see into. */
export async function hideWords(cast: Cast): Promise<Secret[]> {
  const { owner, host, stranger } = cast;
  const secrets: Secret[] = [];
  const hide = (where: string, ...readers: Secret["readers"]): string => {
    const word = `zq${secrets.length.toString(36)}x${crypto.randomUUID().replaceAll("-", "")}`;
    secrets.push({ word, where, readers });
    return word;
  };

  await article(owner, {
    visibility: "draft",
    text: `# Night\n\nThe text says ${hide("text of a draft", "owner")}.\n\n![${hide("picture of a draft", "owner")}](a.png)`,
    meta: {
      title: hide("title of a draft", "owner"),
      byline: hide("byline of a draft", "owner"),
      source: hide("source of a draft", "owner"),
    },
  });
  const gone = await article(owner, {
    text: `It said ${hide("text of a deleted article", "owner")}.`,
    meta: { title: hide("title of a deleted article", "owner") },
  });
  await deleteArticle(owner.actor, gone.id);
  const removed = await article(owner, {
    text: `It said ${hide("text of a removed article", "owner", "host")}.`,
    meta: { ...META, title: hide("title of a removed article", "owner", "host") },
  });
  await removeArticle(host.actor, removed.id, hide("reason of an article's removal", "owner", "host"));

  const revised = await article(owner);
  await annotate(stranger, revised);
  await prepare(owner, revised.id, (document) => ({
    ...document,
    content: [...document.content, paragraph("n1", hide("text of an edition that is being placed", "owner"))],
  }));
  const begun = await article(owner);
  await draft(owner, begun.id, (document) => ({
    ...document,
    content: [...document.content, paragraph("n1", hide("text of a draft of an edition", "owner"))],
  }));

  const open = await article(owner);
  await annotate(owner, open, { layer: "private", note: hide("note for oneself", "owner") });
  // The stranger works on that text, and judges where notes stand in it.
  const theirs = await article(stranger);
  const alone = await annotate(owner, theirs, {
    layer: "private",
    note: hide("note for oneself on another's text", "owner"),
  });
  await found(alone, theirs.editionId, { status: "uncertain" });
  const thread = await annotate(owner, open);
  const taken = await reply(owner, thread, hide("first version of a deleted comment", "owner"));
  await editComment(owner.actor, taken, {
    version: await versions.comment(taken),
    body: says(hide("last version of a deleted comment", "owner")),
  });
  await deleteComment(owner.actor, taken);
  const struck = await reply(owner, thread, hide("first version of a removed comment", "owner"));
  await editComment(owner.actor, struck, {
    version: await versions.comment(struck),
    body: says(hide("last version of a removed comment", "owner")),
  });
  await removeComment(host.actor, struck, "a reason");
  const offending = await annotate(owner, open, {
    note: hide("note of a removed annotation", "owner", "host"),
  });
  await reply(stranger, offending, "An answer under it.");
  await removeAnnotation(host.actor, offending, hide("reason of an annotation's removal", "owner", "host"));

  // Addresses are stored in lower case; these words are too.
  const known = await member({ email: `${hide("address of somebody else", "host")}@example.org` });
  await annotate(known, open);
  const left = await member({
    email: `${hide("address of a deleted account")}@example.org`,
    name: hide("name of a deleted account").slice(0, 34),
  });
  await annotate(left, open);
  await editAccount(left.actor, {
    version: await versions.person(left.actor.id),
    bio: hide("bio of a deleted account"),
  });
  await deleteAccount(left.actor, { password: PASSWORD, writing: "keep" });
  const banned = await member();
  await annotate(banned, open);
  await suspendAccount(host.actor, banned.actor.id, hide("reason of a suspension", "host"));
  await makeInvitation(host.actor, {
    key: key(),
    note: hide("note of an invitation", "host"),
    uses: 1,
    days: 1,
  });
  await signIn(owner.email);
  return secrets;
}
