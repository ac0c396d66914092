import { db } from "@/lib/db/client";
import { article, key } from "@/lib/testing/writing";
import type { GroupRights, GroupRow } from "./rights";
import type { Room } from "./room";
import type { States } from "./states";

const onReading = ({ reading }: Room) => ({ path: { id: reading } });
const readingVersion = async ({ reading }: Room) =>
  (await db().reading.findUniqueOrThrow({ where: { id: reading } })).version;

/** The list and what is on it. To whom a group that they know of does not show its margin, it is forbidden. */
const list: States = {
  room: "404 404 404 200 200 200 200 404",
  listed: "401 403 403 200 200 200 200 403",
  "margin everyone": "200 200 200 200 200 200 200 200",
  archived: "404 404 404 200 200 200 200 404",
  deleted: "404 404 404 200 200 200 200 404",
  "margin everyone deleted": "404 404 404 200 200 200 200 404",
};
/** A reading by its own address: who does not read the margin knows of none. */
const one: States = { ...list, listed: "404 404 404 200 200 200 200 404" };
/** Changing one. */
const changed: States = {
  room: "404 404 404 403 403 200 200 404",
  listed: "404 404 404 403 403 200 200 404",
  "margin everyone": "401 403 403 403 403 200 200 403",
  archived: "404 404 404 403 403 403 403 404",
  deleted: "404 404 404 403 403 403 403 404",
  "margin everyone archived": "401 403 403 403 403 403 403 403",
};

/** A note of the owner's in the group's layer, under its reading. */
async function ownersNote({ group, text, reading }: Room, ownerId: string): Promise<string> {
  const layer = await db().layer.findUniqueOrThrow({ where: { groupId: group } });
  const note = await db().annotation.create({
    data: {
      ...{ clientKey: key(), contentHash: "", authorId: ownerId, articleId: text.id, readingId: reading },
      ...{ editionId: text.editionId, layerId: layer.id, kind: "question", colour: "sky", target: "text" },
      ...{ exact: "", prefix: "", suffix: "", start: -1, end: -1 },
      placements: {
        create: {
          ...{ editionId: text.editionId, status: "kept", confidence: 1, method: "position" },
          ...{ start: -1, end: -1, offeredStart: -1, offeredEnd: -1 },
        },
      },
    },
  });
  return note.id;
}

const onOwnersNote: GroupRow["prepare"] = async (room, { owner }) => ({
  path: { id: await ownersNote(room, owner.actor.id) },
});

/** Of the list, its readings, and where one is in their texts. */
export const rights: GroupRights = {
  "GET /groups/[id]/readings": [{ states: list }],
  "POST /groups/[id]/readings": [
    {
      prepare: async (_, { owner }) => ({
        body: { key: key(), articleId: (await article(owner)).id },
      }),
      states: {
        room: "401 404 404 403 403 201 201 404",
        listed: "401 403 403 403 403 201 201 403",
        "margin everyone": "401 403 403 403 403 201 201 403",
        archived: "401 404 404 403 403 403 403 404",
        deleted: "401 404 404 403 403 403 403 404",
      },
    },
    {
      // A text that its owner gives to groups: whoever else facilitates can't put it on a list.
      prepare: ({ text }) => ({ body: { key: key(), articleId: text.id } }),
      states: { room: "401 404 404 403 403 403 201 404" },
    },
  ],
  "PUT /groups/[id]/readings/order": [
    {
      prepare: ({ reading }) => ({ body: { ids: [reading] } }),
      states: { ...changed, listed: "401 403 403 403 403 200 200 403" },
    },
  ],
  "GET /readings/[id]": [{ prepare: onReading, states: one }],
  "PATCH /readings/[id]": [
    {
      prepare: async (room) => ({
        ...onReading(room),
        body: { version: await readingVersion(room), instructions: "Slowly." },
      }),
      states: changed,
    },
  ],
  "DELETE /readings/[id]": [{ prepare: onReading, states: changed }],
  "PUT /readings/[id]/restoration": [{ prepare: onReading, states: changed }],
  "PUT /readings/[id]/opening": [{ prepare: onReading, states: changed }],
  "DELETE /readings/[id]/opening": [{ prepare: onReading, states: changed }],
  "GET /readings/[id]/overview": [
    {
      prepare: onReading,
      states: {
        room: "404 404 404 403 403 200 200 404",
        "margin everyone": "403 403 403 403 403 200 200 403",
        archived: "404 404 404 403 403 200 200 404",
        deleted: "404 404 404 403 403 200 200 404",
      },
    },
  ],
  "PUT /annotations/[id]/seed": [
    {
      prepare: onOwnersNote,
      states: {
        room: "404 404 404 403 403 200 200 404",
        archived: "404 404 404 403 403 403 403 404",
      },
    },
  ],
  "DELETE /annotations/[id]/seed": [
    {
      prepare: onOwnersNote,
      states: {
        room: "404 404 404 403 403 200 200 404",
        archived: "404 404 404 403 403 403 403 404",
      },
    },
  ],
  "GET /articles/[id]/position": [
    {
      prepare: ({ text }) => ({ path: { id: text.id } }),
      states: { room: "401 404 404 204 204 204 204 404" },
    },
  ],
  "PUT /articles/[id]/position": [
    {
      prepare: ({ text }) => ({
        path: { id: text.id },
        body: { editionId: text.editionId, start: 0, furthest: 5 },
      }),
      states: { room: "401 404 404 200 200 200 200 404" },
    },
  ],
  "PUT /articles/[id]/position/choice": [
    {
      prepare: ({ text }) => ({ path: { id: text.id }, body: { hidesAhead: true } }),
      states: { room: "401 404 404 200 200 200 200 404" },
    },
  ],
  "POST /articles/[id]/position/unsealed": [
    {
      prepare: ({ text }) => ({
        path: { id: text.id },
        body: { editionId: text.editionId, start: 0, end: 5 },
      }),
      states: { room: "401 404 404 200 200 200 200 404" },
    },
  ],
};
