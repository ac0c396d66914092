import { host, member, type Signed } from "@/lib/testing/people";

/** Who asks in a test of a group's rights, in the order of the table's columns. */
export const COLUMNS = [
  "anonymous",
  "stranger",
  "removed",
  "member",
  "moderator",
  "facilitator",
  "owner",
  "host",
] as const;
export type Column = (typeof COLUMNS)[number];

/** `removed` was a member and wrote in the group before; `asking` waits to be let in and is in no column. */
export type GroupCast = Record<Exclude<Column, "anonymous"> | "asking", Signed>;

export async function hire(): Promise<GroupCast> {
  return {
    stranger: await member(),
    removed: await member(),
    member: await member(),
    moderator: await member(),
    facilitator: await member(),
    owner: await member(),
    host: await host(),
    asking: await member(),
  };
}

export const senderOf = (column: Column, cast: GroupCast): Signed | null =>
  column === "anonymous" ? null : cast[column];
