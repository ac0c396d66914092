import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { deleteGroup } from "@/lib/groups/close-group";
import { member } from "@/lib/testing/people";
import { article } from "@/lib/testing/writing";
import { sampleGroup } from "./group";
import { loadGroup } from "./load-group";

test("the samples load again as they are, and leave alone a group that was closed since", async () => {
  const owner = await member();
  const people = new Map([[sampleGroup.owner as string, owner.actor]]);
  for (const handle of ["gromova", "linwei"]) people.set(handle, (await member()).actor);
  const { editionId } = await article(owner, {
    text: `${sampleGroup.question.quote}\n\n${sampleGroup.note.quote}`,
  });
  const load = () =>
    loadGroup(sampleGroup, { editionId, who: (handle) => people.get(handle) ?? owner.actor });
  const all = async () => ({
    groups: await db().group.count(),
    members: await db().membership.count(),
    notes: await db().annotation.count(),
    posts: await db().groupPost.count(),
    points: await db().agendaItem.count(),
  });

  await load();
  const loaded = await all();
  expect(loaded).toEqual({ groups: 1, members: 3, notes: 2, posts: 1, points: 1 });
  await load();
  expect(await all()).toEqual(loaded);
  const { id } = await db().group.findFirstOrThrow();
  await deleteGroup(owner.actor, id);
  await load();
  expect(await all()).toEqual(loaded);
});
