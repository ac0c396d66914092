import type { LayerKey } from "@/lib/annotations/wire";
import { db } from "@/lib/db/client";
import { foundGroup } from "@/lib/groups/found-group";
import type { MarginReaders } from "@/lib/groups/wire";
import { listReading } from "@/lib/readings/list-reading";
import type { NewReadingInput } from "@/lib/readings/schema";
import { member, type Signed } from "@/lib/testing/people";
import { article, key, type Published } from "@/lib/testing/writing";
import { groupHandle } from "./room";

/** A group that reads one text: who founded it, two members, and the reading. */
export type ReadingGroup = {
  owner: Signed;
  ann: Signed;
  bob: Signed;
  group: string;
  layer: LayerKey;
  text: Published;
  reading: string;
};

type About = { rules?: Partial<NewReadingInput>; margin?: MarginReaders; text?: string };

export async function readingGroup({
  rules = {},
  margin = "members",
  text,
}: About = {}): Promise<ReadingGroup> {
  const [owner, ann, bob] = [await member(), await member(), await member()];
  const group = await foundGroup(owner.actor, {
    ...{ key: key(), name: "Night readers", handle: groupHandle(), description: "" },
    ...{ finding: "unlisted", joining: "invitation", margin },
  });
  await db().membership.createMany({
    data: [ann, bob].map(({ actor }) => ({ groupId: group, userId: actor.id, role: "member" as const })),
  });
  const published = await article(owner, text ? { text } : {});
  const reading = await listReading(owner.actor, group, { key: key(), articleId: published.id, ...rules });
  return { owner, ann, bob, group, layer: `group:${group}`, text: published, reading };
}
