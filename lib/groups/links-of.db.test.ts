import { expect, test } from "vitest";
import { deleteAccount } from "@/lib/accounts/delete-account";
import { call } from "@/lib/testing/call";
import { readingGroup } from "@/lib/testing/groups/reading-room";
import { member, PASSWORD, type Signed } from "@/lib/testing/people";
import { eventsOf } from "@/lib/testing/recount";
import { acceptInvitation, makeGroupInvitation } from "./invite";
import { changeRole, leaveGroup } from "./membership";

type Ended = { owner: Signed; ann: Signed; group: string };
const gone: [how: string, end: (on: Ended) => Promise<unknown>][] = [
  [
    "was taken out of the group",
    ({ owner, ann, group }) => call("DELETE", `/groups/${group}/members/${ann.actor.id}`, { as: owner }),
  ],
  ["left it", ({ ann, group }) => leaveGroup(ann.actor, group)],
  [
    "became a moderator",
    ({ owner, ann, group }) =>
      changeRole(owner.actor, group, ann.actor.id, { role: "moderator", handOver: false }),
  ],
  ["deleted their account", ({ ann }) => deleteAccount(ann.actor, { password: PASSWORD, writing: "keep" })],
];

test.each(gone)("a link that a facilitator gave out leads nowhere once its maker %s", async (_how, end) => {
  const { owner, ann, group } = await readingGroup();
  await changeRole(owner.actor, group, ann.actor.id, { role: "facilitator", handOver: false });
  const made = (by: Signed) =>
    makeGroupInvitation(by.actor, group, { key: crypto.randomUUID(), note: "", uses: 5, days: 7 });
  const [hers, owners] = [await made(ann), await made(owner)];
  const word = ({ link }: typeof hers) => link.split("/").at(-1) ?? "";
  await end({ owner, ann, group });
  const newcomer = await member();
  await expect(acceptInvitation(newcomer.actor, word(hers))).rejects.toMatchObject({
    code: "invitation-over",
  });
  expect(await eventsOf("group.invitation-revoked", hers.id)).toBe(1);
  expect(await acceptInvitation(newcomer.actor, word(owners))).toBe(group);
});

test("an owner who hands the group over and facilitates it now still invites", async () => {
  const { owner, ann, group } = await readingGroup();
  const { link } = await makeGroupInvitation(owner.actor, group, {
    ...{ key: crypto.randomUUID(), note: "", uses: 5, days: 7 },
  });
  await changeRole(owner.actor, group, ann.actor.id, { role: "owner", handOver: true });
  const newcomer = await member();
  expect(await acceptInvitation(newcomer.actor, link.split("/").at(-1) ?? "")).toBe(group);
});
