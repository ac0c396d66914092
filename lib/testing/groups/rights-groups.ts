import { key } from "@/lib/testing/writing";
import type { GroupRights, GroupRow } from "./rights";
import { groupHandle, groupVersion } from "./room";

type States = GroupRow["states"];

/** Its name and what it is about. */
const known: States = {
  room: "404 404 404 200 200 200 200 404",
  listed: "200 200 200 200 200 200 200 200",
  "by request": "200 200 200 200 200 200 200 200",
  "open door": "200 200 200 200 200 200 200 200",
  "margin everyone": "200 200 200 200 200 200 200 200",
  archived: "404 404 404 200 200 200 200 404",
  deleted: "404 404 404 200 200 200 200 404",
  "margin everyone deleted": "404 404 404 200 200 200 200 404",
};
/** Its list, its layer and its people. */
const margin: States = {
  ...known,
  listed: "401 403 403 200 200 200 200 403",
  "by request": "401 403 403 200 200 200 200 403",
  "open door": "401 403 403 200 200 200 200 403",
  "margin everyone archived": "200 200 200 200 200 200 200 200",
};
/** What only facilitators look at, in a closed group too. */
const overseen = (ok: 200 | 204): States => ({
  room: `404 404 404 403 403 ${ok} ${ok} 404`,
  listed: `401 403 403 403 403 ${ok} ${ok} 403`,
  "margin everyone": `401 403 403 403 403 ${ok} ${ok} 403`,
  archived: `404 404 404 403 403 ${ok} ${ok} 404`,
  deleted: `404 404 404 403 403 ${ok} ${ok} 404`,
});
/** What facilitators do while the group is open. */
const facilitated = (ok: 200 | 201 | 204): States => ({
  room: `404 404 404 403 403 ${ok} ${ok} 404`,
  listed: `401 403 403 403 403 ${ok} ${ok} 403`,
  "margin everyone": `401 403 403 403 403 ${ok} ${ok} 403`,
  archived: "404 404 404 403 403 403 403 404",
  deleted: "404 404 404 403 403 403 403 404",
});
/** What owners do while the group is open. */
const governed = (ok: 200 | 204): States => ({
  room: `404 404 404 403 403 403 ${ok} 404`,
  listed: `401 403 403 403 403 403 ${ok} 403`,
  "margin everyone": `401 403 403 403 403 403 ${ok} 403`,
  archived: "404 404 404 403 403 403 403 404",
  deleted: "404 404 404 403 403 403 403 404",
});

