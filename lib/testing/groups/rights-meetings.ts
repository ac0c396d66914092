import { db } from "@/lib/db/client";
import { key } from "@/lib/testing/writing";
import type { GroupCast } from "./cast";
import { type GroupRow, leavingRoom } from "./rights";
import type { Room } from "./room";
import { among, type States, same, whileOpen } from "./states";

async function called({ group }: Room, { owner }: GroupCast, about: object = {}): Promise<string> {
  const { id } = await db().meeting.create({
    data: {
      clientKey: key(),
      contentHash: "",
      createdById: owner.actor.id,
      groupId: group,
      title: "The first evening",
      startsAt: new Date(Date.now() + 86_400_000),
      ...about,
    },
  });
  return id;
}
async function point(room: Room, cast: GroupCast, meetingId?: string): Promise<string> {
  const { id } = await db().agendaItem.create({
    data: {
      clientKey: key(),
      contentHash: "",
      addedById: cast.owner.actor.id,
      meetingId: meetingId ?? (await called(room, cast)),
      title: "The bridges",
      position: 0,
    },
  });
  return id;
}

const on =
  (body?: () => object, about: object = {}): GroupRow["prepare"] =>
  async (room, cast) => ({
    path: { id: await called(room, cast, about) },
    ...(body ? { body: body() } : {}),
  });
const onPoint =
  (body?: object): GroupRow["prepare"] =>
  async (room, cast) => ({ path: { id: await point(room, cast) }, ...(body ? { body } : {}) });

const meeting = () => ({
  key: key(),
  title: "The first evening",
  startsAt: "2027-06-03T16:00:00Z",
  length: 90,
  place: "The kitchen",
  note: "",
});
const facilitated: States = whileOpen("403 403 200 200");

/** Of meetings, agendas and minutes. */
export const rights = leavingRoom({
  "GET /groups/[id]/meetings": [{ states: among("200 200 200 200") }],
  "POST /groups/[id]/meetings": [
    {
      prepare: () => ({ body: meeting() }),
      states: {
        ...whileOpen("403 403 201 201", 401),
        // Where it may be known that the group is there, a stranger is told that it is not theirs to do.
        ...same(["listed", "open door", "margin everyone"], "401 403 403 403 403 201 201 403"),
        "margin everyone archived": "401 403 403 403 403 403 403 403",
      },
    },
  ],
  "GET /meetings/[id]": [{ prepare: on(), states: among("200 200 200 200") }],
  "PATCH /meetings/[id]": [{ prepare: on(() => ({ version: 1, place: "The yard" })), states: facilitated }],
  "PUT /meetings/[id]/answer": [
    { prepare: on(() => ({ coming: "yes" })), states: whileOpen("200 200 200 200", 401) },
  ],
  "PUT /meetings/[id]/cancellation": [{ prepare: on(), states: facilitated }],
  "DELETE /meetings/[id]/cancellation": [
    { prepare: on(undefined, { cancelledAt: new Date() }), states: facilitated },
  ],
  "PUT /meetings/[id]/closing": [{ prepare: on(), states: facilitated }],
  "DELETE /meetings/[id]/closing": [
    { prepare: on(undefined, { closedAt: new Date() }), states: facilitated },
  ],
  "GET /meetings/[id]/minutes": [{ prepare: on(), states: among("200 200 200 200") }],
  "GET /meetings/[id]/threads": [{ prepare: on(), states: facilitated }],
  "POST /meetings/[id]/agenda": [
    {
      prepare: on(() => ({ key: key(), annotationId: null, title: "The bridges", minutes: 10 })),
      states: whileOpen("403 403 201 201", 401),
    },
    {
      prepare: async (room, cast) => ({
        path: { id: await called(room, cast) },
        body: { key: key(), annotationId: room.annotation, title: "", minutes: null },
      }),
      states: whileOpen("403 403 201 201", 401),
    },
  ],
  "PUT /meetings/[id]/agenda/order": [
    {
      prepare: async (room, cast) => {
        const id = await called(room, cast);
        return { path: { id }, body: { ids: [await point(room, cast, id)] } };
      },
      states: facilitated,
    },
  ],
  "PATCH /agenda/[id]": [
    { prepare: onPoint({ version: 1, discussed: true, outcome: "They stay up." }), states: facilitated },
  ],
  "DELETE /agenda/[id]": [{ prepare: onPoint(), states: facilitated }],
});
