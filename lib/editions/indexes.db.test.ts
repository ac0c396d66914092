import { expect, test } from "vitest";
import { pool } from "@/lib/db/client";

const ID = "00000000-0000-7000-8000-000000000000";
const NOW = "2026-11-23T18:00:00Z";
/** What is asked of rows in no particular edition, in the words of those who ask. */
const QUESTIONS: [who: string, from: string][] = [
  ["the switch asks for judgements since", `"Placement" WHERE "decidedAt" >= '${NOW}'`],
  [
    "an acceptance that is taken back",
    `"Placement" WHERE "decidedById" = '${ID}' AND "decidedAt" = '${NOW}'`,
  ],
  ["somebody's export", `"Placement" WHERE "decidedById" = '${ID}' ORDER BY "decidedAt"`],
  ["the switch asks for choices of words since", `"Adjustment" WHERE "createdAt" >= '${NOW}'`],
];

test.each(QUESTIONS)("%s finds its rows by an index, however many placements there are", async (_, from) => {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL enable_seqscan = off");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`EXPLAIN SELECT 1 FROM ${from}`);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/"(Placement_decided|Adjustment_createdAt)/);
    expect(plan).not.toContain("Filter");
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
});
