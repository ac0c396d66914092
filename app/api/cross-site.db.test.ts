import { NextRequest } from "next/server";
import { beforeAll, expect, test } from "vitest";
import { call, isProblem, read, request } from "@/lib/testing/call";
import { host, member } from "@/lib/testing/people";
import { addressOf, PREPARE } from "@/lib/testing/requests";
import type { Method } from "@/lib/testing/routes";
import { ORIGIN } from "@/lib/testing/setting";
import { type Cast, type Things, things } from "@/lib/testing/things";
import { POST as signIn } from "./auth/[...nextauth]/route";

type Headers = Record<string, string | null>;
const STRANGE: [what: string, headers: Headers][] = [
  ["no origin", { origin: null }],
  ["no origin and no word of where from", { origin: null, "sec-fetch-site": null }],
  ["no origin, but a referrer of ours", { origin: null, referer: `${ORIGIN}/read/x` }],
  ["an origin without a name", { origin: "null" }],
  ["an empty origin", { origin: "" }],
  ["another site", { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }],
  ["another site in an old browser", { origin: "https://elsewhere.example", "sec-fetch-site": null }],
  ["a sibling", { origin: "http://other.localhost:3000", "sec-fetch-site": "same-site" }],
  ["another port", { origin: "http://localhost:3001", "sec-fetch-site": "same-site" }],
  ["another scheme", { origin: "https://localhost:3000" }],
  ["a name that begins like ours", { origin: "http://localhost:3000.elsewhere.example" }],
  ["a name that ends like ours", { origin: "http://elsewhere.example/localhost:3000" }],
  ["our name as a user", { origin: "http://localhost:3000@elsewhere.example" }],
  ["two origins", { origin: `${ORIGIN}, https://elsewhere.example` }],
  ["our origin, but a browser that says otherwise", { "sec-fetch-site": "cross-site" }],
  ["our origin from a sibling", { "sec-fetch-site": "same-site" }],
  ["our origin, typed into the address bar", { "sec-fetch-site": "none" }],
];

let cast: Cast;
let on: Things;
beforeAll(async () => {
  cast = { owner: await member(), stranger: await member(), host: await host() };
  on = await things(cast, "live");
});

const WRITES = Object.keys(PREPARE).filter((name) => !name.startsWith("GET"));

test.each(WRITES)("%s is refused to other sites' pages, whoever's cookie comes along", async (name) => {
  const method = name.split(" ")[0] as Method;
  for (const as of [cast.owner, cast.host, null]) {
    const { body, ...ids } = (await PREPARE[name]?.(on, cast, as)) ?? {};
    for (const [what, headers] of STRANGE) {
      const answer = await call(method, addressOf(name, ids), { as, body, headers });
      expect({ what, code: answer.json?.code, clear: isProblem(answer) }).toEqual({
        what,
        code: "cross-site",
        clear: true,
      });
    }
  }
});

test("a form of another site can't speak for a reader, with a plain body or none", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
    for (const name of WRITES) {
      const method = name.split(" ")[0] as Method;
      const { body, ...ids } = (await PREPARE[name]?.(on, cast, cast.owner)) ?? {};
      const answer = await call(method, addressOf(name, ids), {
        as: cast.owner,
        raw: JSON.stringify(body ?? {}),
        headers: { "content-type": type, origin: "null", "sec-fetch-site": "cross-site" },
      });
      expect([name, answer.status]).toEqual([name, 403]);
    }
});

test("this machine's own names are all ours on a local instance", async () => {
  for (const origin of ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]) {
    const answer = await call("DELETE", "/account/sessions", { as: cast.owner, headers: { origin } });
    expect(answer.status).toBe(200);
  }
});

const ACTIONS = [["callback", "credentials"], ["signin", "credentials"], ["signout"], ["_log"], ["session"]];

test.each(ACTIONS.map((action) => [action.join("/"), action] as const))(
  "next-auth's own POST %s is refused to other sites' pages",
  async (path, nextauth) => {
    for (const [what, headers] of STRANGE) {
      const sent = request("POST", `/api/auth/${path}`, {
        as: cast.owner,
        raw: "csrfToken=x&email=a&password=b",
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      });
      const context = { params: Promise.resolve({ nextauth: [...nextauth] }) };
      const answer = await read(await signIn(new NextRequest(sent), context));
      expect({ what, code: answer.json?.code, clear: isProblem(answer) }).toEqual({
        what,
        code: "cross-site",
        clear: true,
      });
    }
    expect((await call("GET", "/account", { as: cast.owner })).status).toBe(200);
  },
);

test("next-auth is not handed a body that never ends", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 64_000;
      if (sent > 20_000_000) controller.close();
      else controller.enqueue(new Uint8Array(64_000).fill(0x61));
    },
  });
  const asked = request("POST", "/api/auth/callback/credentials", {
    raw: endless,
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  const context = { params: Promise.resolve({ nextauth: ["callback", "credentials"] }) };
  const answer = await read(await signIn(new NextRequest(asked), context));
  expect(answer.status).toBe(413);
  expect(sent).toBeLessThan(1_000_000);
});
