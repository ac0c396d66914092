import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { type Answer, call } from "@/lib/testing/call";
import { type GroupCast, hire } from "@/lib/testing/groups/cast";
import { type Room, room } from "@/lib/testing/groups/room";
import type { Signed } from "@/lib/testing/people";
import { eventsOf } from "@/lib/testing/recount";
import { annotate, claimOf, key, reply } from "@/lib/testing/writing";
import type { AgendaItemView, MeetingView } from "./wire";

let cast: GroupCast;
let here: Room;
let meeting: string;
beforeAll(async () => {
  cast = await hire();
});
beforeEach(async () => {
  here = await room(cast, "room");
  const startsAt = new Date(Date.now() + 86_400_000).toISOString();
  const body = { key: key(), title: "An evening", startsAt, length: 60, place: "", note: "" };
  meeting = (await call("POST", `/groups/${here.group}/meetings`, { as: cast.owner, body })).json.id;
});

const words = (title: string, minutes: number | null = null) => ({
  ...{ key: key(), annotationId: null, title, minutes },
});
const thread = (annotationId: string, title = "") => ({ key: key(), annotationId, title, minutes: null });
const add = (body: object, as: Signed = cast.facilitator) =>
  call("POST", `/meetings/${meeting}/agenda`, { as, body });
const read = async (as: Signed = cast.facilitator): Promise<MeetingView> =>
  (await call("GET", `/meetings/${meeting}`, { as })).json;
const minutesFor = async (as: Signed) => (await call("GET", `/meetings/${meeting}/minutes`, { as })).text;
const titles = async () => (await read()).agenda.map(({ title }) => title);
const order = (ids: string[], as: Signed = cast.facilitator) =>
  call("PUT", `/meetings/${meeting}/agenda/order`, { as, body: { ids } });
const take = (id: string) => call("DELETE", `/agenda/${id}`, { as: cast.facilitator });
const many = (count: number, ask: (i: number) => Promise<Answer>) =>
  Promise.all(Array.from({ length: count }, (_, i) => ask(i)));
const first = async (as?: Signed): Promise<AgendaItemView> => {
  const [item] = (await read(as)).agenda;
  if (!item) throw new Error("nothing is on the agenda");
  return item;
};

