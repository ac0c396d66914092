import "server-only";
import type { Tx } from "@/lib/db/transaction";
import { AppError, forbidden, notFound, signInFirst } from "@/lib/errors";
import type { Actor } from "./actor";
import { groupFacts } from "./facts";
import { type ActionOf, type InstanceFacts, policy, type SubjectName, type Subjects } from "./policy";
import {
  loadAnnotation,
  loadArticle,
  loadComment,
  loadGroup,
  loadPerson,
  loadPost,
  lockGroup,
} from "./subjects";

declare const proof: unique symbol;

/**
 * A subject together with the proof that this act on it was allowed. Only this file makes one, and
 * `events/record` asks for one: a command that forgot to ask can not be compiled to write.
 */
export type Authorized<S, Act extends string = string> = S & { readonly [proof]: Act };

/**
 * Asks the policy. Outsiders learn nothing: what they may not read answers like what is not there.
 * @throws AppError 404 where it can't be read, 401 where signing in may help, 403 where it is not theirs.
 */
function decide<N extends SubjectName, A extends ActionOf<N>, S extends Subjects[N]>(
  actor: Actor,
  name: N,
  action: A,
  subject: S | null,
): Authorized<S, `${N}.${A}`> {
  const rules = policy[name] as Record<string, (actor: Actor, subject: Subjects[N]) => boolean>;
  if (!subject || !rules.read?.(actor, subject)) throw notFound();
  if (!rules[action]?.(actor, subject)) throw actor.kind === "anonymous" ? signInFirst() : forbidden();
  return subject as Authorized<S, `${N}.${A}`>;
}

/** Whether the policy allows it: for showing or hiding a button, never for guarding a write. */
export function may<N extends SubjectName>(
  actor: Actor,
  name: N,
  action: ActionOf<N>,
  subject: Subjects[N],
): boolean {
  const rules = policy[name] as Record<string, (actor: Actor, subject: Subjects[N]) => boolean>;
  return rules[action]?.(actor, subject) === true;
}

/**
 * The lock that suspending, deleting an account and ending a session also take: from here to the commit the
 * actor is who they were. A suspension that races with a post either stops it or comes after it.
 */
