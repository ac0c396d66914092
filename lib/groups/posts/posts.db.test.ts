import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { removeMember } from "@/lib/groups/membership";
import { type Answer, call, isProblem } from "@/lib/testing/call";
import { type GroupCast, hire } from "@/lib/testing/groups/cast";
import { type Room, room } from "@/lib/testing/groups/room";
import type { Signed } from "@/lib/testing/people";
import { eventsOf, miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { key, says } from "@/lib/testing/writing";
import { latestAnnouncement } from "./queries";

let cast: GroupCast;
let here: Room;
beforeAll(async () => {
  cast = await hire();
});
beforeEach(async () => {
  here = await room(cast, "room");
});

const post = (text: string, about: object = {}) => ({
  ...{ key: key(), parentId: null, body: says(text), tags: [], announcement: false },
  ...about,
});
const send = (as: Signed, body: object) => call("POST", `/groups/${here.group}/posts`, { as, body });
const write = async (as: Signed, text: string, about: object = {}): Promise<string> => {
  const answer = await send(as, post(text, about));
  expect(answer.status, answer.text).toBe(201);
  return answer.json.id;
};
const list = (as: Signed, query = "") => call("GET", `/groups/${here.group}/posts${query}`, { as });
const many = (count: number, ask: (i: number) => Promise<Answer>) =>
  Promise.all(Array.from({ length: count }, (_, i) => ask(i)));

describe("what is sent", () => {
  test("forty times at once is stored once and answered alike", async () => {
    const body = post("Once.", { tags: ["tea"] });
    const answers = await many(40, () => send(cast.member, body));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await db().groupPost.count({ where: { clientKey: body.key } })).toBe(1);
    expect(await eventsOf("post.written", answers[0]?.json.id)).toBe(1);
    expect((await miscounts()).streams).toEqual(NOTHING_MISCOUNTED.streams);
  });

  test("with one key and other words is refused, also at the same moment", async () => {
    const shared = key();
    const answers = await many(12, (i) => send(cast.member, post(`Text ${i}.`, { key: shared })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status, json }) => status === 409 && json.code === "key-reused")).toHaveLength(
      11,
    );
  });

  test("with a key that somebody else used is a post of its own", async () => {
    const body = post("Mine.");
    await send(cast.member, body);
    const other = await send(cast.moderator, { ...body, body: says("And mine.") });
    expect([other.status, other.json.author.id]).toEqual([201, cast.moderator.actor.id]);
  });

  test("must be a document that comments may be", async () => {
    const script = { type: "doc", content: [{ type: "script", content: [{ type: "text", text: "x" }] }] };
    const answer = await send(cast.member, post("", { body: script }));
    expect([answer.status, isProblem(answer)]).toEqual([422, true]);
    const shown = await send(cast.member, post('<img src=x onerror="alert(1)">'));
    expect(shown.json.html).toBe("<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>");
  });

  test("to an answer, to another group's thread, or with tags on an answer is refused", async () => {
    const thread = await write(cast.member, "Who comes?");
    const answer = await write(cast.moderator, "I do.", { parentId: thread });
    expect((await send(cast.member, post("And I.", { parentId: answer }))).status).toBe(422);
    expect((await send(cast.member, post("x", { parentId: thread, tags: ["tea"] }))).status).toBe(422);
    expect((await send(cast.owner, post("x", { parentId: thread, announcement: true }))).status).toBe(422);
    here = await room(cast, "room");
    expect((await send(cast.member, post("x", { parentId: thread }))).status).toBe(404);
  });
});