describe("points", () => {
  test("twenty that are added at once stand at twenty places, and one that is sent twice stands once", async () => {
    const bodies = Array.from({ length: 20 }, (_, i) => words(`Point ${i}`));
    const answers = await Promise.all([...bodies, ...bodies].map((body) => add(body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const rows = await db().agendaItem.findMany({ where: { meetingId: meeting } });
    expect(rows.map(({ position }) => position).sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
    expect(
      await db().event.count({ where: { type: "agenda.added", streamKey: `group:${here.group}` } }),
    ).toBe(20);
    const again = await add({ ...bodies[0], title: "Other words" });
    expect([again.status, again.json.code]).toEqual([409, "key-reused"]);
  });

  test("keep their order over a gap, and what comes later stands last", async () => {
    for (const title of ["a", "b", "c"]) await add(words(title));
    const { agenda } = await read();
    await take(agenda[1]?.id ?? "");
    await add(words("d"));
    expect(await titles()).toEqual(["a", "c", "d"]);
    const ids = (await read()).agenda.map(({ id }) => id).reverse();
    expect((await order(ids)).status).toBe(200);
    expect(await titles()).toEqual(["d", "c", "a"]);
  });

  test("are not ordered by who does not know all of them, or names one twice", async () => {
    for (const title of ["a", "b"]) await add(words(title));
    const ids = (await read()).agenda.map(({ id }) => id);
    await add(words("c"));
    const known = (await read()).agenda.map(({ id }) => id);
    const wrong = [ids, [...ids, ids[0] ?? ""], [...known, key()], []];
    for (const each of wrong) {
      const answer = await order(each);
      expect([answer.status, answer.json.code, answer.json.current]).toEqual([409, "stale", { ids: known }]);
    }
  });

  test("ordered, added and taken off by many at once stand each at a place of its own", async () => {
    for (const title of ["a", "b", "c", "d"]) await add(words(title));
    const ids = (await read()).agenda.map(({ id }) => id);
    const [, second = ""] = ids;
    await Promise.all([
      many(6, (i) => order(i % 2 ? ids : [...ids].reverse(), i % 3 ? cast.owner : cast.facilitator)),
      many(4, (i) => add(words(`new ${i}`))),
      take(second),
    ]);
    const rows = await db().agendaItem.findMany({ where: { meetingId: meeting } });
    expect(rows).toHaveLength(7);
    expect(new Set(rows.map(({ position }) => position)).size).toBe(7);
  });

  test("changed by eight from one version are changed by one", async () => {
    await add(words("a"));
    const { id } = await first();
    const answers = await many(8, (i) =>
      call("PATCH", `/agenda/${id}`, {
        as: i % 2 ? cast.owner : cast.facilitator,
        body: { version: 1, discussed: true, outcome: `Outcome ${i}` },
      }),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    const told = answers.filter(({ status, json }) => status === 409 && json.code === "stale");
    expect(told.map(({ json }) => json.current.version)).toEqual(Array(7).fill(2));
    expect(await eventsOf("agenda.edited", id)).toBe(1);
  });

  test("can be marked as discussed, and that be undone; the outcome stays written", async () => {
    await add(words("a", 15));
    const { id } = await first();
    const edit = (body: object) => call("PATCH", `/agenda/${id}`, { as: cast.owner, body });
    await edit({ version: 1, discussed: true, outcome: "We read on." });
    expect((await first(cast.member)).discussedAt).not.toBe(null);
    await edit({ version: 2, discussed: false });
    expect(await first(cast.member)).toMatchObject({
      discussedAt: null,
      outcome: "We read on.",
      minutes: 15,
    });
    expect((await edit({ version: 3, title: "" })).status).toBe(422);
  });

  test("of words need words, and at most a hundred are taken", async () => {
    expect((await add(words("  "))).status).toBe(422);
    await db().agendaItem.createMany({
      data: Array.from({ length: 100 }, (_, position) => ({
        ...{ meetingId: meeting, addedById: cast.owner.actor.id, clientKey: key(), contentHash: "" },
        ...{ title: `Point ${position}`, position },
      })),
    });
    expect((await add(words("one more"))).json.code).toBe("agenda-full");
  });
});

describe("threads", () => {
  test("stand with their passage, the first words and the way there", async () => {
    await reply(cast.moderator, here.annotation);
    expect((await add(thread(here.annotation))).status).toBe(201);
    const item = await first(cast.member);
    expect(item).toMatchObject({ about: "thread", title: "" });
    expect(item.thread).toMatchObject({ quote: "bridges are raised", words: "Why at two?", replies: 1 });
    expect(item.thread?.path).toMatch(
      new RegExp(`^/groups/${here.handle}/read/[a-z0-9-]+#annotation-${here.annotation}$`),
    );
  });

  test("are put on it once, also by two at the same moment", async () => {
    const answers = await many(6, (i) => add(thread(here.annotation), i % 2 ? cast.owner : cast.facilitator));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ json }) => json.code === "on-agenda")).toHaveLength(5);
  });

  test("of other layers are refused alike, whether they are there or not", async () => {
    const other = await room(cast, "room");
    const strange = [
      await annotate(cast.facilitator, here.text, { layer: "private" }),
      await annotate(cast.owner, here.text, { layer: "private" }),
      other.annotation,
      key(),
    ];
    const answers = await Promise.all(strange.map((id) => add(thread(id))));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(422);
  });

  test("that are sealed for a reader tell them nothing, on the agenda, in the minutes and in the list", async () => {
    await db().reading.update({ where: { id: here.reading }, data: { reveal: "facilitator" } });
    const secret = await annotate(cast.facilitator, here.text, {
      layer: here.layer,
      note: "Cormorant.",
      target: { type: "passage", anchor: claimOf(here.text, "They talk until the tram comes.") },
    });
    await add(thread(secret));
    const surfaces = () =>
      Promise.all(
        [
          `/meetings/${meeting}`,
          `/meetings/${meeting}/minutes`,
          `/groups/${here.group}/meetings`,
          `/meetings/${meeting}/threads`,
        ].map((path) => call("GET", path, { as: cast.member })),
      );
    for (const { text } of await surfaces()) {
      expect(text).not.toMatch(/cormorant|tram comes/i);
      expect(text).not.toContain(secret);
      expect(text).not.toContain(cast.facilitator.actor.id);
    }
    expect(await first(cast.member)).toMatchObject({ about: "sealed", thread: null, title: "" });
    expect(await minutesFor(cast.member)).toContain("A sealed thread");
    // Its staff see it, and so does everybody once it is opened.
    expect((await first(cast.moderator)).thread?.words).toBe("Cormorant.");
    await db().reading.update({ where: { id: here.reading }, data: { revealedAt: new Date() } });
    expect((await first(cast.member)).thread?.words).toBe("Cormorant.");
    expect(await minutesFor(cast.member)).toContain("Cormorant.");
  });

  test("that lie ahead of a reader whose group keeps such notes back tell them nothing until they are there", async () => {
    await db().reading.update({ where: { id: here.reading }, data: { hidesAhead: true } });
    const ahead = await annotate(cast.facilitator, here.text, {
      layer: here.layer,
      note: "Cormorant.",
      target: { type: "passage", anchor: claimOf(here.text, "They talk until the tram comes.") },
    });
    await add(thread(ahead));
    expect(await first(cast.member)).toMatchObject({ about: "sealed", thread: null });
    expect(await minutesFor(cast.member)).not.toMatch(/cormorant|tram comes/i);
    expect((await first(cast.moderator)).thread?.words).toBe("Cormorant.");
    const position = { editionId: here.text.editionId, start: 0, furthest: here.text.text.length };
    const read = await call("PUT", `/articles/${here.text.id}/position`, { as: cast.member, body: position });
    expect(read.status, read.text).toBeLessThan(300);
    await expect.poll(async () => (await first(cast.member)).thread?.words).toBe("Cormorant.");
  });

  test("that were deleted or removed leave a point without words", async () => {
    await add(thread(here.annotation));
    await call("PUT", `/annotations/${here.annotation}/deletion`, { as: cast.member });
    for (const who of [cast.member, cast.facilitator]) {
      expect(await first(who)).toMatchObject({ about: "gone", thread: null });
      expect(await minutesFor(who)).not.toContain("Why at two?");
    }
  });

  test("that their author took into another layer are told nowhere on it, not even to the author", async () => {
    await add(thread(here.annotation));
    const moved = await call("PUT", `/annotations/${here.annotation}/layer`, {
      as: cast.member,
      body: { layer: "private" },
    });
    expect(moved.status, moved.text).toBeLessThan(300);
    for (const who of [cast.member, cast.facilitator])
      expect(await first(who)).toMatchObject({ about: "gone", thread: null });
  });

  test("a note that was removed from a thread gives the agenda no words", async () => {
    const note = await db().annotation.findUniqueOrThrow({ where: { id: here.annotation } });
    await reply(cast.moderator, here.annotation);
    await add(thread(here.annotation));
    await call("PUT", `/comments/${note.noteId}/removal`, { as: cast.owner, body: { reason: "tests" } });
    expect((await first()).thread).toMatchObject({ words: "", replies: 1 });
  });

  test("are offered where they are open questions or were answered, and not yet on it", async () => {
    const busy = await annotate(cast.member, here.text, { layer: here.layer, kind: "note", note: "Ships." });
    await reply(cast.moderator, busy);
    await annotate(cast.member, here.text, { layer: "private", note: "Mine alone." });
    const offered = async () =>
      (await call("GET", `/meetings/${meeting}/threads`, { as: cast.facilitator })).json;
    const before = await offered();
    expect(before.open.map((it: { annotationId: string }) => it.annotationId)).toContain(here.annotation);
    expect(before.busiest.map((it: { annotationId: string }) => it.annotationId)).toEqual([busy]);
    expect(JSON.stringify(before)).not.toContain("Mine alone.");
    await add(thread(here.annotation));
    await db().reading.update({ where: { id: here.reading }, data: { removedAt: new Date() } });
    expect(await offered()).toEqual({ open: [], busiest: [] });
  });
});

describe("the minutes", () => {
  test("hold every point with its outcome, who was there and the way back, whatever the words are", async () => {
    await add(words("# Not a heading <script>alert(1)</script>"));
    await add(thread(here.annotation, "[x](javascript:alert(1))"));
    const [one, two] = (await read()).agenda;
    const edit = (item: AgendaItemView | undefined, outcome: string) =>
      call("PATCH", `/agenda/${item?.id}`, {
        as: cast.owner,
        body: { version: 1, discussed: true, outcome },
      });
    await edit(one, "- they *stay* up");
    await edit(two, "![x](https://a.example/p.gif)");
    await call("PUT", `/meetings/${meeting}/answer`, { as: cast.member, body: { coming: "yes" } });
    await call("PUT", `/meetings/${meeting}/closing`, { as: cast.owner });
    const answer = await call("GET", `/meetings/${meeting}/minutes`, { as: cast.member });
    expect(answer.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(answer.text).toContain(`There: ${cast.member.actor.name}`);
    expect(answer.text).toContain("## 1\\. \\# Not a heading \\<script\\>");
    expect(answer.text).toContain("**Outcome:** \\- they \\*stay\\* up");
    expect(answer.text).toContain("**Outcome:** \\!\\[x\\](https://a.example/p.gif)");
    expect(answer.text).toContain("> bridges are raised");
    expect(answer.text).toMatch(new RegExp(`\\(<http[^>]*/groups/${here.handle}/read/[^>]*#annotation-`));
    expect(answer.text).not.toMatch(/^\s*[-+*] |[^\\]<script|[^\\]!\[|[^\\]\]\(javascript/m);
  });
});