async function holdActor(tx: Tx, actor: Actor): Promise<void> {
  if (actor.kind === "anonymous") return;
  const [row] = await tx.$queryRaw<{ gone: boolean; suspended: boolean; reason: string | null }[]>`
    SELECT u."deletedAt" IS NOT NULL AS gone, u."suspendedAt" IS NOT NULL AS suspended, u."suspensionReason" AS reason
    FROM "User" u WHERE u.id = ${actor.id}::uuid FOR SHARE`;
  if (!row || row.gone) throw signInFirst();
  if (row.suspended)
    throw new AppError(
      403,
      "suspended",
      "This account is suspended.",
      row.reason ?? "Ask the host for the reason.",
    );
  if (!actor.sessionId) return;
  const [session] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Session" WHERE id = ${actor.sessionId}::uuid AND "endedAt" IS NULL
      AND "expiresAt" > clock_timestamp() FOR SHARE`;
  if (!session) throw signInFirst();
}

/** Acts that change the article itself and so take its row whole. */
const WHOLE_ARTICLE = new Set(["edit", "revise", "appoint", "delete", "restore", "remove", "unremove"]);

/** For writing under or on an article. Locks person and article. */
export async function authorizeArticle<A extends ActionOf<"article">>(
  tx: Tx,
  actor: Actor,
  action: A,
  id: string,
) {
  await holdActor(tx, actor);
  return decide(actor, "article", action, await loadArticle(tx, actor, id, WHOLE_ARTICLE.has(action)));
}

/** Acts that change the group itself or who is in it, and so take its row whole. */
const WHOLE_GROUP = new Set([
  "govern",
  "facilitate",
  "exclude",
  "join",
  "request",
  "leave",
  "archive",
  "unarchive",
  "delete",
  "restore",
]);

/**
 * For acts in a group. Locks person and group. Whoever changes another's membership has locked that person's row
 * before (`holdPeople`), so a removal that races with a post either stops it or comes after it.
 */
export async function authorizeGroup<A extends ActionOf<"group">>(
  tx: Tx,
  actor: Actor,
  action: A,
  id: string,
) {
  await holdActor(tx, actor);
  return decide(actor, "group", action, await loadGroup(tx, actor, id, WHOLE_GROUP.has(action)));
}

/**
 * For whoever holds an invitation that the caller has spent in the same transaction: it is what lets them know of the
 * group. Locks person and group.
 */
export async function authorizeInvited(tx: Tx, actor: Actor, id: string) {
  await holdActor(tx, actor);
  await lockGroup(tx, id, true);
  const group = await tx.group.findUnique({ where: { id }, include: groupFacts(actor) });
  return decide(actor, "group", "accept", group && { ...group, invited: true });
}

/** For changing a post of a group. Locks person, group and post. */
export async function authorizePost<A extends ActionOf<"post">>(tx: Tx, actor: Actor, action: A, id: string) {
  await holdActor(tx, actor);
  return decide(actor, "post", action, await loadPost(tx, actor, id));
}

/**
 * The lock that `holdActor` of those people waits for: who they are in a group can be changed after it. One who acts
 * on another holds both, so that two who act on each other wait in one order.
 */
export async function holdPeople(tx: Tx, ...ids: string[]): Promise<void> {
  for (const id of ids.toSorted())
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

/** For writing to a thread. Locks person, article and annotation. */
export async function authorizeAnnotation<A extends ActionOf<"annotation">>(
  tx: Tx,
  actor: Actor,
  action: A,
  id: string,
) {
  await holdActor(tx, actor);
  return decide(actor, "annotation", action, await loadAnnotation(tx, actor, id));
}

/** For changing a comment. Locks person, article, annotation and comment. */
export async function authorizeComment<A extends ActionOf<"comment">>(
  tx: Tx,
  actor: Actor,
  action: A,
  id: string,
) {
  await holdActor(tx, actor);
  return decide(actor, "comment", action, await loadComment(tx, actor, id));
}

/** For changing an account. Locks it; another's account after one's own. */
export async function authorizePerson<A extends ActionOf<"person">>(
  tx: Tx,
  actor: Actor,
  action: A,
  id: string,
) {
  const itself = actor.kind === "person" && actor.id === id;
  // One's own row is taken whole at once: sharing it first and asking for more could wait for a twin forever.
  const person = itself ? await loadPerson(tx, id) : null;
  await holdActor(tx, actor);
  return decide(actor, "person", action, itself ? person : await loadPerson(tx, id));
}

/** For a thing that belongs to one person alone. The caller has loaded it by its owner. */
export async function authorizeOwn<S extends { ownerId: string }>(tx: Tx, actor: Actor, subject: S | null) {
  await holdActor(tx, actor);
  return decide(actor, "own", "use", subject);
}

/**
 * For acts on the instance: settings, invitations, imports, new accounts. Its row is taken whole by who changes
 * it, so that a closing that races with a sign-up either stops it or comes after it.
 */
export async function authorizeInstance<A extends ActionOf<"instance">>(
  tx: Tx,
  actor: Actor,
  action: A,
  invited: InstanceFacts["invited"] = null,
) {
  await holdActor(tx, actor);
  if (action === "administer") await tx.$queryRaw`SELECT 1 FROM "Instance" FOR NO KEY UPDATE`;
  else await tx.$queryRaw`SELECT 1 FROM "Instance" FOR SHARE`;
  const instance = await tx.instance.findUniqueOrThrow({ where: { id: 1 } });
  return decide(actor, "instance", action, { ...instance, invited });
}

/**
 * For what the program itself has to say where nobody acts: that publishing failed, that a note stands elsewhere.
 * It changes nothing that a person decides.
 */
export const byProgram = <S extends object>(subject: S) => subject as Authorized<S, "program">;