/** Of groups themselves, their people and the ways in. */
export const rights: GroupRights = {
  "GET /groups": [{ states: { room: "200 200 200 200 200 200 200 200" } }],
  "POST /groups": [
    {
      prepare: () => ({
        body: {
          key: key(),
          name: "Other readers",
          handle: groupHandle(),
          description: "",
          finding: "listed",
          joining: "open",
          margin: "members",
        },
      }),
      states: { room: "401 201 201 201 201 201 201 201" },
    },
  ],
  "GET /groups/[id]": [{ states: known }],
  "PATCH /groups/[id]": [
    {
      prepare: async ({ group }) => ({ body: { version: await groupVersion(group), name: "Day readers" } }),
      states: governed(200),
    },
    {
      prepare: async ({ group }) => ({
        body: {
          version: await groupVersion(group),
          showsProgress: true,
          legend: { sun: { label: "claim", line: "wavy" } },
        },
      }),
      states: facilitated(200),
    },
  ],

  "GET /groups/[id]/members": [{ states: margin }],
  "POST /groups/[id]/members": [
    {
      states: {
        room: "401 404 404 200 200 200 200 404",
        listed: "401 403 403 200 200 200 200 403",
        "by request": "401 403 403 200 200 200 200 403",
        "open door": "401 200 200 200 200 200 200 200",
        "margin everyone": "401 403 403 200 200 200 200 403",
        deleted: "401 404 404 200 200 200 200 404",
      },
    },
  ],
  "GET /groups/[id]/members/[person]": [
    { prepare: (_, { member }) => ({ path: { person: member.actor.id } }), states: margin },
    {
      // Who is no member has no page there.
      prepare: (_, { removed }) => ({ path: { person: removed.actor.id } }),
      states: {
        room: "404 404 404 404 404 404 404 404",
        "margin everyone": "404 404 404 404 404 404 404 404",
      },
    },
  ],
  "PATCH /groups/[id]/members/[person]": [
    {
      prepare: (_, { member }) => ({ path: { person: member.actor.id }, body: { role: "moderator" } }),
      states: governed(204),
    },
    {
      prepare: (_, { member }) => ({
        path: { person: member.actor.id },
        body: { role: "owner", handOver: true },
      }),
      states: governed(204),
    },
    {
      // The only owner stays one.
      prepare: (_, { owner }) => ({ path: { person: owner.actor.id }, body: { role: "member" } }),
      states: { room: "404 404 404 403 403 403 409 404" },
    },
  ],
  "DELETE /groups/[id]/members/[person]": [
    {
      // One's own id is leaving; the only owner can't.
      prepare: (_, { stranger }, sender) => ({ path: { person: (sender ?? stranger).actor.id } }),
      states: {
        room: "401 404 404 204 204 204 409 404",
        listed: "401 403 403 204 204 204 409 403",
        "margin everyone": "401 403 403 204 204 204 409 403",
        archived: "401 404 404 204 204 204 409 404",
        deleted: "401 404 404 204 204 204 409 404",
      },
    },
    {
      prepare: (_, { moderator, member }, sender) => ({
        path: { person: (sender === moderator ? member : moderator).actor.id },
      }),
      states: {
        room: "401 404 404 403 403 204 204 404",
        "margin everyone": "401 403 403 403 403 204 204 403",
        archived: "401 404 404 403 403 204 204 404",
        deleted: "401 404 404 403 403 204 204 404",
      },
    },
    {
      prepare: (_, { facilitator, owner }, sender) => ({
        path: { person: (sender === facilitator ? owner : facilitator).actor.id },
      }),
      states: {
        room: "401 404 404 403 403 403 204 404",
        archived: "401 404 404 403 403 403 204 404",
      },
    },
  ],

  "PUT /groups/[id]/request": [
    {
      prepare: () => ({ body: { words: "May I?" } }),
      states: {
        room: "401 404 404 403 403 403 403 404",
        listed: "401 403 403 403 403 403 403 403",
        "by request": "401 204 204 403 403 403 403 204",
        "open door": "401 403 403 403 403 403 403 403",
        deleted: "401 404 404 403 403 403 403 404",
      },
    },
  ],
  // Nobody of them asks.
  "DELETE /groups/[id]/request": [{ states: { "by request": "401 404 404 404 404 404 404 404" } }],
  "GET /groups/[id]/requests": [{ states: overseen(200) }],
  "PUT /groups/[id]/requests/[person]": [
    {
      prepare: (_, { asking }) => ({ path: { person: asking.actor.id } }),
      states: personal(facilitated(204)),
    },
  ],
  "DELETE /groups/[id]/requests/[person]": [
    {
      prepare: (_, { asking }) => ({ path: { person: asking.actor.id } }),
      states: personal(facilitated(204)),
    },
  ],

  "GET /groups/[id]/invitations": [{ states: overseen(200) }],
  "POST /groups/[id]/invitations": [
    {
      prepare: () => ({ body: { key: key(), note: "", uses: 1, days: 1 } }),
      states: personal(facilitated(201)),
    },
  ],
  "DELETE /groups/[id]/invitations/[invitation]": [
    { prepare: ({ invitation }) => ({ path: { invitation } }), states: overseen(204) },
  ],
  "POST /group-invitations/acceptance": [
    {
      prepare: ({ token }) => ({ body: { token } }),
      states: {
        room: "401 200 200 200 200 200 200 200",
        archived: "401 404 404 200 200 200 200 404",
        deleted: "401 404 404 200 200 200 200 404",
      },
    },
  ],

  "GET /groups/[id]/export": [
    {
      states: {
        room: "404 404 404 403 403 403 200 404",
        "margin everyone": "401 403 403 403 403 403 200 403",
        archived: "404 404 404 403 403 403 200 404",
        deleted: "404 404 404 403 403 403 200 404",
      },
    },
  ],
  "PUT /groups/[id]/archive": [{ states: governed(204) }],
  "DELETE /groups/[id]/archive": [
    {
      states: {
        ...governed(204),
        room: "404 404 404 403 403 403 403 404",
        listed: "401 403 403 403 403 403 403 403",
        "margin everyone": "401 403 403 403 403 403 403 403",
        archived: "404 404 404 403 403 403 204 404",
      },
    },
  ],
  "PUT /groups/[id]/deletion": [
    { states: { ...governed(204), archived: "404 404 404 403 403 403 204 404" } },
  ],
  "DELETE /groups/[id]/deletion": [
    {
      states: {
        room: "404 404 404 403 403 403 403 404",
        archived: "404 404 404 403 403 403 403 404",
        deleted: "404 404 404 403 403 403 204 404",
      },
    },
  ],
};

/** The same where whoever is not signed in is told so before anything is looked up. */
function personal(states: States): States {
  return Object.fromEntries(
    Object.entries(states).map(([state, codes]) => [state, codes.replace(/^\d+/, "401")]),
  );
}
