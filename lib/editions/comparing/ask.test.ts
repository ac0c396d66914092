import { expect, test } from "vitest";
import { ask, type Pair } from "./ask";

const side = (text: string) => ({ text, blocks: [{ id: "b1", start: 0, end: text.length }] });
let loads = 0;
const pair = (name: string, load = async () => sides): Pair => ({
  from: name,
  to: "next",
  load: async () => {
    loads++;
    return load();
  },
});
const sides = { from: side("They talk until the tram comes."), to: side("They talk, and the tram comes.") };
const OFFSET = { ask: "offset", offset: 20 } as const;

test("all who ask at once have the texts loaded once, and whoever asks later not at all", async () => {
  loads = 0;
  const asked = Array.from({ length: 40 }, () => ask(pair("one"), OFFSET));
  expect(new Set(await Promise.all(asked))).toEqual(new Set([19]));
  expect(await ask(pair("one"), { ask: "blocks" })).toMatchObject([{ kind: "changed" }]);
  expect(loads).toBe(1);
});

test("texts that can't be loaded fail those who asked, and nobody after them", async () => {
  const broken = () => Promise.reject(new Error("the database went away"));
  const answers = await Promise.allSettled([
    ask(pair("two", broken), OFFSET),
    ask(pair("two", broken), OFFSET),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await ask(pair("two"), OFFSET)).toBe(19);
});

test("of too many texts at once some are refused in words, a job is not, and waits for no reader", async () => {
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const slow = async () => {
    await held;
    return sides;
  };
  const readers = Array.from({ length: 12 }, (_, n) => ask(pair(`slow ${n}`, slow), OFFSET));
  const settled = Promise.allSettled(readers);
  // The same texts as a reader's, who waits for the database.
  expect(await ask(pair("slow 0"), OFFSET, { job: true })).toBe(19);
  open();
  const refused = (await settled).flatMap((it) => (it.status === "rejected" ? [it.reason] : []));
  expect(refused.length).toBe(4);
  for (const error of refused)
    expect(error).toMatchObject({ status: 503, code: "busy", extra: { retryAfter: 5 } });
});
