import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { removeMember } from "@/lib/groups/membership";
import { type Answer, call } from "@/lib/testing/call";
import { type GroupCast, hire } from "@/lib/testing/groups/cast";
import { type Room, room } from "@/lib/testing/groups/room";
import type { Signed } from "@/lib/testing/people";
import { eventsOf, miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { key } from "@/lib/testing/writing";
import { nextMeeting } from "./queries";

let cast: GroupCast;
let here: Room;
beforeAll(async () => {
  cast = await hire();
});
beforeEach(async () => {
  here = await room(cast, "room");
});

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const about = (title: string, more: object = {}) => ({
  ...{ key: key(), title, startsAt: at(24), length: 90, place: "", note: "" },
  ...more,
});
const send = (as: Signed, body: object) => call("POST", `/groups/${here.group}/meetings`, { as, body });
const meet = async (title: string, more: object = {}): Promise<string> => {
  const answer = await send(cast.facilitator, about(title, more));
  expect(answer.status, answer.text).toBe(201);
  return answer.json.id;
};
const many = (count: number, ask: (i: number) => Promise<Answer>) =>
  Promise.all(Array.from({ length: count }, (_, i) => ask(i)));
const say = (as: Signed, id: string, coming: string) =>
  call("PUT", `/meetings/${id}/answer`, { as, body: { coming } });
const read = async (id: string, as = cast.member) => (await call("GET", `/meetings/${id}`, { as })).json;

describe("a meeting", () => {
  test("sent thirty times at once is called once; its key with other words is refused", async () => {
    const body = about("The first evening");
    const answers = await many(30, () => send(cast.owner, body));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await eventsOf("meeting.called", answers[0]?.json.id)).toBe(1);
    const other = await send(cast.owner, { ...body, title: "Another evening" });
    expect([other.status, other.json.code]).toEqual([409, "key-reused"]);
    expect((await miscounts()).streams).toEqual(NOTHING_MISCOUNTED.streams);
  });

  test("changed by ten from one version is changed by one, and the others are told how it stands", async () => {
    const id = await meet("The first evening");
    const answers = await many(10, (i) =>
      call("PATCH", `/meetings/${id}`, { as: cast.owner, body: { version: 1, place: `Room ${i}` } }),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    const told = answers.filter(({ status, json }) => status === 409 && json.code === "stale");
    expect(told).toHaveLength(9);
    for (const { json } of told)
      expect(json.current).toMatchObject({
        version: 2,
        place: won[0]?.json.place,
        title: "The first evening",
      });
  });

  test.each([
    ["no name", { title: "  " }],
    ["no time", { startsAt: "tomorrow" }],
    ["a time without its zone", { startsAt: "2027-06-03T19:00:00" }],
    ["a time in another century", { startsAt: "9999-06-03T19:00:00Z" }],
    ["no length at all", { length: 0 }],
    ["two days of length", { length: 2880 }],
    ["a place that is no text", { place: { not: "" } }],
  ])("with %s is refused", async (_, more) => {
    expect((await send(cast.owner, about("An evening", more))).status).toBe(422);
  });

  test("with a time in any zone is kept as that instant", async () => {
    const id = await meet("An evening", { startsAt: "2027-06-03T19:00:00+03:00" });
    expect((await read(id)).startsAt).toBe("2027-06-03T16:00:00.000Z");
  });
});

describe("who comes", () => {
  test("is each one's last word, however often it is said", async () => {
    const id = await meet("An evening");
    await many(10, () => say(cast.member, id, "maybe"));
    const last = await say(cast.member, id, "yes");
    expect(last.json.mine).toBe("yes");
    await say(cast.moderator, id, "no");
    const { coming } = await read(id, cast.owner);
    const names = (people: { id: string }[]) => people.map((person) => person.id);
    expect([names(coming.yes), names(coming.maybe), names(coming.no)]).toEqual([
      [cast.member.actor.id],
      [],
      [cast.moderator.actor.id],
    ]);
  });

  test("is nobody who has left, until the minutes remember that they were there", async () => {
    const id = await meet("An evening");
    const guest = cast.asking;
    await db().membership.create({ data: { groupId: here.group, userId: guest.actor.id, role: "member" } });
    await say(guest, id, "yes");
    await removeMember(cast.owner.actor, here.group, guest.actor.id);
    expect((await read(id)).coming.yes).toEqual([]);
    expect((await say(guest, id, "no")).status).toBe(404);
    await call("PUT", `/meetings/${id}/closing`, { as: cast.owner });
    expect((await read(id)).coming.yes).toHaveLength(1);
  });
});

describe("a meeting that does not take place or is over", () => {
  test("cancelled it takes no answers, and can be called again", async () => {
    const id = await meet("An evening");
    const cancel = () => call("PUT", `/meetings/${id}/cancellation`, { as: cast.facilitator });
    expect((await cancel()).json.state).toBe("cancelled");
    expect((await cancel()).status).toBe(200);
    expect(await eventsOf("meeting.cancelled", id)).toBe(1);
    expect((await say(cast.member, id, "yes")).json.code).toBe("meeting-cancelled");
    const close = await call("PUT", `/meetings/${id}/closing`, { as: cast.facilitator });
    expect(close.json.code).toBe("meeting-cancelled");
    expect(await nextMeeting(cast.member.actor, here.group)).toBe(null);
    const back = await call("DELETE", `/meetings/${id}/cancellation`, { as: cast.facilitator });
    expect(back.json.state).toBe("called");
    expect((await say(cast.member, id, "yes")).status).toBe(200);
  });

  test("closed it changes in nothing until it is opened again", async () => {
    const id = await meet("An evening");
    await call("PUT", `/meetings/${id}/closing`, { as: cast.facilitator });
    const as = cast.owner;
    const tries = await Promise.all([
      say(cast.member, id, "yes"),
      call("PATCH", `/meetings/${id}`, { as, body: { version: 1, title: "Other" } }),
      call("PUT", `/meetings/${id}/cancellation`, { as }),
      call("POST", `/meetings/${id}/agenda`, {
        as,
        body: { key: key(), annotationId: null, title: "Late", minutes: null },
      }),
      call("PUT", `/meetings/${id}/agenda/order`, { as, body: { ids: [] } }),
    ]);
    expect(tries.map(({ status, json }) => `${status} ${json.code}`)).toEqual(
      Array(5).fill("409 meeting-closed"),
    );
    const open = await call("DELETE", `/meetings/${id}/closing`, { as });
    expect([open.json.state, open.json.can.edit]).toEqual(["called", true]);
  });
});

describe("the list", () => {
  test("has what is to come with the soonest first, and what is over with the last first", async () => {
    const titles = [
      ["in two days", 48],
      ["now", -1],
      ["tomorrow", 24],
      ["yesterday", -24],
      ["last week", -168],
    ] as const;
    for (const [title, hours] of titles) await meet(title, { startsAt: at(hours) });
    const { next, past } = (await call("GET", `/groups/${here.group}/meetings`, { as: cast.member })).json;
    const names = (lines: { title: string }[]) => lines.map(({ title }) => title);
    expect([names(next), names(past)]).toEqual([
      ["now", "tomorrow", "in two days"],
      ["yesterday", "last week"],
    ]);
    expect((await nextMeeting(cast.member.actor, here.group))?.title).toBe("now");
    expect(await nextMeeting(cast.stranger.actor, here.group)).toBe(null);
  });

  test("comes in pages, in which each meeting that is over stands once", async () => {
    for (let i = 0; i < 43; i++) await meet(`Evening ${i}`, { startsAt: at(-1000 + i) });
    const seen: string[] = [];
    let query = "";
    for (let page = 0; page < 5; page++) {
      const { past, cursor } = (
        await call("GET", `/groups/${here.group}/meetings${query}`, { as: cast.member })
      ).json;
      seen.push(...past.map(({ title }: { title: string }) => title));
      if (!cursor) break;
      query = `?cursor=${cursor}`;
    }
    expect(seen).toEqual(Array.from({ length: 43 }, (_, i) => `Evening ${42 - i}`));
  });
});
