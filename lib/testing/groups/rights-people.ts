import { key } from "@/lib/testing/writing";
import type { GroupRights } from "./rights";
import { facilitated, governed, margin, overseen, personal } from "./states";

/** Of a group’s people and the ways in. */
export const rights: GroupRights = {
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
};
