import { expect, test } from "vitest";
import { editComment } from "@/lib/comments/edit-comment";
import { postComment } from "@/lib/comments/post-comment";
import { removeMember } from "@/lib/groups/membership";
import { readingGroup } from "@/lib/testing/groups/reading-room";
import { annotate, claimOf, key, reply, says } from "@/lib/testing/writing";
import { adjustAnchor } from "./adjust-anchor";
import { editAnnotation } from "./edit-annotation";
import { markAnswer } from "./mark-answer";
import { readThread } from "./queries";

test("who was removed writes no more in a margin that everyone may read, not even in their own notes", async () => {
  const { owner, ann, bob, group, layer, text } = await readingGroup({ margin: "everyone" });
  const question = await annotate(bob, text, { layer });
  const highlight = await annotate(bob, text, { layer, kind: "highlight", body: null });
  const answer = await reply(ann, question);
  const said = await reply(bob, question, "Which ships?");
  await removeMember(owner.actor, group, bob.actor.id);

  const before = await readThread(owner.actor, question);
  const refused = { status: 403 };
  const { editionId } = text;
  await expect(editAnnotation(bob.actor, question, { version: 1, colour: "rose" })).rejects.toMatchObject(
    refused,
  );
  await expect(markAnswer(bob.actor, question, answer)).rejects.toMatchObject(refused);
  await expect(
    adjustAnchor(bob.actor, question, { version: 1, editionId, anchor: claimOf(text, "Nobody minds") }),
  ).rejects.toMatchObject(refused);
  await expect(editComment(bob.actor, said, { version: 1, body: says("Spam.") })).rejects.toMatchObject(
    refused,
  );
  await expect(
    postComment(bob.actor, highlight, { key: key(), parentId: null, note: true, body: says("Spam.") }),
  ).rejects.toMatchObject(refused);
  expect(await readThread(owner.actor, question)).toEqual(before);
  // What they can still do is take it back.
  expect((await readThread(bob.actor, question)).annotation.can).toMatchObject({
    edit: false,
    reply: false,
    delete: true,
  });
});
