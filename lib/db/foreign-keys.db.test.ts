import { expect, test } from "vitest";
import { db } from "./client";

/** Tables whose rows are deleted one day: each row then looks for those that point at it. */
const DELETED_FROM = ["Annotation", "Comment", "Edition", "File", "Import"].map((name) => `"${name}"`);

test("what points at rows that are deleted is found by an index", async () => {
  const keys = await db().$queryRaw<{ name: string; indexed: boolean }[]>`
    SELECT c.conname AS name, EXISTS (
      SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1]) AS indexed
    FROM pg_constraint c WHERE c.contype = 'f' AND c.confrelid::regclass::text = ANY (${DELETED_FROM})`;
  expect(keys.map(({ name }) => name)).toContain("Comment_parentId_fkey");
  expect(keys.filter(({ indexed }) => !indexed)).toEqual([]);
});
