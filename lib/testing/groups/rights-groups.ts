import { key } from "@/lib/testing/writing";
import type { GroupRights } from "./rights";
import { groupHandle, groupVersion } from "./room";
import { facilitated, governed, known } from "./states";

/** Of groups themselves. */
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
