import { db } from "@/lib/db/client";
import { key, says } from "@/lib/testing/writing";
import type { GroupCast } from "./cast";
import { type GroupRow, leavingRoom } from "./rights";
import type { Room } from "./room";
import { among, type Codes, type States, same, whileOpen } from "./states";

/** Of the group itself: where it may be known that it is there, a stranger is told that it is not theirs to do. */
const inGroup = (codes: Codes): States => ({
  ...whileOpen(codes, 401),
  ...same(["listed", "open door", "margin everyone"], `401 403 403 ${codes} 403`),
  "margin everyone archived": "401 403 403 403 403 403 403 403",
});

const post = { body: says("Who brings the tea?"), tags: ["tea"], announcement: false, parentId: null };

/** A post of the member's, whatever state the group is in. */
async function posted({ group }: Room, { member }: GroupCast, about: object = {}): Promise<string> {
  const { id } = await db().groupPost.create({
    data: {
      groupId: group,
      authorId: member.actor.id,
      clientKey: key(),
      contentHash: "",
      body: says("Who brings the tea?"),
      ...about,
    },
  });
  return id;
}
const on =
  (body?: object, about: object = {}): GroupRow["prepare"] =>
  async (room, cast) => ({
    path: { id: await posted(room, cast, about) },
    ...(body ? { body } : {}),
  });
const deleted = { deletedAt: new Date() };
const removed = { removedAt: new Date(), removalReason: "a reason" };

/** Of the general thread of a group. */
export const rights = leavingRoom({
  "GET /groups/[id]/posts": [{ states: among("200 200 200 200") }],
  "POST /groups/[id]/posts": [
    { prepare: () => ({ body: { key: key(), ...post } }), states: inGroup("201 201 201 201") },
    {
      prepare: () => ({ body: { key: key(), ...post, announcement: true } }),
      states: inGroup("403 403 201 201"),
    },
    {
      prepare: async (room, cast) => ({
        body: { key: key(), ...post, tags: [], parentId: await posted(room, cast) },
      }),
      states: whileOpen("201 201 201 201", 401),
    },
    {
      // What was removed is not answered.
      prepare: async (room, cast) => ({
        body: { key: key(), ...post, tags: [], parentId: await posted(room, cast, removed) },
      }),
      states: among("403 403 403 403", 401),
    },
  ],
  "GET /posts/[id]": [
    { prepare: on(), states: among("200 200 200 200") },
    { prepare: on(undefined, deleted), states: among("200 200 200 200") },
  ],
  "GET /posts/[id]/revisions": [
    { prepare: on(), states: among("200 200 200 200") },
    { prepare: on(undefined, deleted), states: among("200 404 404 404") },
    { prepare: on(undefined, removed), states: among("404 404 404 404") },
  ],
  "PATCH /posts/[id]": [
    { prepare: on({ version: 1, body: says("And the cups?") }), states: whileOpen("200 403 403 403") },
    {
      prepare: on({ version: 1, body: says("And the cups?") }, removed),
      states: among("403 403 403 403"),
    },
  ],
  // One's own words can be taken back for ever.
  "PUT /posts/[id]/deletion": [{ prepare: on(), states: among("200 403 403 403") }],
  "DELETE /posts/[id]/deletion": [{ prepare: on(undefined, deleted), states: among("200 403 403 403") }],
  // Who keeps order keeps it in a closed group too.
  "PUT /posts/[id]/removal": [{ prepare: on({ reason: "a reason" }), states: among("403 200 200 200") }],
  "DELETE /posts/[id]/removal": [{ prepare: on(undefined, removed), states: among("403 200 200 200") }],
});
