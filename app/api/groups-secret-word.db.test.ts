import { beforeAll, expect, test } from "vitest";
import { type Answer, call } from "@/lib/testing/call";
import { type GroupCast, hire } from "@/lib/testing/groups/cast";
import { type GroupReader, type GroupSecret, hideInGroup } from "@/lib/testing/groups/secrets";
import { type Address, idsFor, type Known, knownIds, wordOf } from "@/lib/testing/known-ids";
import { routeTree } from "@/lib/testing/routes";

let cast: GroupCast;
let group: string;
let secrets: GroupSecret[];
let known: Known[];
beforeAll(async () => {
  cast = await hire();
  const hidden = await hideInGroup(cast);
  secrets = hidden.secrets;
  group = hidden.on.group;
  known = await knownIds();
}, 60_000);

const wordsIn = (answer: Answer): GroupSecret[] => {
  const all = `${answer.text}\n${[...answer.headers].join("\n")}`;
  return secrets.filter(({ word }) => all.includes(word));
};

/** What may be asked for beside the path, and shows something else. */
function queries(path: string, strays: boolean): string[] {
  const ids = known.map(({ id }) => id);
  const editions = known.filter(({ kind }) => kind === "Edition").map(({ id }) => id);
  const others = strays ? editions.slice(0, 1) : editions;
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

/** Every address that something might be read at: all ids of the kind that belongs in each bracket. */
async function addresses(): Promise<Address[]> {
  const found: Address[] = [];
  for (const { path, handlers } of await routeTree()) {
    if (!handlers.has("GET")) continue;
    const within = path.startsWith("/groups/[id]/") && path.includes("[person]");
    const first = within ? path.replace("[id]", group) : path;
    const bracket = /\[(\w+)\]/.exec(first)?.[1];
    const places = bracket ? idsFor(wordOf(path, bracket), known) : [{ id: "", strays: false }];
    for (const { id, strays } of places)
      for (const query of queries(path, strays))
        found.push({ address: first.replace(/\[\w+\]/, id) + query, strays });
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
    for (const { address, strays } of await addresses()) {
      const answer = await call("GET", address, { as });
      if (answer.status >= 500 || (strays && answer.status < 400)) broken.push(`${answer.status} ${address}`);
      for (const { where } of wordsIn(answer)) met.set(where, address);
    }
    expect(broken).toEqual([]);
    const theirs = secrets.filter(({ readers }) => readers.includes(reader)).map(({ where }) => where);
    expect([...met].filter(([where]) => !theirs.includes(where))).toEqual([]);
    expect(theirs.filter((where) => !met.has(where))).toEqual([]);
  },
);
