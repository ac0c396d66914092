import { expect, test } from "vitest";
import { call } from "@/lib/testing/call";
import { host, member } from "@/lib/testing/people";
import { annotate, article, reply } from "@/lib/testing/writing";
import { listOwnRemovals } from "./queries";

test("whoever wrote what the host removed is told what and why; nobody else is", async () => {
  const [owner, writer, other, theHost] = [await member(), await member(), await member(), await host()];
  const text = await article(owner);
  const note = await annotate(writer, text);
  const answer = await reply(writer, await annotate(other, text));
  const reason = { reason: "Off the text." };
  for (const path of [`/annotations/${note}/removal`, `/comments/${answer}/removal`])
    expect((await call("PUT", path, { as: theHost, body: reason })).status).toBe(200);
  const told = await listOwnRemovals(writer.actor);
  expect(told.map(({ kind, id }) => [kind, id]).sort()).toEqual([
    ["annotation", note],
    ["comment", answer],
  ]);
  expect(told.every((row) => row.reason === reason.reason)).toBe(true);
  expect(await listOwnRemovals(other.actor)).toEqual([]);
  expect(await listOwnRemovals(owner.actor)).toEqual([]);
});
