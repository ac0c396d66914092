/** What stands in a field where something else belongs. All of it can be sent as JSON. */
export const BAD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 60,
  "",
  " ",
  "word",
  "a\0b",
  "\ud800",
  "‮txet",
  "x".repeat(30_000),
  "0000-01-01",
  "9999-12-31",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  '\'; DROP TABLE "User"; --',
  "../../etc/passwd",
  [],
  [[]],
  ["x"],
  {},
  { not: "" },
  { $ne: null },
  { set: "x" },
  { contains: "" },
  { toString: 1, length: 5 },
  { constructor: { prototype: {} } },
];

type Path = (string | number)[];

/** Every place inside a value, the value itself excepted. */
function* places(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield [...path, name];
    yield* places(inner, [...path, name]);
  }
}

function changed(
  value: unknown,
  [name, ...rest]: Path,
  change: (at: Record<string, unknown>, name: string) => void,
) {
  const copy = structuredClone(value) as Record<string, unknown>;
  if (name === undefined) return copy;
  if (rest.length === 0) change(copy, `${name}`);
  else copy[name] = changed(copy[name], rest, change);
  return copy;
}

/** A right body made wrong in one place at a time: each value of the list in each field, and each left out. */
export function* spoilt(body: unknown): Generator<{ where: string; body: unknown }> {
  for (const bad of BAD_VALUES) yield { where: "(the body)", body: bad };
  for (const path of places(body)) {
    const where = path.join(".");
    yield {
      where,
      body: changed(body, path, (at, name) => {
        if (Array.isArray(at)) at.splice(Number(name), 1);
        else delete at[name];
      }),
    };
    for (const bad of BAD_VALUES)
      yield {
        where,
        body: changed(body, path, (at, name) => {
          at[name] = bad;
        }),
      };
  }
}
