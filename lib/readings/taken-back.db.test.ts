import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { foundGroup } from "@/lib/groups/found-group";
import { call } from "@/lib/testing/call";
import { groupHandle } from "@/lib/testing/groups/room";
import { member } from "@/lib/testing/people";
import { annotate, article, key } from "@/lib/testing/writing";
import { listReading } from "./list-reading";

test("of a text that its owner took back, neither overview nor export tell its words", async () => {
  const [author, facilitator] = [await member(), await member()];
  const text = await article(author, { meta: { title: "The bridges, unfinished" } });
  const group = await foundGroup(facilitator.actor, {
    ...{ key: key(), name: "Night readers", handle: groupHandle(), description: "" },
    ...{ finding: "unlisted", joining: "invitation", margin: "members" },
  });
  const reading = await listReading(facilitator.actor, group, { key: key(), articleId: text.id });
  await annotate(facilitator, text, { layer: `group:${group}` });
  const told = async () => {
    const answers = [
      await call("GET", `/readings/${reading}/overview`, { as: facilitator }),
      await call("GET", `/groups/${group}/export`, { as: facilitator }),
    ];
    return answers.map(({ status, json }) => ({ status, tells: /bridges/i.test(JSON.stringify(json)) }));
  };
  expect(await told()).toEqual([
    { status: 200, tells: true },
    { status: 200, tells: true },
  ]);
  await db().article.update({ where: { id: text.id }, data: { visibility: "draft" } });
  expect(await told()).toEqual([
    { status: 200, tells: false },
    { status: 200, tells: false },
  ]);
});
