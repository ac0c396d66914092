import { expect, test } from "vitest";
import { call } from "@/lib/testing/call";
import { member } from "@/lib/testing/people";
import { prepare, retyped } from "@/lib/testing/publishing";
import { METHODS, routeTree } from "@/lib/testing/routes";
import { annotate, article } from "@/lib/testing/writing";

/** What each route is asked with, where it is asked for something. */
const QUERY: Record<string, string> = {
  "/editions/[id]/comparison": "?with={other}",
  "/editions/[id]/place": "?edition={other}&offset=1",
  "/editions/[id]/annotations": "?layer=public",
  "/editions/[id]/threads": "?ids={note}",
};
const BODY: Record<string, object> = {
  "/editions/[id]/acceptances": { minConfidence: 0.5, mine: false },
  "/editions/[id]/placements/[annotation]/decision": { version: 1, decision: "detached" },
};

test("an edition that is not published yet answers outsiders as one that is not there, on every route", async () => {
  const [owner, stranger] = [await member(), await member()];
  const text = await article(owner);
  const note = await annotate(stranger, text);
  const hidden = await prepare(owner, text.id, (it) => retyped(it, (words) => `${words}!`));
  const routes = (await routeTree()).filter(({ path }) => path.startsWith("/editions/[id]"));
  expect(routes.length).toBeGreaterThan(8);
  for (const { path, handlers } of routes)
    for (const method of METHODS.filter((method) => handlers.has(method)))
      for (const as of [null, stranger]) {
        const ask = async (id: string) => {
          const filled = `${path}${QUERY[path] ?? ""}`
            .replace("[id]", id)
            .replace("[annotation]", note)
            .replace("{note}", note)
            .replace("{other}", text.editionId);
          const at =
            path.endsWith("acceptances") && method === "DELETE" ? "?at=2026-05-03T14:02:00.000Z" : "";
          const body = method === "GET" || method === "DELETE" ? undefined : BODY[path];
          const { status, json } = await call(method, filled + at, { as, body });
          return { asked: `${method} ${path}`, status, json };
        };
        expect(await ask(hidden)).toEqual(await ask(crypto.randomUUID()));
      }
  expect((await call("GET", `/editions/${hidden}/publication`, { as: owner })).status).toBe(200);
});