describe("an edit", () => {
  test("of twenty who change one version one wins, and the others are told what stands there", async () => {
    const id = await write(cast.member, "At first.");
    const answers = await many(20, (i) =>
      call("PATCH", `/posts/${id}`, { as: cast.member, body: { version: 1, body: says(`Edit ${i}.`) } }),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    const told = answers.filter(({ status, json }) => status === 409 && json.code === "stale");
    expect(told).toHaveLength(19);
    for (const { json } of told) expect(json.current).toMatchObject({ version: 2, body: won[0]?.json.body });
    const history = await call("GET", `/posts/${id}/revisions`, { as: cast.owner });
    expect(history.json.revisions.map(({ html }: { html: string }) => html)).toEqual([
      "<p>At first.</p>",
      won[0]?.json.html,
    ]);
  });

  test("keeps the tags where it names none", async () => {
    const id = await write(cast.member, "Tea.", { tags: ["tea"] });
    const edit = (body: object) => call("PATCH", `/posts/${id}`, { as: cast.member, body });
    expect((await edit({ version: 1, body: says("Tea?") })).json.tags).toEqual(["tea"]);
    expect((await edit({ version: 2, body: says("Tea?"), tags: [] })).json.tags).toEqual([]);
  });
});

describe("what is taken away", () => {
  test("by its author comes back by undo, and others see nothing of it meanwhile", async () => {
    const id = await write(cast.member, "A word too much.", { tags: ["haste"] });
    const gone = await call("PUT", `/posts/${id}/deletion`, { as: cast.member });
    expect(gone.json).toMatchObject({ state: "deleted", html: null, body: null, tags: [] });
    expect((await list(cast.owner)).json.threads).toEqual([]);
    expect((await list(cast.owner)).json.tags).toEqual([]);
    expect((await list(cast.member)).json.threads[0].post.can.restore).toBe(true);
    const back = await call("DELETE", `/posts/${id}/deletion`, { as: cast.member });
    expect(back.json).toMatchObject({ state: "live", tags: ["haste"] });
  });

  test("keeps its place while answers live", async () => {
    const id = await write(cast.member, "A question.");
    await write(cast.moderator, "An answer.", { parentId: id });
    await call("PUT", `/posts/${id}/deletion`, { as: cast.member });
    const [thread] = (await list(cast.owner)).json.threads;
    expect([thread.post.state, thread.post.html, thread.replies[0].html]).toEqual([
      "deleted",
      null,
      "<p>An answer.</p>",
    ]);
  });

  test("by the staff stands with its reason, and its words and tags stand nowhere", async () => {
    const id = await write(cast.member, "Umbrellaword.", { tags: ["umbrellatag"] });
    const gone = await call("PUT", `/posts/${id}/removal`, {
      as: cast.moderator,
      body: { reason: "Off the point." },
    });
    expect(gone.json.removal.reason).toBe("Off the point.");
    for (const who of [cast.member, cast.moderator, cast.owner])
      for (const path of [`/groups/${here.group}/posts`, `/posts/${id}`, `/posts/${id}/revisions`])
        expect((await call("GET", path, { as: who })).text).not.toMatch(/umbrella/i);
    expect((await list(cast.owner, "?tag=umbrellatag")).json.threads).toEqual([]);
    const back = await call("DELETE", `/posts/${id}/removal`, { as: cast.owner });
    expect(back.json.state).toBe("live");
  });
});

describe("the list", () => {
  test("shows announcements first, and for the group's first page the newest", async () => {
    const first = await write(cast.facilitator, "We begin on Monday.", { announcement: true });
    await write(cast.member, "Hello.");
    const { threads } = (await list(cast.member)).json;
    expect(threads.map(({ post }: { post: { id: string } }) => post.id)[0]).toBe(first);
    expect((await latestAnnouncement(cast.member.actor, here.group))?.id).toBe(first);
    expect(await latestAnnouncement(cast.stranger.actor, here.group)).toBe(null);
    await call("PUT", `/posts/${first}/deletion`, { as: cast.facilitator });
    expect(await latestAnnouncement(cast.member.actor, here.group)).toBe(null);
  });

  test("an announcement of more than a month ago stands in the order of time", async () => {
    const old = await write(cast.facilitator, "Long ago.", { announcement: true });
    await db().groupPost.update({
      where: { id: old },
      data: { createdAt: new Date(Date.now() - 40 * 86_400_000) },
    });
    const fresh = await write(cast.member, "Today.");
    const { threads } = (await list(cast.member)).json;
    expect(threads.map(({ post }: { post: { id: string } }) => post.id)).toEqual([fresh, old]);
    expect(await latestAnnouncement(cast.member.actor, here.group)).toBe(null);
  });

  test("keeps tags in lower case, each once, and finds and counts threads by them", async () => {
    await write(cast.member, "One.", { tags: [" Чай ", "чай", "Next  Text"] });
    await write(cast.member, "Two.", { tags: ["чай"] });
    const { tags, threads } = (await list(cast.member)).json;
    expect(tags).toEqual([
      { tag: "чай", threads: 2 },
      { tag: "next text", threads: 1 },
    ]);
    expect(threads).toHaveLength(2);
    expect((await list(cast.member, "?tag=NEXT%20text")).json.threads).toHaveLength(1);
  });

  test.each([
    ["six", ["a", "b", "c", "d", "e", "f"]],
    ["one of 31 letters", ["x".repeat(31)]],
    ["one with markup", ["<b>"]],
    ["one of spaces", ["  "]],
    ["one that is no text", [{ not: "" }]],
  ])("refuses tags: %s", async (_, tags) => {
    const answer = await send(cast.member, post("Tags.", { tags }));
    expect([answer.status, isProblem(answer)]).toEqual([422, true]);
  });

  test("comes in pages, in which each thread stands once", async () => {
    for (let i = 0; i < 45; i++) await write(cast.member, `Post ${i}.`);
    const seen: string[] = [];
    let query = "";
    for (let page = 0; page < 5; page++) {
      const { threads, next } = (await list(cast.member, query)).json;
      seen.push(...threads.map(({ post }: { post: { html: string } }) => post.html));
      if (!next) break;
      query = `?cursor=${next}`;
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, i) => `<p>Post ${44 - i}.</p>`));
  });
});

test("who was removed neither reads nor writes, whatever they wrote before", async () => {
  const guest = cast.asking;
  await db().membership.create({ data: { groupId: here.group, userId: guest.actor.id, role: "member" } });
  const own = await write(guest, "I was here.");
  await removeMember(cast.owner.actor, here.group, guest.actor.id);
  const asked = await Promise.all([
    list(guest),
    call("GET", `/posts/${own}`, { as: guest }),
    call("PATCH", `/posts/${own}`, { as: guest, body: { version: 1, body: says("Still.") } }),
    call("PUT", `/posts/${own}/deletion`, { as: guest }),
    send(guest, post("Again.")),
  ]);
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
});
