import { beforeAll, describe, expect, test } from "vitest";
import { spoilt } from "@/lib/testing/bad-values";
import { type Answer, call, isProblem } from "@/lib/testing/call";
import { host, member, PASSWORD } from "@/lib/testing/people";
import { addressOf, PREPARE } from "@/lib/testing/requests";
import type { Method } from "@/lib/testing/routes";
import { type Cast, type Things, things } from "@/lib/testing/things";

/** Routes whose request ends the sender's own account or devices: their senders are made anew. */
const SPENDS = new Set(["DELETE /account", "PUT /account/password"]);
const WRITES = Object.keys(PREPARE).filter((name) => !name.startsWith("GET"));

let cast: Cast;
let on: Things;
beforeAll(async () => {
  cast = { owner: await member(), stranger: await member(), host: await host() };
  on = await things(cast, "live");
});

/** Whoever is allowed most: only the input can be refused. */
const senderFor = (name: string) =>
  /removal|people|instance|invitations/.test(name)
    ? cast.host
    : SPENDS.has(name)
      ? cast.stranger
      : cast.owner;

async function prepare(name: string) {
  const { body, ...ids } = (await PREPARE[name]?.(on, cast, senderFor(name))) ?? {};
  return { method: name.split(" ")[0] as Method, address: addressOf(name, ids), body };
}

/** Accepted, or refused with a problem document: never an error of ours. */
const clear = (answer: Answer) => answer.status < 300 || isProblem(answer);

/** True for a body whose version was not what was spoilt. */
const isVersion = (bad: unknown, body: unknown): bad is { version: unknown } =>
  typeof bad === "object" &&
  bad !== null &&
  "version" in bad &&
  bad.version === (body as { version: unknown }).version;

describe("every field of every write", () => {
  test.each(WRITES)("%s answers any wrong value clearly", { timeout: 120_000 }, async (name) => {
    const { method, address, body } = await prepare(name);
    if (body === undefined) return;
    const unclear: string[] = [];
    let version: unknown;
    for (const { where, body: bad } of spoilt(body)) {
      // What was accepted moved the version on; the next wrong value must not hide behind a stale one.
      if (version && isVersion(bad, body)) bad.version = version;
      // A password that is wrong costs 20 ms; that it is checked is shown elsewhere.
      if (SPENDS.has(name) && JSON.stringify(bad)?.includes(PASSWORD)) continue;
      const answer = await call(method, address, { as: senderFor(name), body: bad });
      if (!clear(answer)) unclear.push(`${where} = ${JSON.stringify(bad).slice(0, 120)} -> ${answer.status}`);
    }
    expect(unclear).toEqual([]);
  });
});

const json = { "content-type": "application/json" };
const deep = (depth: number) => `${'{"a":['.repeat(depth)}1${"]}".repeat(depth)}`;
const BODIES: [what: string, raw: BodyInit, status: number, headers?: Record<string, string>][] = [
  ["nothing", "", 400],
  ["half an object", '{"key":', 400],
  ["two values", "{} {}", 400],
  ["text that is not JSON", "key=1", 400],
  ["invalid UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400],
  ["a surrogate in UTF-8", new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), 400],
  ["UTF-16", new Uint8Array(Buffer.from('{"key":1}', "utf16le")), 400],
  ["a depth of 10,000", deep(5_000), 400],
  ["brackets without end", "[".repeat(300_000), 400],
  ["a prototype", '{"__proto__":{"role":"host"},"version":1}', 400],
  ["a prototype deep inside", '{"body":{"content":[{"__proto__":{}}]}}', 400],
  ["10 MB", `"${"x".repeat(10_000_000)}"`, 413],
  ["10 MB with a modest length", `"${"x".repeat(10_000_000)}"`, 413, { "content-length": "20" }],
  ["a form", "key=1", 415, { "content-type": "application/x-www-form-urlencoded" }],
  ["plain text", "{}", 415, { "content-type": "text/plain" }],
  ["plain text that pretends", "{}", 415, { "content-type": "text/plain; application/json" }],
  ["no type", new Uint8Array([0x7b, 0x7d]), 415, { "content-type": "" }],
];

