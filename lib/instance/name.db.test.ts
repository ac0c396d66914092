import { expect, test } from "vitest";
import { call } from "@/lib/testing/call";
import { host, member } from "@/lib/testing/people";
import { instanceName } from "./queries";

test("everyone sees what the host calls the place, and the host alone names it", async () => {
  const edit = { version: 1, name: "  The Reading Society " };
  expect((await call("PATCH", "/instance", { as: await member(), body: edit })).status).toBe(404);
  expect(await instanceName()).toBe("White Nights");
  expect((await call("PATCH", "/instance", { as: await host(), body: edit })).json.version).toBe(2);
  expect(await instanceName()).toBe("The Reading Society");
});
