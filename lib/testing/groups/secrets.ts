import { db } from "@/lib/db/client";
import { makeGroupInvitation } from "@/lib/groups/invite";
import { acceptRequest, requestToJoin } from "@/lib/groups/requests";
import { member } from "@/lib/testing/people";
import { annotate, article, key, reply, says } from "@/lib/testing/writing";
import type { GroupCast } from "./cast";
import { type Room, room } from "./room";

/** `asking` is let in here: a member like any other. */
export type GroupReader = "anonymous" | "stranger" | "removed" | "asking" | "facilitator";
/** A word that stands in one place of a group only, and who may meet it over the API. */
export type GroupSecret = { word: string; where: string; readers: readonly GroupReader[] };

const MEMBERS = ["asking", "facilitator"] as const;
const STAFF = ["facilitator"] as const;

/** Hides a word in every corner of a members' group. */
export async function hideInGroup(cast: GroupCast): Promise<{ on: Room; secrets: GroupSecret[] }> {
  const { owner, facilitator, asking } = cast;
  const secrets: GroupSecret[] = [];
  const hide = (where: string, readers: readonly GroupReader[] = MEMBERS): string => {
    const word = `zq${secrets.length.toString(36)}x${crypto.randomUUID().replaceAll("-", "")}`;
    secrets.push({ word, where, readers });
    return word;
  };

  const on = await room(cast, "room");
  const { group, layer } = on;
  await acceptRequest(owner.actor, group, asking.actor.id);
  const asker = await member();
  await db().group.update({ where: { id: group }, data: { joining: "request" } });
  await requestToJoin(asker.actor, group, hide("words of a request", STAFF));
  await db().group.update({
    where: { id: group },
    data: {
      joining: "invitation",
      name: hide("name of a group"),
      description: hide("description of a group"),
      legend: { sun: { label: hide("legend of a group"), line: "solid" } },
    },
  });
  await makeGroupInvitation(owner.actor, group, {
    ...{ key: key(), uses: 1, days: 1 },
    note: hide("note of a group's invitation", STAFF),
  });

  await annotate(cast.member, on.text, { layer, note: hide("note in a group's layer") });
  await reply(facilitator, on.annotation, hide("answer in a group's layer"));
  const text = await article(owner, {
    visibility: "unlisted",
    text: `# Night\n\nIt says ${hide("text of a group")} and no more.`,
    meta: { title: hide("title of a group's text"), byline: hide("byline of a group's text") },
  });
  await db().article.update({ where: { id: text.id }, data: { visibility: "group" } });
  await db().reading.create({
    data: {
      ...{ clientKey: key(), contentHash: "", createdById: owner.actor.id, groupId: group },
      ...{ articleId: text.id, position: 1, reveal: "facilitator" },
      instructions: hide("instructions of a reading"),
    },
  });
  const sealed = await annotate(cast.member, text, {
    layer,
    target: { type: "text" },
    note: hide("sealed note", STAFF),
  });
  await reply(facilitator, sealed, hide("answer under a sealed note", STAFF));

  // The question is everybody's, what others answered it waits with their notes.
  const seed = await annotate(facilitator, text, {
    layer,
    target: { type: "text" },
    note: hide("seed question"),
  });
  await db().annotation.update({ where: { id: seed }, data: { seed: true } });
  await reply(cast.member, seed, hide("answer under a seed question", STAFF));

  const post = { groupId: group, authorId: cast.member.actor.id, contentHash: "" };
  await db().groupPost.create({
    data: { ...post, clientKey: key(), body: says(hide("post of a group")), tags: [hide("tag of a group")] },
  });
  await db().groupPost.create({
    data: {
      ...{ ...post, clientKey: key(), body: says(hide("removed post of a group", [])) },
      ...{ removedAt: new Date(), removalReason: hide("reason of a post's removal") },
    },
  });
  const about = { clientKey: key(), contentHash: "" };
  const meeting = await db().meeting.create({
    data: {
      ...{
        ...about,
        createdById: owner.actor.id,
        groupId: group,
        startsAt: new Date(Date.now() + 86_400_000),
      },
      title: hide("title of a meeting"),
      place: hide("place of a meeting"),
      note: hide("note of a meeting"),
    },
  });
  const item = { ...about, addedById: owner.actor.id, meetingId: meeting.id };
  await db().agendaItem.create({
    data: {
      ...{ ...item, position: 0, title: hide("title on an agenda") },
      ...{ outcome: hide("outcome on an agenda"), discussedAt: new Date() },
    },
  });
  // Pinned by a facilitator, who sees it; the others meet no word of it there.
  await db().agendaItem.create({ data: { ...item, clientKey: key(), position: 1, annotationId: sealed } });
  return { on, secrets };
}
