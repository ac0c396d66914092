import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { type Answer, call } from "@/lib/testing/call";
import { type GroupCast, hire } from "@/lib/testing/groups/cast";
import { type GroupReader, type GroupSecret, hideInGroup } from "@/lib/testing/groups/secrets";
import { knownIds } from "@/lib/testing/known-ids";
import { routeTree } from "@/lib/testing/routes";

let cast: GroupCast;
let group: string;
let secrets: GroupSecret[];
let ids: string[];
beforeAll(async () => {
  cast = await hire();
  const hidden = await hideInGroup(cast);
  secrets = hidden.secrets;
  group = hidden.on.group;
  ids = await knownIds();
}, 60_000);

const wordsIn = (answer: Answer): GroupSecret[] => {
  const all = `${answer.text}\n${[...answer.headers].join("\n")}`;
  return secrets.filter(({ word }) => all.includes(word));
};

/** What may be asked for beside the path, and shows something else. */
function queries(path: string, id: string, editions: readonly string[]): string[] {
  // What is no edition is none beside any other.
  const others = editions.includes(id) ? editions : editions.slice(0, 1);
  const words = secrets.map(({ word }) => `?q=${word}`);
  if (path.endsWith("/annotations")) return ["?layer=public", "?layer=private", `?layer=group:${group}`];
  if (path.endsWith("/comparison")) return ["", ...others.map((other) => `?with=${other}`)];
  if (path.endsWith("/place")) return others.map((other) => `?edition=${other}&offset=1`);
  if (path.endsWith("/placements")) return ["", "?mine=1"];
  if (path === "/editions/[id]/threads") {
    const lists: string[] = [];
    for (let i = 0; i < ids.length; i += 50) lists.push(`?ids=${ids.slice(i, i + 50).join(",")}`);
    return lists;
  }
  if (path.endsWith("/posts")) return ["", ...secrets.map(({ word }) => `?tag=${word}`)];
  if (["/groups", "/articles", "/people"].includes(path)) return ["", ...words];
  return [""];
}

/** Every address that something might be read at: all ids in each bracket, in the others what is the group's. */
async function addresses(): Promise<string[]> {
  const found: string[] = [];
  const editions = (await db().edition.findMany({ select: { id: true } })).map(({ id }) => id);
  for (const { path, handlers } of await routeTree()) {
    if (!handlers.has("GET")) continue;
    const within = path.startsWith("/groups/[id]/") && path.includes("[person]");
    const first = within ? path.replace("[id]", group) : path;
    for (const id of path.includes("[") ? ids : [""])
      for (const query of queries(path, id, editions)) found.push(first.replace(/\[\w+\]/, id) + query);
  }
  return found;
}

test.each<GroupReader>(["anonymous", "stranger", "removed", "asking", "facilitator"])(
  "whatever %s asks for, no word of a members' group comes that is not theirs, and all come that are",
  { timeout: 300_000 },
  async (reader) => {
    const as = reader === "anonymous" ? null : cast[reader];
    const met = new Map<string, string>();
    const broken: string[] = [];
    for (const address of await addresses()) {
      const answer = await call("GET", address, { as });
      if (answer.status >= 500) broken.push(`${answer.status} ${address}`);
      for (const { where } of wordsIn(answer)) met.set(where, address);
    }
    expect(broken).toEqual([]);
    const theirs = secrets.filter(({ readers }) => readers.includes(reader)).map(({ where }) => where);
    expect([...met].filter(([where]) => !theirs.includes(where))).toEqual([]);
    expect(theirs.filter((where) => !met.has(where))).toEqual([]);
  },
);