test.each(WRITES)("%s refuses bodies that are none", { timeout: 60_000 }, async (name) => {
  const { method, address, body } = await prepare(name);
  if (body === undefined) return;
  // An upload may be bytes of any type, and is larger.
  const bodies = name === "POST /imports" ? BODIES.filter(([, , status]) => status === 400) : BODIES;
  for (const [what, raw, status, headers] of bodies) {
    const answer = await call(method, address, {
      as: senderFor(name),
      raw,
      headers: { ...json, ...headers },
    });
    expect({ what, status: answer.status, clear: isProblem(answer) }).toEqual({ what, status, clear: true });
  }
});

test("a body that comes in pieces and never says its length is cut off", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 64_000;
      controller.enqueue(new Uint8Array(64_000).fill(0x20));
    },
  });
  const answer = await call("POST", "/annotations", { as: cast.owner, raw: endless, headers: json });
  expect(answer.status).toBe(413);
  expect(sent).toBeLessThan(2_000_000);
});

const ODD_WORDS = ["%00", "%ED%A0%80", "%FF", "a%00b", "x".repeat(3000), "%25", "_%5C", "%27", "-1", "1e999"];
const QUERIES = [
  ...["/articles?q=", "/articles?cursor=", "/people?q=", "/people?cursor=", "/articles?q=a&q="],
  ...["/imports/{import}?format=", "/imports/{import}?typography=", "/editions/{edition}/annotations?layer="],
  "/editions/{edition}/threads?ids=",
  "/editions/{edition}/comparison?with=",
  "/editions/{edition}/place?edition=",
  "/editions/{edition}/place?edition={edition}&offset=",
  ...["status=", "mine=", "mine=1&cursor="].map((query) => `/editions/{edition}/placements?${query}`),
];
const CURSORS = [
  "999999999",
  "-1",
  "8640000000000000",
  "-8640000000000000",
  "-62135596800001",
  "NaN",
  "1e3",
  "0x10",
  "",
];

test.each(QUERIES)("GET %s answers odd words clearly", async (query) => {
  const address = query.replace("{import}", on.import).replaceAll("{edition}", on.text.editionId);
  const cursors = CURSORS.map((time) => `${time}.${on.text.id}`);
  for (const word of [...ODD_WORDS, ...cursors]) {
    const answer = await call("GET", address + word, {
      as: query.startsWith("/people") ? cast.host : cast.owner,
    });
    expect({ word, clear: clear(answer) }).toEqual({ word, clear: true });
  }
});

test.each(["%00", "not-an-id", "..", "0", "NaN", "x".repeat(3000), "%F0%9F%8C%89", "'--", "__proto__"])(
  "an id of %s is nothing that is there",
  async (id) => {
    for (const name of Object.keys(PREPARE).filter((name) => name.includes("[id]"))) {
      const { body, ...ids } = (await PREPARE[name]?.(on, cast, senderFor(name))) ?? {};
      const method = name.split(" ")[0] as Method;
      for (const bracket of Object.keys(ids)) {
        const address = addressOf(name, { ...ids, [bracket]: id });
        const answer = await call(method, address, { as: senderFor(name), body });
        expect([name, bracket, answer.status]).toEqual([name, bracket, 404]);
      }
    }
  },
);

test("odd cookies are nobody's", async () => {
  for (const value of ["", "x", ".", "a.b.c.d.e", "%00", "é", "x".repeat(5000), '"q"']) {
    const cookie = `next-auth.session-token=${encodeURIComponent(value)}`;
    expect((await call("GET", "/account", { as: { cookie } })).status).toBe(401);
  }
});
