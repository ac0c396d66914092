import type { LayerKey } from "@/lib/annotations/wire";
import { db } from "@/lib/db/client";
import { archiveGroup, deleteGroup } from "@/lib/groups/close-group";
import { foundGroup } from "@/lib/groups/found-group";
import { makeGroupInvitation } from "@/lib/groups/invite";
import { removeMember } from "@/lib/groups/membership";
import type { Finding, Joining, MarginReaders } from "@/lib/groups/wire";
import { kept } from "@/lib/testing/kept";
import { annotate, article, key, type Published } from "@/lib/testing/writing";
import type { GroupCast } from "./cast";

/** What a group can be found as. `room` is the closest: unlisted, by invitation, its margin for members. */
export const GROUP_STATES = [
  "room",
  "listed",
  "by request",
  "open door",
  "margin everyone",
  "archived",
  "deleted",
  "margin everyone archived",
  "margin everyone deleted",
] as const;
export type GroupState = (typeof GROUP_STATES)[number];

type Settings = { finding: Finding; joining: Joining; margin: MarginReaders };
const settingsOf = (state: GroupState): Settings => ({
  finding: state === "listed" || state === "margin everyone deleted" ? "listed" : "unlisted",
  joining: state === "by request" ? "request" : state === "open door" ? "open" : "invitation",
  margin: state.startsWith("margin everyone") ? "everyone" : "members",
});

/**
 * One group with a reading on its list, whose rule is `now`; a note of the member's and one of the removed person's in
 * its layer; an invitation; and `asking`'s request.
 */
export type Room = {
  group: string;
  handle: string;
  layer: LayerKey;
  text: Published;
  reading: string;
  /** The member's. */
  annotation: string;
  invitation: string;
  token: string;
};

/** Letters alone: handles that look alike fold together. */
const LETTERS = "abefghjkpq";
let count = 0;
export const groupHandle = (): string =>
  `room-${[...`${++count}`].map((digit) => LETTERS[Number(digit)]).join("")}`;

const texts = new Map<string, Promise<Published>>();
/** The owner's text that only their groups read; one for all rooms of a cast. */
function textOf({ owner }: GroupCast): Promise<Published> {
  const made =
    texts.get(owner.actor.id) ??
    article(owner, { visibility: "unlisted" }).then(async (text) => {
      await db().article.update({ where: { id: text.id }, data: { visibility: "group" } });
      return text;
    });
  texts.set(owner.actor.id, made);
  return made;
}

/** What outsiders have joined in one room would open its text to them in the next. */
async function leaveAll({ stranger, removed, host }: GroupCast): Promise<void> {
  const outside = [stranger, removed, host].map(({ actor }) => actor.id);
  await db().membership.deleteMany({ where: { userId: { in: outside } } });
}

/** Makes a group in one of the states, by the commands wherever they exist. */
export async function room(cast: GroupCast, state: GroupState): Promise<Room> {
  const { owner } = cast;
  const handle = groupHandle();
  const group = await foundGroup(owner.actor, {
    key: key(),
    name: "Night readers",
    handle,
    description: "",
    ...settingsOf(state),
  });
  const roles = ["facilitator", "moderator", "member"] as const;
  await db().membership.createMany({
    data: [
      ...roles.map((role) => ({ groupId: group, userId: cast[role].actor.id, role })),
      { groupId: group, userId: cast.removed.actor.id, role: "member" as const },
    ],
  });
  await db().joinRequest.create({
    data: { groupId: group, userId: cast.asking.actor.id, words: "I read at night too." },
  });
  const text = await textOf(cast);
  const { id: reading } = await db().reading.create({
    data: {
      clientKey: key(),
      contentHash: "",
      createdById: owner.actor.id,
      groupId: group,
      articleId: text.id,
      position: 0,
    },
  });
  const layer: LayerKey = `group:${group}`;
  const annotation = await annotate(cast.member, text, { layer });
  await annotate(cast.removed, text, { layer });
  await removeMember(owner.actor, group, cast.removed.actor.id);
  const invitation = await makeGroupInvitation(owner.actor, group, {
    key: key(),
    note: "",
    uses: 5,
    days: 7,
  });
  if (state.endsWith("archived")) await archiveGroup(owner.actor, group);
  if (state.endsWith("deleted")) await deleteGroup(owner.actor, group);
  const token = invitation.link.split("/").at(-1) ?? "";
  return { group, handle, layer, text, reading, annotation, invitation: invitation.id, token };
}

/** Rooms of a cast that serve until somebody changed them. */
export const rooms = (cast: GroupCast) =>
  kept(
    (state: GroupState) => room(cast, state),
    () => leaveAll(cast),
  );

/** The version that a change of the group has to name now. */
export const groupVersion = async (id: string): Promise<number> =>
  (await db().group.findUniqueOrThrow({ where: { id } })).version;
