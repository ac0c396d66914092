import type { LayerKey } from "@/lib/annotations/wire";
import { key } from "@/lib/testing/writing";
import type { GroupRights, GroupRow } from "./rights";
import type { States } from "./states";

/** Into the group's layer: nobody but its members, and they while it is open; the note is the member's. */
const into = (done: 200 | 201): States => ({
  room: `401 404 404 ${done} 403 403 403 404`,
  listed: `401 404 404 ${done} 403 403 403 404`,
  "margin everyone": `401 403 403 ${done} 403 403 403 403`,
  archived: "401 404 404 403 403 403 403 404",
  deleted: "401 404 404 403 403 403 403 404",
});

/** A copy for oneself can be taken out of a closed group too. */
const out = "401 404 404 201 403 403 403 404";

type Body = { key?: string; layer: LayerKey };
const asked =
  (body: (layer: LayerKey) => Body): NonNullable<GroupRow["prepare"]> =>
  ({ annotation, layer }) => ({ path: { id: annotation }, body: body(layer) });

/** Taking one's note into a group's layer, and out of it. */
export const rights: GroupRights = {
  "PUT /annotations/[id]/layer": [{ prepare: asked((layer) => ({ layer })), states: into(200) }],
  "POST /annotations/[id]/copies": [
    { prepare: asked((layer) => ({ key: key(), layer })), states: into(201) },
    {
      prepare: asked(() => ({ key: key(), layer: "private" })),
      states: { room: out, archived: out, deleted: out, "margin everyone": out },
    },
  ],
};
