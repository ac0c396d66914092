import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { type GroupCast, hire } from "@/lib/testing/groups/cast";
import { room } from "@/lib/testing/groups/room";
import { member } from "@/lib/testing/people";
import { eventsOf, miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { annotationOn } from "@/lib/testing/writing";

const ROUNDS = 5;

let cast: GroupCast;
beforeAll(async () => {
  cast = await hire();
});

const owners = (groupId: string) => db().membership.count({ where: { groupId, role: "owner" } });
const secondOwner = (groupId: string) =>
  db().membership.update({
    where: { groupId_userId: { groupId, userId: cast.facilitator.actor.id } },
    data: { role: "owner" },
  });

test("of two owners who leave at once, one remains", { timeout: 60_000 }, async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const { group } = await room(cast, "room");
    await secondOwner(group);
    const answers = await Promise.all(
      [cast.owner, cast.facilitator].map((as) =>
        call("DELETE", `/groups/${group}/members/${as.actor.id}`, { as }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await owners(group)).toBe(1);
  }
});

test("of two owners who take each other out, or lower each other, one remains", {
  timeout: 60_000,
}, async () => {
  for (const act of ["DELETE", "PATCH"] as const)
    for (let i = 0; i < ROUNDS; i++) {
      const { group } = await room(cast, "room");
      await secondOwner(group);
      const on = (as: GroupCast["owner"], whom: GroupCast["owner"]) =>
        call(act, `/groups/${group}/members/${whom.actor.id}`, {
          as,
          ...(act === "PATCH" ? { body: { role: "member" } } : {}),
        });
      const answers = await Promise.all([on(cast.owner, cast.facilitator), on(cast.facilitator, cast.owner)]);
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      expect(answers.filter(({ status }) => [403, 404].includes(status))).toHaveLength(1);
      expect(await owners(group)).toBe(1);
    }
});

test("an invitation for one, accepted by ten at once, lets one in", { timeout: 60_000 }, async () => {
  const { group, invitation, token } = await room(cast, "room");
  await db().groupInvitation.update({ where: { id: invitation }, data: { usesLeft: 1 } });
  const before = await db().membership.count({ where: { groupId: group } });
  const people = await Promise.all(Array.from({ length: 10 }, () => member()));
  const answers = await Promise.all(
    people.map((as) => call("POST", "/group-invitations/acceptance", { as, body: { token } })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(9);
  expect(await db().membership.count({ where: { groupId: group } })).toBe(before + 1);
  expect((await db().groupInvitation.findUniqueOrThrow({ where: { id: invitation } })).usesLeft).toBe(0);
});

test("one who accepts ten times at once is let in once, and spends one", async () => {
  const { invitation, token } = await room(cast, "room");
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      call("POST", "/group-invitations/acceptance", { as: cast.stranger, body: { token } }),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await db().groupInvitation.findUniqueOrThrow({ where: { id: invitation } })).usesLeft).toBe(4);
});

test("one who joins an open group ten times at once is in it once", async () => {
  const { group } = await room(cast, "open door");
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => call("POST", `/groups/${group}/members`, { as: cast.stranger })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await db().event.count({ where: { streamKey: `group:${group}`, type: "group.joined" } })).toBe(1);
});

test("a removal that races with notes stops each or comes after it", { timeout: 60_000 }, async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const { group, layer, text } = await room(cast, "room");
    const writing = Array.from({ length: 6 }, () =>
      call("POST", "/annotations", { as: cast.member, body: annotationOn(text, { layer }) }),
    );
    const [removal, ...notes] = await Promise.all([
      call("DELETE", `/groups/${group}/members/${cast.member.actor.id}`, { as: cast.owner }),
      ...writing,
    ]);
    expect(removal?.status).toBe(204);
    expect(notes.map(({ status }) => status).filter((status) => status !== 201 && status !== 404)).toEqual(
      [],
    );
    const last = await db().event.findFirstOrThrow({
      where: { type: "group.member-removed", subjectId: cast.member.actor.id, streamKey: `group:${group}` },
    });
    const after = await db().event.count({
      where: {
        type: "annotation.made",
        actorId: cast.member.actor.id,
        at: { gt: last.at },
        streamKey: { contains: text.id },
      },
    });
    expect(after).toBe(0);
  }
  expect(await eventsOf("group.member-removed", cast.member.actor.id)).toBe(ROUNDS);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});
