import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Signed } from "@/lib/testing/people";
import { ROOT } from "@/lib/testing/routes";
import type { GroupCast } from "./cast";
import type { GroupState, Room } from "./room";

/** The answers in the order of the columns: anonymous stranger removed member moderator facilitator owner host. */
export type Expected = `${number} ${number} ${number} ${number} ${number} ${number} ${number} ${number}`;

/** The ids in the brackets of the path (`id` is the group's where it is left out) and a body that is right. */
export type PreparedForGroup = { path?: Record<string, string>; query?: string; body?: unknown };

export type GroupRow = {
  /** A request that nothing but the sender's rights can refuse. `sender` is null for the anonymous. */
  prepare?: (
    room: Room,
    cast: GroupCast,
    sender: Signed | null,
  ) => Promise<PreparedForGroup> | PreparedForGroup;
  /** True where a permitted request changes only what `prepare` made, or adds: the room serves on. */
  leavesRoom?: boolean;
  states: Partial<Record<GroupState, Expected>>;
};

/** Rights of which no permitted request changes the room. */
export const leavingRoom = (rights: GroupRights): GroupRights =>
  Object.fromEntries(
    Object.entries(rights).map(([name, rows]) => [name, rows.map((row) => ({ ...row, leavesRoom: true }))]),
  );

/** "METHOD /path" and what may be asked there. A route may stand in several files, and in the older table too. */
export type GroupRights = Record<string, GroupRow[]>;

const HERE = join(ROOT, "lib/testing/groups");

/** All rows of the files `rights-<feature>.ts` beside this one, each of which exports `rights`. */
export async function groupRights(): Promise<GroupRights> {
  const all: GroupRights = {};
  for (const name of readdirSync(HERE)
    .filter((file) => /^rights-.*\.ts$/.test(file))
    .sort()) {
    const { rights } = (await import(/* @vite-ignore */ join(HERE, name))) as { rights: GroupRights };
    for (const [route, rows] of Object.entries(rights)) all[route] = [...(all[route] ?? []), ...rows];
  }
  return all;
}

/** The address of a prepared request. */
export const groupAddress = (name: string, room: Room, { path = {}, query = "" }: PreparedForGroup): string =>
  (name.split(" ")[1] ?? "").replaceAll(/\[(\w+)\]/g, (_, bracket: string) =>
    bracket === "id" ? (path.id ?? room.group) : (path[bracket] ?? ""),
  ) + query;
