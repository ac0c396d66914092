import { expect, test } from "vitest";
import "@/lib/testing/setting";
import { setTimeout as sleep } from "node:timers/promises";
import { problem } from "@/lib/http/problem";
import { db } from "./client";
import { transaction } from "./transaction";

test("a transaction that waits too long keeps nothing, and says to come again", async () => {
  const before = await db().instance.findUniqueOrThrow({ where: { id: 1 } });
  const error = await transaction(
    async (tx) => {
      await tx.instance.updateMany({ data: { name: "Never kept" } });
      await sleep(400);
      await tx.instance.findFirst();
    },
    { maxWait: 1_000, timeout: 100 },
  ).catch((thrown: unknown) => thrown);
  const answer = problem(error);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("10");
  expect(await db().instance.findUnique({ where: { id: 1 } })).toEqual(before);
});
