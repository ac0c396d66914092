import { expect, test } from "vitest";
import { call } from "./call";
import { host, member, signedOut, suspended } from "./people";
import { annotate, article, reply } from "./writing";

test("fixtures are made by the real commands, and their cookies open the real routes", async () => {
  const [one, boss, out, banned] = [await member(), await host(), await signedOut(), await suspended()];
  const text = await article(one);
  const annotation = await annotate(one, text);
  await reply(boss, annotation);
  const thread = await call("GET", `/annotations/${annotation}`);
  expect(thread.status).toBe(200);
  expect(thread.json.comments).toHaveLength(2);
  expect((await call("GET", "/account", { as: one })).json.handle).toBe(one.actor.handle);
  expect((await call("GET", "/account", { as: boss })).json.role).toBe("host");
  expect((await call("GET", "/account", { as: out })).status).toBe(401);
  expect((await call("GET", "/account", { as: banned })).status).toBe(401);
});
