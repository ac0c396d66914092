import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { importInWorker, SMALL_IMPORT_BYTES } from "./import-in-worker";
import { type ImportJob, importText } from "./import-text";
import { MAX_TEXT_BYTES } from "./limits";
import { ImportRefusal } from "./refusal";

// Each thread compiles its sources first, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const job = (text: string, options: ImportJob["options"] = {}): ImportJob => ({
  bytes: new TextEncoder().encode(text),
  name: "a-text.md",
  options,
});
const inPlace = ({ bytes, name, options }: ImportJob) => importText(bytes, name, options);

/** The text that takes longest of all that are known: each bracket may begin a link. */
const WORST = job("[".repeat(MAX_TEXT_BYTES), { format: "markdown" });
const ENOUGH = { milliseconds: 30_000, megabytes: 512 };
const LARGE = job(
  `# On *white* nights\n\n${'It was a "wonderful" night -- such a night.\n\n> - One\n> - Two\n\n'.repeat(1_500)}`,
);

async function refusalOf(reading: () => unknown): Promise<unknown> {
  try {
    await reading();
  } catch (error) {
    return error;
  }
  throw new Error("it was not refused");
}

test("the slowest text of the largest size is read while small ones are read here, in turn", async () => {
  const order: string[] = [];
  const slow = importInWorker(WORST, { ...ENOUGH, milliseconds: 100_000 }).then(({ blocks }) => {
    order.push("the slow one");
    return blocks;
  });
  for (let i = 0; i < 20; i += 1) {
    await turnOfTheLoop();
    order.push(inPlace(job(`Small text ${i}.`)).meta.title);
  }
  expect(await slow).toBe(1);
  expect(order.length).toBe(21);
  expect(order.at(-1)).toBe("the slow one");
});

test("a text is read there as it is here", async () => {
  expect(LARGE.bytes.length).toBeGreaterThan(SMALL_IMPORT_BYTES);
  expect(await importInWorker(LARGE)).toEqual(inPlace(LARGE));
});

test("the bytes stay with whoever asked, also those of a window on a larger buffer", async () => {
  const window = LARGE.bytes.subarray(0, 100);
  const read = await importInWorker({ ...LARGE, bytes: window });
  expect(read).toEqual(inPlace({ ...LARGE, bytes: window }));
  expect(LARGE.bytes.length).toBeGreaterThan(100);
});

test.each([
  ["no text", job("\n\n"), "empty"],
  ["a picture", { ...LARGE, bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) }, "binary"],
  ["too many paragraphs", job("x\n\n".repeat(20_002), { format: "text" }), "too-many-blocks"],
  ["too deep quotations", job(`${"> ".repeat(40)}x`, { format: "markdown" }), "too-deep"],
])("the refusal of %s comes back in the same words", async (_, refused, code) => {
  const there = await refusalOf(() => importInWorker(refused));
  const here = await refusalOf(() => inPlace(refused));
  expect(there).toBeInstanceOf(ImportRefusal);
  expect(there).toMatchObject({ code });
  expect({ ...(there as ImportRefusal) }).toEqual({ ...(here as ImportRefusal) });
});

test.each([
  ["time", { ...ENOUGH, milliseconds: 1 }],
  ["memory", { milliseconds: 100_000, megabytes: 48 }],
])(
  "a text that takes too much %s is refused with what to do, and the next one is read",
  async (_, limits) => {
    expect(await refusalOf(() => importInWorker(WORST, limits))).toMatchObject({
      name: "ImportRefusal",
      code: "too-complex",
      title: "Reading this text takes too long, or too much memory.",
      detail: expect.stringContaining("Divide it"),
    });
    expect((await importInWorker(job("A plain text."))).blocks).toBe(1);
  },
  60_000,
);

test("two are read at once, and all that wait get their turn, also behind refusals", async () => {
  const order: number[] = [];
  const texts = ["One.", "\n", "Three.", "\n", "Five."];
  const ended = await Promise.allSettled(
    texts.map((text, i) => importInWorker(job(text)).finally(() => order.push(i))),
  );
  expect(ended.map(({ status }) => status === "fulfilled")).toEqual([true, false, true, false, true]);
  expect(Math.max(...order.slice(0, 2))).toBeLessThan(3);
});
