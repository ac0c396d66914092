import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { readingGroup } from "@/lib/testing/groups/reading-room";
import { member } from "@/lib/testing/people";
import { eventsOf } from "@/lib/testing/recount";
import { acceptInvitation, makeGroupInvitation } from "./invite";

test("the links that a facilitator gave out lead nowhere once they were taken out of the group", async () => {
  const { owner, ann, group } = await readingGroup();
  await db().membership.updateMany({
    where: { groupId: group, userId: ann.actor.id },
    data: { role: "facilitator" },
  });
  const made = (by: typeof ann) =>
    makeGroupInvitation(by.actor, group, { key: crypto.randomUUID(), note: "", uses: 5, days: 7 });
  const [hers, owners] = [await made(ann), await made(owner)];
  const word = ({ link }: typeof hers) => link.split("/").at(-1) ?? "";
  await call("DELETE", `/groups/${group}/members/${ann.actor.id}`, { as: owner });
  const newcomer = await member();
  await expect(acceptInvitation(newcomer.actor, word(hers))).rejects.toMatchObject({
    code: "invitation-over",
  });
  expect(await eventsOf("group.invitation-revoked", hers.id)).toBe(1);
  expect(await acceptInvitation(newcomer.actor, word(owners))).toBe(group);
});
