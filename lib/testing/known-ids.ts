import { db } from "@/lib/db/client";

/**
 * Every id that stands anywhere in the database, whoever it belongs to, and some that name nothing. Keys made in the
 * browser name nothing but a repetition, and have tests of their own.
 */
export async function knownIds(): Promise<string[]> {
  const tables = await db().$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'uuid' AND column_name <> 'clientKey'`;
  const ids = new Set<string>([crypto.randomUUID(), "00000000-0000-0000-0000-000000000000"]);
  for (const { table, column } of tables) {
    // Names come from the catalogue of the test's own database.
    const rows = await db().$queryRawUnsafe<{ id: string | null }[]>(
      `SELECT DISTINCT "${column}" AS id FROM "${table}"`,
    );
    for (const { id } of rows) if (id) ids.add(id);
  }
  return [...ids];
}

/** Copies of a body, each with one of its uuids (not its own `key`) replaced by one of `ids`. */
export function withForeignIds(body: unknown, ids: readonly string[]): unknown[] {
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    typeof value === "string" && /^[0-9a-f-]{36}$/.test(value)
      ? ids.map((id) => ({ ...body, key: crypto.randomUUID(), [name]: id }))
      : [],
  );
}
