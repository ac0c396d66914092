import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, call, isProblem } from "@/lib/testing/call";
import { COLUMNS, type Column, type GroupCast, hire, senderOf } from "@/lib/testing/groups/cast";
import { type GroupRow, groupAddress, groupRights } from "@/lib/testing/groups/rights";
import { type GroupState, type Room, rooms } from "@/lib/testing/groups/room";
import { type Method, routeTree } from "@/lib/testing/routes";

let cast: GroupCast;
let open: ReturnType<typeof rooms>;
beforeAll(async () => {
  cast = await hire();
  open = rooms(cast);
});

const RIGHTS = await groupRights();
const rows = Object.entries(RIGHTS).flatMap(([name, list]) =>
  list.flatMap((row, i) =>
    Object.entries(row.states).map(([state, expected]) => ({
      name,
      title: list.length > 1 ? `${name} (${i + 1})` : name,
      row,
      state: state as GroupState,
      expected,
    })),
  ),
);

async function ask(name: string, row: GroupRow, column: Column, on: Room): Promise<Answer> {
  const sender = senderOf(column, cast);
  const prepared = (await row.prepare?.(on, cast, sender)) ?? {};
  return call(name.split(" ")[0] as Method, groupAddress(name, on, prepared), {
    as: sender,
    ...(prepared.body === undefined ? {} : { body: prepared.body }),
  });
}

test("the table names no route that is not there", async () => {
  const there = (await routeTree()).flatMap(({ path, handlers }) =>
    [...handlers.keys()].map((method) => `${method} ${path}`),
  );
  expect(Object.keys(RIGHTS).filter((name) => !there.includes(name))).toEqual([]);
});

test("a removed member is promised what a stranger is", () => {
  const odd = rows.filter(({ expected }) => expected.split(" ")[1] !== expected.split(" ")[2]);
  expect(odd.map(({ name, state }) => `${name}, ${state}`)).toEqual([]);
});

describe("who gets what answer in a group", () => {
  test.each(rows)("$title, $state", { timeout: 60_000 }, async ({ name, row, state, expected }) => {
    const codes = expected.split(" ").map(Number);
    const wanted = Object.fromEntries(COLUMNS.map((column, i) => [column, codes[i] ?? 0]));
    const reads = name.startsWith("GET");
    const seen: Record<string, number> = {};
    const said: Partial<Record<Column, string>> = {};
    const asks = async (column: Column) => {
      const answer = await ask(name, row, column, await open.take(state));
      seen[column] = answer.status;
      if (answer.status >= 400) expect(isProblem(answer), `${column}: ${answer.text}`).toBe(true);
      if (reads || answer.status >= 400) said[column] = answer.text;
      else if (!row.leavesRoom) await open.spend(state);
    };
    if (reads || row.leavesRoom) await Promise.all(COLUMNS.map(asks));
    else for (const column of COLUMNS) await asks(column);
    expect(seen).toEqual(wanted);
    expect(said.removed).toEqual(said.stranger);
  });
});
