import { beforeAll, expect, test } from "vitest";
import { db, pool } from "@/lib/db/client";
import { sweep } from "@/lib/jobs/sweep";
import { call } from "@/lib/testing/call";
import { type GroupCast, hire } from "@/lib/testing/groups/cast";
import { groupHandle, groupVersion, room } from "@/lib/testing/groups/room";
import { doJobs } from "@/lib/testing/jobs";
import { member, PASSWORD } from "@/lib/testing/people";
import { eventsOf, miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { annotate, annotationOn, claimOf, key, reply } from "@/lib/testing/writing";

let cast: GroupCast;
beforeAll(async () => {
  cast = await hire();
});

const about = (more: object = {}) => ({
  key: key(),
  name: "Readers of the river",
  handle: groupHandle(),
  description: "",
  finding: "unlisted",
  joining: "invitation",
  margin: "members",
  ...more,
});

test("a group sent twice is founded once, with a layer, and its founder owns it", async () => {
  const body = about();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => call("POST", "/groups", { as: cast.member, body })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const { id } = answers[0]?.json ?? {};
  expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
  expect(answers[0]?.json).toMatchObject({ role: "owner", members: 1, state: "open" });
  expect(await db().layer.count({ where: { groupId: id, kind: "group" } })).toBe(1);
  expect(await eventsOf("group.founded", id)).toBe(1);
  const other = await call("POST", "/groups", { as: cast.member, body: { ...body, name: "Others" } });
  expect([other.status, other.json.code]).toEqual([409, "key-reused"]);
});

test("a handle is taken by all that look like it, also when it is changed, and `new` is an address of ours", async () => {
  const [a, b] = [about({ handle: "night-corn" }), about()];
  expect((await call("POST", "/groups", { as: cast.member, body: a })).status).toBe(201);
  const alike = await call("POST", "/groups", { as: cast.owner, body: about({ handle: "nightcom" }) });
  expect([alike.status, alike.json.fields[0].path]).toEqual([422, "handle"]);
  const other = await call("POST", "/groups", { as: cast.owner, body: b });
  const renamed = await call("PATCH", `/groups/${other.json.id}`, {
    as: cast.owner,
    body: { version: 1, handle: "night_com" },
  });
  expect([renamed.status, renamed.json.fields[0].path]).toEqual([422, "handle"]);
  expect((await call("POST", "/groups", { as: cast.owner, body: about({ handle: "new" }) })).status).toBe(
    422,
  );
  // A person's handle is no group's.
  const named = about({ handle: cast.stranger.actor.handle });
  expect((await call("POST", "/groups", { as: cast.owner, body: named })).status).toBe(201);
});

test("of two who change a group at once, the second is told what is there now", async () => {
  const { group } = await room(cast, "room");
  const version = await groupVersion(group);
  const answers = await Promise.all(
    ["One", "Two"].map((name) =>
      call("PATCH", `/groups/${group}`, { as: cast.owner, body: { version, name } }),
    ),
  );
  const [won, lost] = answers.sort((a, b) => a.status - b.status);
  expect([won?.status, lost?.status, lost?.json.code]).toEqual([200, 409, "stale"]);
  expect(lost?.json.current.name).toBe(won?.json.name);
});

test("handing over makes one owner of the other, and a facilitator of oneself", async () => {
  const { group } = await room(cast, "room");
  const answer = await call("PATCH", `/groups/${group}/members/${cast.member.actor.id}`, {
    as: cast.owner,
    body: { role: "owner", handOver: true },
  });
  expect(answer.status).toBe(204);
  const { json } = await call("GET", `/groups/${group}/members`, { as: cast.moderator });
  expect(json.members.map(({ role }: { role: string }) => role)).toEqual([
    "owner",
    "facilitator",
    "facilitator",
    "moderator",
  ]);
  expect(json.members[0].person.id).toBe(cast.member.actor.id);
  expect(await eventsOf("group.handed-over", cast.member.actor.id)).toBeGreaterThan(0);
});

test("a request is made, told in other words, taken back, accepted, declined", async () => {
  const { group } = await room(cast, "by request");
  const asks = (words: string) =>
    call("PUT", `/groups/${group}/request`, { as: cast.stranger, body: { words } });
  const { id } = cast.stranger.actor;
  const listed = async () =>
    (await call("GET", `/groups/${group}/requests`, { as: cast.facilitator })).json.requests.map(
      ({ words }: { words: string }) => words,
    );
  await asks("May I?");
  await asks("May I, please?");
  expect(await listed()).toEqual(["I read at night too.", "May I, please?"]);
  expect((await call("GET", `/groups/${group}`, { as: cast.stranger })).json.requested).toBe(true);
  expect((await call("DELETE", `/groups/${group}/request`, { as: cast.stranger })).status).toBe(204);
  expect((await call("PUT", `/groups/${group}/requests/${id}`, { as: cast.owner })).status).toBe(404);
  await asks("Again.");
  expect((await call("DELETE", `/groups/${group}/requests/${id}`, { as: cast.owner })).status).toBe(204);
  await asks("And again.");
  const accepted = await Promise.all(
    Array.from({ length: 3 }, () => call("PUT", `/groups/${group}/requests/${id}`, { as: cast.owner })),
  );
  expect(accepted.map(({ status }) => status)).toEqual([204, 204, 204]);
  expect((await call("GET", `/groups/${group}`, { as: cast.stranger })).json.role).toBe("member");
  expect(await listed()).toEqual(["I read at night too."]);
});

test("looking at an invitation uses nothing up, and who is in the group spends none", async () => {
  const { group, token, invitation } = await room(cast, "room");
  const left = async () =>
    (await db().groupInvitation.findUniqueOrThrow({ where: { id: invitation } })).usesLeft;
  const accept = () => call("POST", "/group-invitations/acceptance", { as: cast.stranger, body: { token } });
  expect(await db().groupInvitation.count({ where: { tokenHash: token } })).toBe(0);
  expect((await accept()).json).toMatchObject({ id: group, role: "member" });
  expect((await accept()).status).toBe(200);
  expect(await left()).toBe(4);
  await call("DELETE", `/groups/${group}/invitations/${invitation}`, { as: cast.facilitator });
  const late = await call("POST", "/group-invitations/acceptance", { as: cast.host, body: { token } });
  expect([late.status, late.json.code]).toEqual([404, "invitation-over"]);
});

test("a link that somebody had before they were taken out does not let them in again; a new one does", async () => {
  const { group, token } = await room(cast, "room");
  const accept = (word: string) =>
    call("POST", "/group-invitations/acceptance", { as: cast.stranger, body: { token: word } });
  expect((await accept(token)).status).toBe(200);
  await call("DELETE", `/groups/${group}/members/${cast.stranger.actor.id}`, { as: cast.facilitator });
  const again = await accept(token);
  expect([again.status, again.json.code]).toEqual([404, "invitation-over"]);
  const { json } = await call("POST", `/groups/${group}/invitations`, {
    as: cast.facilitator,
    body: { key: key(), note: "", uses: 1, days: 1 },
  });
  expect((await accept(json.link.split("/").at(-1))).status).toBe(200);
});

test("who signs up with a group's invitation is in the group, also where registration is by invitation", async () => {
  const { group, token, invitation } = await room(cast, "room");
  const signUp = (mode: string, name: string) =>
    db()
      .instance.update({ where: { id: 1 }, data: { registration: mode as "open" } })
      .then(() =>
        call("POST", "/accounts", {
          body: { email: `${name}@example.org`, name, handle: name, password: PASSWORD, invitation: token },
        }),
      );
  const invited = await signUp("invitation", "larkspur");
  expect(invited.status).toBe(201);
  const membership = { groupId: group, userId: invited.json.id };
  expect(await db().membership.count({ where: { ...membership, role: "member" } })).toBe(1);
  expect(await eventsOf("group.joined", invited.json.id)).toBe(1);
  expect((await signUp("open", "foxglove")).status).toBe(201);
  const closed = await signUp("closed", "hemlock");
  expect([closed.status, closed.json.code]).toEqual([403, "registration-closed"]);
  await db().groupInvitation.update({ where: { id: invitation }, data: { usesLeft: 0 } });
  const spent = await signUp("invitation", "hellebore");
  expect([spent.status, spent.json.fields[0].path]).toEqual([422, "invitation"]);
  expect(await db().user.count({ where: { handle: { in: ["hemlock", "hellebore"] } } })).toBe(0);
  await db().instance.update({ where: { id: 1 }, data: { registration: "open" } });
});

test("an account's deletion waits for a new owner where others are left, and takes an empty group along", async () => {
  const { group } = await room(cast, "room");
  const owner = await member();
  const alone = await call("POST", "/groups", { as: owner, body: about() });
  await db().membership.create({ data: { groupId: group, userId: owner.actor.id, role: "owner" } });
  await db().membership.delete({
    where: { groupId_userId: { groupId: group, userId: cast.owner.actor.id } },
  });
  const leave = () =>
    call("DELETE", "/account", { as: owner, body: { password: PASSWORD, writing: "keep" } });
  const refused = await leave();
  expect([refused.status, refused.json.code]).toEqual([409, "last-owner"]);
  expect((await call("GET", "/account", { as: owner })).status).toBe(200);
  const { id } = cast.facilitator.actor;
  await call("PATCH", `/groups/${group}/members/${id}`, { as: owner, body: { role: "owner" } });
  expect((await leave()).status).toBe(204);
  expect(await db().membership.count({ where: { userId: owner.actor.id } })).toBe(0);
  const emptied = await db().group.findUniqueOrThrow({ where: { id: alone.json.id } });
  expect(emptied.eraseAt?.getTime()).toBeGreaterThan(Date.now() + 13 * 24 * 3600 * 1000);
  expect(await eventsOf("group.deleted", alone.json.id)).toBe(1);
});

test("a deleted group can come back for two weeks; then all of it is erased", {
  timeout: 60_000,
}, async () => {
  const { group, text, annotation } = await room(cast, "room");
  await reply(cast.moderator, annotation);
  const elsewhere = await annotate(cast.member, text, { layer: "private" });
  const layer = await db().layer.findUniqueOrThrow({ where: { groupId: group } });
  const deletion = (method: "PUT" | "DELETE") =>
    call(method, `/groups/${group}/deletion`, { as: cast.owner });
  await deletion("PUT");
  expect((await deletion("DELETE")).status).toBe(204);
  await deletion("PUT");
  await sweep();
  await doJobs();
  expect(await db().group.count({ where: { id: group } })).toBe(1);
  await db().group.update({ where: { id: group }, data: { eraseAt: new Date() } });
  const late = await deletion("DELETE");
  expect([late.status, late.json.code]).toEqual([409, "being-erased"]);
  await sweep();
  await sweep();
  const jobs = await pool().query(
    "SELECT 1 FROM graphile_worker._private_jobs WHERE payload ->> 'groupId' = $1",
    [group],
  );
  expect(jobs.rowCount).toBe(1);
  await doJobs();
  const left = await Promise.all([
    db().group.count({ where: { id: group } }),
    db().layer.count({ where: { id: layer.id } }),
    db().annotation.count({ where: { layerId: layer.id } }),
    db().articleActivity.count({ where: { layerId: layer.id } }),
    db().membership.count({ where: { groupId: group } }),
    db().reading.count({ where: { groupId: group } }),
  ]);
  expect(left).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await db().annotation.count({ where: { id: elsewhere } })).toBe(1);
  expect(await eventsOf("group.erased", group)).toBe(1);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("the export of a group holds what stands in it, and nothing that was taken back", async () => {
  const { group, annotation, layer, text } = await room(cast, "room");
  await reply(cast.moderator, annotation, "An answer that stays.");
  const gone = await reply(cast.moderator, annotation, "An answer that was taken back.");
  await call("PUT", `/comments/${gone}/deletion`, { as: cast.moderator });
  const alone = await annotate(cast.member, text, { layer, note: "A note that was taken back." });
  await call("PUT", `/annotations/${alone}/deletion`, { as: cast.member });
  const answer = await call("GET", `/groups/${group}/export`, { as: cast.owner });
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  expect(answer.json.format).toBe("white-nights-group-1");
  expect(answer.json.members).toHaveLength(4);
  expect(answer.json.readings[0].article.title).toBe("The bridges");
  expect(answer.json.annotations[0]).toMatchObject({
    article: { title: "The bridges" },
    adjustments: [],
    placements: [{ edition: { number: 1 }, status: "kept" }],
  });
  expect(answer.text).toContain("An answer that stays.");
  expect(answer.text).not.toContain("taken back");
  for (const hidden of ["clientKey", "contentHash", "passwordHash", "@example.org", "tokenHash"])
    expect(answer.text).not.toContain(hidden);
});

test("a member's page counts and shows the notes that its reader may see, sealed ones not", async () => {
  const { group, reading, layer, text } = await room(cast, "room");
  const page = (as = cast.member) =>
    call("GET", `/groups/${group}/members/${cast.facilitator.actor.id}`, { as });
  await annotate(cast.facilitator, text, { layer, note: "Look at this." });
  expect((await page()).json).toMatchObject({
    member: { role: "facilitator", annotations: 1 },
    notes: [{ words: "Look at this.", article: { id: text.id }, comments: 1 }],
  });
  await db().reading.update({ where: { id: reading }, data: { reveal: "facilitator" } });
  expect((await page()).json).toMatchObject({ member: { annotations: 0 }, notes: [] });
  expect((await page(cast.moderator)).json.notes).toHaveLength(1);
  await db().reading.update({ where: { id: reading }, data: { reveal: "now", hidesAhead: true } });
  const ahead = await annotate(cast.facilitator, text, {
    ...{ layer, note: "The end is sad." },
    target: { type: "passage", anchor: claimOf(text, "until the tram comes") },
  });
  expect((await page()).json.notes).toEqual([]);
  expect((await page(cast.owner)).json.notes[0].annotationId).toBe(ahead);
  await db().annotation.update({ where: { id: ahead }, data: { deletedAt: new Date() } });
  await db().reading.update({ where: { id: reading }, data: { reveal: "facilitator", hidesAhead: false } });
  const list = await call("GET", `/groups/${group}/members`, { as: cast.member });
  expect(list.json.members.map(({ annotations }: { annotations: number }) => annotations)).toEqual([
    0, 0, 0, 1,
  ]);
});

test("members are listed page by page, staff first, then by name, each once", async () => {
  const { group } = await room(cast, "room");
  const people = await Promise.all(Array.from({ length: 60 }, (_, i) => member({ name: `Same ${i % 3}` })));
  await db().membership.createMany({
    data: people.map(({ actor }) => ({ groupId: group, userId: actor.id, role: "member" as const })),
  });
  const first = (await call("GET", `/groups/${group}/members`, { as: cast.member })).json;
  const second = (await call("GET", `/groups/${group}/members?cursor=${first.next}`, { as: cast.member }))
    .json;
  expect(second.next).toBeNull();
  const all = [...first.members, ...second.members];
  expect(new Set(all.map(({ person }) => person.id)).size).toBe(64);
  expect(all.slice(0, 3).map(({ role }) => role)).toEqual(["owner", "facilitator", "moderator"]);
  const names = all.slice(3).map(({ person }) => person.name);
  expect(names).toEqual([...names].sort());
});

test("groups are found by a part of their name where they are listed; one's own always", async () => {
  const name = `Zebra ${groupHandle()}`;
  const { json: hidden } = await call("POST", "/groups", { as: cast.owner, body: about({ name }) });
  const { json: listed } = await call("POST", "/groups", {
    as: cast.owner,
    body: about({ name, finding: "listed" }),
  });
  const find = async (as: GroupCast["owner"] | null) => {
    const { json } = await call("GET", `/groups?q=${encodeURIComponent(name.slice(1, -1).toUpperCase())}`, {
      as,
    });
    const ids = (groups: { id: string }[]) => groups.map(({ id }) => id);
    return { mine: ids(json.mine), listed: ids(json.listed) };
  };
  expect(await find(cast.owner)).toEqual({ mine: [listed.id, hidden.id], listed: [] });
  expect(await find(cast.stranger)).toEqual({ mine: [], listed: [listed.id] });
  expect(await find(null)).toEqual({ mine: [], listed: [listed.id] });
});

test("a note can be written in a group's layer until it is archived, and is then only read", async () => {
  const { group, layer, text } = await room(cast, "room");
  const write = () => call("POST", "/annotations", { as: cast.member, body: annotationOn(text, { layer }) });
  expect((await write()).status).toBe(201);
  await call("PUT", `/groups/${group}/archive`, { as: cast.owner });
  expect((await write()).status).toBe(403);
  await call("DELETE", `/groups/${group}/archive`, { as: cast.owner });
  expect((await write()).status).toBe(201);
});
