import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { type Answer, call } from "@/lib/testing/call";
import { type Address, idsFor, type Known, knownIds, withForeignIds, wordOf } from "@/lib/testing/known-ids";
import { host, member, type Signed } from "@/lib/testing/people";
import { addressOf, PREPARE, type Prepared } from "@/lib/testing/requests";
import { type Method, routeTree } from "@/lib/testing/routes";
import { hideWords, type Secret } from "@/lib/testing/secrets";
import { type Cast, things } from "@/lib/testing/things";

type Reader = "anonymous" | "stranger" | "owner" | "host";

let cast: Cast;
let secrets: Secret[];
let known: Known[];
beforeAll(async () => {
  cast = { owner: await member(), stranger: await member(), host: await host() };
  secrets = await hideWords(cast);
  known = await knownIds();
});

/** Nothing of a group is there to be found: `groups-secret-word.db.test.ts` hunts through all of these, in one. */
const OF_GROUPS = /^\/(groups|readings|posts|meetings|agenda|group-invitations)\b/;
const routes = async () => (await routeTree()).filter(({ path }) => !OF_GROUPS.test(path));

const sender = (reader: Reader): Signed | null => (reader === "anonymous" ? null : cast[reader]);
const wordsIn = (answer: Answer): Secret[] => {
  const all = `${answer.text}\n${[...answer.headers].join("\n")}`;
  return secrets.filter(({ word }) => all.includes(word));
};

/**
 * Every address that something might be read at: all ids of the kind that belongs there, each pair of editions, and a
 * search for each word.
 */
async function addresses(): Promise<Address[]> {
  const found: Address[] = [];
  const slugs = (await db().article.findMany({ select: { slug: true } })).map(({ slug }) => slug);
  const ids = known.map(({ id }) => id);
  const editions = known.filter(({ kind }) => kind === "Edition").map(({ id }) => id);
  const queries = (path: string, strays: boolean): string[] => {
    const others = strays ? editions.slice(0, 1) : editions;
    if (path.endsWith("/annotations")) return ["?layer=public", "?layer=private"];
    if (path.endsWith("/comparison")) return ["", ...others.map((other) => `?with=${other}`)];
    if (path.endsWith("/place")) return others.map((other) => `?edition=${other}&offset=1`);
    if (path.endsWith("/placements")) return ["", "?mine=1"];
    if (path.endsWith("/threads")) {
      const lists: string[] = [];
      for (let i = 0; i < ids.length; i += 50) lists.push(`?ids=${ids.slice(i, i + 50).join(",")}`);
      return lists;
    }
    if (path === "/imports/[id]") return ["?typography=on", "?typography=off&format=html"];
    if (path === "/articles" || path === "/people")
      return [
        "",
        ...secrets.map(({ word }) => `?q=${word}`),
        ...ids.slice(0, 5).map((id) => `?cursor=${id}`),
      ];
    return [""];
  };
  for (const { path, handlers } of await routes()) {
    if (!handlers.has("GET")) continue;
    // A text is found by its slug too, and nothing else by that of a text.
    const named = slugs.map((id) => ({ id, strays: !path.startsWith("/articles/") }));
    const places = path.includes("[")
      ? [...idsFor(wordOf(path, "id"), known), ...named]
      : [{ id: "", strays: false }];
    for (const { id, strays } of places)
      for (const query of queries(path, strays))
        found.push({ address: path.replace(/\[\w+\]/, encodeURIComponent(id)) + query, strays });
  }
  return found;
}

test.each<Reader>(["anonymous", "stranger", "owner", "host"])(
  "whatever the %s asks for, no word comes that is not theirs, and all come that are",
  { timeout: 300_000 },
  async (reader) => {
    const met = new Map<string, string>();
    const broken: string[] = [];
    for (const { address, strays } of await addresses()) {
      const answer = await call("GET", address, { as: sender(reader) });
      if (answer.status >= 500 || (strays && answer.status < 400)) broken.push(`${answer.status} ${address}`);
      for (const { where } of wordsIn(answer)) met.set(where, address);
    }
    expect(broken).toEqual([]);
    const theirs = secrets.filter(({ readers }) => (readers as readonly string[]).includes(reader));
    const leaks = [...met].filter(([where]) => !theirs.some((secret) => secret.where === where));
    expect(leaks).toEqual([]);
    expect(theirs.map(({ where }) => where).filter((where) => !met.has(where))).toEqual([]);
  },
);

test.each<Reader>(["anonymous", "stranger"])(
  "whatever the %s writes, with anybody's ids in every field, no word comes back",
  { timeout: 300_000 },
  async (reader) => {
    const own = await things({ ...cast, owner: cast.stranger }, "live");
    const leaks: string[] = [];
    const broken: string[] = [];
    for (const { path, handlers } of await routes())
      for (const method of handlers.keys()) {
        if (method === "GET" || (path === "/account" && method === "DELETE")) continue;
        // Their own device stays signed in: the hunt goes on.
        const foreign = known.filter(({ id }) => id !== cast.stranger.sessionId);
        const name = `${method} ${path}`;
        const { body, ...inPath }: Prepared = (await PREPARE[name]?.(own, cast, sender(reader))) ?? {};
        const tries = [
          ...Object.keys(inPath).flatMap((bracket) =>
            idsFor(wordOf(path, bracket), foreign).map(({ id, strays }) => ({
              address: addressOf(name, { ...inPath, [bracket]: id }),
              sent: fresh(body),
              strays,
            })),
          ),
          ...withForeignIds(body, foreign).map((it) => ({ address: addressOf(name, inPath), ...it })),
        ];
        for (const { address, sent, strays } of path.includes("[id]") || body ? tries : []) {
          const answer = await call(method as Method, address, { as: sender(reader), body: sent });
          if (answer.status >= 500 || (strays && answer.status < 400))
            broken.push(`${answer.status} ${method} ${address} ${JSON.stringify(sent)}`);
          for (const { where } of wordsIn(answer)) leaks.push(`${where}: ${method} ${address}`);
        }
      }
    expect(broken).toEqual([]);
    expect(leaks).toEqual([]);
    expect((await call("GET", "/account", { as: cast.stranger })).status).toBe(200);
  },
);

const fresh = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "key" in body ? { ...body, key: crypto.randomUUID() } : body;

test("another's keys are nobody's business: sent by a stranger they make a thing of the stranger's own", async () => {
  const other = await member();
  const own = await things({ ...cast, owner: other }, "live");
  const theirs = await db().comment.findMany({ where: { authorId: cast.owner.actor.id } });
  const keys = theirs.map(({ clientKey }) => clientKey);
  expect(keys.length).toBeGreaterThan(4);
  for (const key of keys) {
    const { id, body } = (await PREPARE["POST /annotations/[id]/comments"]?.(own, cast, other)) ?? {};
    const answer = await call("POST", `/annotations/${id}/comments`, {
      as: other,
      body: { ...(body as object), key },
    });
    expect(answer.status).toBe(201);
    expect(answer.json.author.id).toBe(other.actor.id);
    expect(wordsIn(answer)).toEqual([]);
  }
});
