import { expect, test } from "vitest";
import { writePost } from "@/lib/groups/posts/write-post";
import { keepPosition } from "@/lib/readings/positions";
import { readingGroup } from "@/lib/testing/groups/reading-room";
import { annotate, key, says } from "@/lib/testing/writing";
import { exportAccount } from "./export-account";

const post = (words: string) => ({
  key: key(),
  parentId: null,
  body: says(words),
  tags: [],
  announcement: false,
});

test("an export holds what one is and wrote in groups, and nothing of what others wrote there", async () => {
  const { owner, ann, group, layer, text } = await readingGroup();
  await annotate(ann, text, { layer });
  await writePost(ann.actor, group, post("zqmine at the table"));
  await writePost(owner.actor, group, post("zqtheirs at the table"));
  await keepPosition(ann.actor, text.id, { editionId: text.editionId, start: 3, furthest: 9 });

  const data = await exportAccount(ann.actor);
  expect(data.memberships).toMatchObject([{ role: "member", group: { name: "Night readers" } }]);
  expect(data.posts).toHaveLength(1);
  expect(data.positions).toMatchObject([{ start: 3, furthest: 9 }]);
  expect(data.annotations).toMatchObject([{ layer: { kind: "group", groupId: group } }]);
  const written = JSON.stringify(data);
  expect(written).toContain("zqmine");
  expect(written).not.toContain("zqtheirs");
  expect(written).not.toContain(owner.email);
});
