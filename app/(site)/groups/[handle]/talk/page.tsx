import type { Metadata } from "next";
import { NewThread } from "@/components/talk/new-thread";
import { NothingSaid } from "@/components/talk/nothing-said";
import { TagNav } from "@/components/talk/tag-nav";
import { Thread } from "@/components/talk/thread";
import { LinkButton } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { readAccount } from "@/lib/accounts/queries";
import { listPosts } from "@/lib/groups/posts/queries";
import { postsQuery } from "@/lib/groups/posts/schema";
import { orNotFound } from "../../../guard";
import { readParam, type SearchParams } from "../../../search-params";
import { type GroupParams, requireRight } from "../group";

export const metadata: Metadata = { title: "Talk" };

type Props = GroupParams & { searchParams: SearchParams };

/** What a group says beside its texts. */
export default async function TalkPage({ params, searchParams }: Props) {
  const { handle } = await params;
  const path = `/groups/${handle}/talk`;
  const { actor, group } = await requireRight(handle, "enter", path);
  const { tag = null, cursor } = postsQuery.parse({
    tag: (await readParam(searchParams, "tag")) ?? undefined,
    cursor: (await readParam(searchParams, "cursor", 100)) ?? undefined,
  });
  const [{ threads, tags, next }, { timeZone }] = await Promise.all([
    orNotFound(listPosts(actor, group.id, { tag: tag ?? undefined, cursor })),
    readAccount(actor),
  ]);
  const talk = { groupId: group.id, handle, viewerId: actor.id, timeZone };
  return (
    <>
      <h2>
        <VisuallyHidden>Talk</VisuallyHidden>
      </h2>
      {group.can.write && (
        <NewThread key={tag} group={group} viewerId={actor.id} announces={group.can.facilitate} tag={tag} />
      )}
      <TagNav path={path} tags={tags} here={tag} />
      {threads.map((thread) => (
        <Thread key={thread.post.id} thread={thread} talk={talk} />
      ))}
      {threads.length === 0 && <NothingSaid tag={tag} writes={group.can.write} />}
      {next && (
        <LinkButton rel="next" href={`${path}?${new URLSearchParams({ ...(tag && { tag }), cursor: next })}`}>
          Older
        </LinkButton>
      )}
    </>
  );
}
