import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { authorizeGroup, holdPeople } from "@/lib/access/authorize";
import { roleIn } from "@/lib/access/group-facts";
import { transaction } from "@/lib/db/transaction";
import { forbidden, notFound, signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { keepStaffsSight } from "@/lib/readings/sealing";
import { admit, keepAnOwner, roleOf } from "./admit";
import { recordRevoked, revokeLinksOf } from "./links-of";
import type { RoleChangeInput } from "./schema";

/** Joins an open group; who is in it already stays what they are. */
export async function joinGroup(actor: Actor, id: string): Promise<void> {
  if (actor.kind === "anonymous") throw signInFirst();
  await transaction(async (tx) => {
    await holdPeople(tx, actor.id);
    if (await roleOf(tx, id, actor.id)) return;
    const group = await authorizeGroup(tx, actor, "join", id);
    await admit(tx, group, actor.id);
    await record(tx, actor, group, { stream: groupStream(id), type: "group.joined", subjectId: actor.id });
  });
}

/** Leaves a group; what was written there stays, links that one gave out lead nowhere any more. @throws AppError 409 for its last owner. */
export async function leaveGroup(actor: Actor, id: string): Promise<void> {
  if (actor.kind === "anonymous") throw signInFirst();
  await transaction(async (tx) => {
    await holdPeople(tx, actor.id);
    const group = await authorizeGroup(tx, actor, "leave", id);
    if (roleIn(actor, group) === "owner") await keepAnOwner(tx, group, actor.id);
    await tx.membership.delete({ where: { groupId_userId: { groupId: id, userId: actor.id } } });
    await record(tx, actor, group, { stream: groupStream(id), type: "group.left", subjectId: actor.id });
    await recordRevoked(tx, actor, group, await revokeLinksOf(tx, id, actor.id));
  });
}

/**
 * Takes somebody out of a group; what they wrote stays, and the links that they gave out lead nowhere any more.
 * Whoever facilitates may, but owners and facilitators are taken out by owners alone. One's own id is leaving.
 */
export async function removeMember(actor: Actor, id: string, personId: string): Promise<void> {
  if (actor.kind === "anonymous") throw signInFirst();
  if (actor.id === personId) return leaveGroup(actor, id);
  await transaction(async (tx) => {
    await holdPeople(tx, actor.id, personId);
    const group = await authorizeGroup(tx, actor, "exclude", id);
    const role = await roleOf(tx, id, personId);
    if (!role) throw notFound();
    if ((role === "owner" || role === "facilitator") && roleIn(actor, group) !== "owner")
      throw forbidden("Ask an owner of the group.");
    await tx.membership.delete({ where: { groupId_userId: { groupId: id, userId: personId } } });
    await record(tx, actor, group, {
      stream: groupStream(id),
      type: "group.member-removed",
      subjectId: personId,
    });
    await recordRevoked(tx, actor, group, await revokeLinksOf(tx, id, personId));
  });
}

/** Those whose links let others in. */
const INVITE: readonly RoleChangeInput["role"][] = ["owner", "facilitator"];

/**
 * Says what a member is in the group; owners do. Whose role invites nobody, their links lead nowhere; who is staff no
 * more goes on seeing what they saw. Handing over makes the other one owner and oneself a facilitator.
 * @throws AppError 404 for who is no member, 409 where no owner would be left.
 */
export async function changeRole(
  actor: Actor,
  id: string,
  personId: string,
  { role, handOver }: RoleChangeInput,
): Promise<void> {
  await transaction(async (tx) => {
    await holdPeople(tx, personId, ...[idOf(actor) ?? []].flat());
    const group = await authorizeGroup(tx, actor, "govern", id);
    const before = await roleOf(tx, id, personId);
    if (!before) throw notFound();
    const become = (userId: string, next: typeof role) =>
      tx.membership.update({ where: { groupId_userId: { groupId: id, userId } }, data: { role: next } });
    const stream = groupStream(id);
    if (before !== role) {
      if (before === "owner") await keepAnOwner(tx, group, personId);
      await become(personId, role);
      if (role === "member") await keepStaffsSight(tx, id, personId);
      await record(tx, actor, group, { stream, type: "group.role-given", subjectId: personId });
      if (!INVITE.includes(role))
        await recordRevoked(tx, actor, group, await revokeLinksOf(tx, id, personId));
    }
    const me = idOf(actor);
    if (!handOver || !me || me === personId) return;
    await become(me, "facilitator");
    await record(tx, actor, group, { stream, type: "group.handed-over", subjectId: personId });
  });
}
