import { beforeAll, describe, expect, test } from "vitest";
import { call, isProblem } from "@/lib/testing/call";
import { groupRights } from "@/lib/testing/groups/rights";
import { kept } from "@/lib/testing/kept";
import { host, member, type Signed, signedOut, suspended } from "@/lib/testing/people";
import { addressOf, PREPARE } from "@/lib/testing/requests";
import { RIGHTS } from "@/lib/testing/rights";
import type { Row } from "@/lib/testing/rights-row";
import { METHODS, type Method, routeTree } from "@/lib/testing/routes";
import { type Cast, type State, type Things, things } from "@/lib/testing/things";

const ROLES = ["anonymous", "stranger", "owner", "host"] as const;
type Role = (typeof ROLES)[number] | "suspended" | "signedOut";

let cast: Cast;
let shared: ReturnType<typeof thingsOf>;
let shutOut: { suspended: Signed; signedOut: Signed };
const thingsOf = (people: Cast) => kept((state: State) => things(people, state));
const hire = async (): Promise<Cast> => ({
  owner: await member(),
  stranger: await member(),
  host: await host(),
});
beforeAll(async () => {
  cast = await hire();
  shared = thingsOf(cast);
  shutOut = { suspended: await suspended(), signedOut: await signedOut() };
});

const senderOf = (role: Role, people: Cast): Signed | null =>
  role === "anonymous" ? null : role === "suspended" || role === "signedOut" ? shutOut[role] : people[role];

/** Of a person's imports only the latest are kept: who needs one gets a new one. */
const IMPORTED = /\/imports?\b|^POST \/articles$/;

async function ask(name: string, row: Row, role: Role, people: Cast, on: Things) {
  const method = name.split(" ")[0] as Method;
  const sender = senderOf(role, people);
  const prepare = PREPARE[name];
  if (!prepare) throw new Error(`no request is prepared for ${name}`);
  const prepared = await prepare(on, people, sender);
  const query =
    row.query?.replace("{annotation}", on.annotation).replace("{edition}", on.text.editionId) ?? "";
  return call(method, addressOf(name, prepared) + query, { as: sender, body: prepared.body });
}

test("the table names every route and method of the tree, and none that is not there", async () => {
  const there = (await routeTree()).flatMap(({ path, handlers }) =>
    [...handlers.keys()].map((method) => `${method} ${path}`),
  );
  expect(there.length).toBeGreaterThan(40);
  // Rooms of groups have a table of their own, with other columns.
  const ofGroups = Object.keys(await groupRights());
  const ours = Object.keys(RIGHTS);
  expect(there.filter((name) => !ours.includes(name) && !ofGroups.includes(name))).toEqual([]);
  expect(ours.filter((name) => !there.includes(name))).toEqual([]);
  expect(Object.keys(PREPARE).sort()).toEqual(ours.sort());
});

test("a route file exports handlers and nothing else but a word to Next", async () => {
  const known = [...METHODS, "dynamic"];
  for (const { path, exported } of await routeTree())
    expect({ path, odd: exported.filter((name) => !known.includes(name)) }).toEqual({
      path,
      odd: [],
    });
});

const rows = Object.entries(RIGHTS).flatMap(([name, list]) =>
  list.flatMap((row) =>
    Object.entries(row.states).map(([state, expected]) => ({ name, row, state: state as State, expected })),
  ),
);

describe("who gets what answer", () => {
  test.each(rows)("$name, $state", async ({ name, row, state, expected }) => {
    const method = name.split(" ")[0] as Method;
    const codes = expected.split(" ").map(Number);
    const wanted: Record<string, number> = Object.fromEntries(ROLES.map((role, i) => [role, codes[i] ?? 0]));
    wanted.suspended = wanted.signedOut = codes[0] ?? 0;
    let people = row.spends ? await hire() : cast;
    let own = row.spends ? thingsOf(people) : shared;
    const seen: Record<string, number> = {};
    if (IMPORTED.test(name)) await own.spend(state);
    for (const role of Object.keys(wanted) as Role[]) {
      const answer = await ask(name, row, role, people, await own.take(state));
      seen[role] = answer.status;
      if (answer.status >= 400) expect(isProblem(answer), `${role}: ${answer.text}`).toBe(true);
      if (answer.status >= 400 || method === "GET") continue;
      if (!row.spends) await own.spend(state);
      else {
        people = await hire();
        own = thingsOf(people);
      }
    }
    expect(seen).toEqual(wanted);
  });
});
