import type { Metadata } from "next";
import { GroupLines } from "@/components/groups/group-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Older } from "@/components/ui/older";
import { Page, Section } from "@/components/ui/page";
import { SearchForm } from "@/components/ui/search-form";
import { currentActor } from "@/lib/access/current-actor";
import { listGroups } from "@/lib/groups/queries";
import { readParam, type SearchParams } from "../search-params";

export const metadata: Metadata = { title: "Groups" };

/** The reader's own groups, and those that can be found. */
export default async function GroupsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await currentActor();
  const q = (await readParam(searchParams, "q", 100))?.trim() ?? "";
  const cursor = (await readParam(searchParams, "cursor")) ?? undefined;
  const { mine, listed, next } = await listGroups(actor, { q, cursor });
  return (
    <Page
      title="Groups"
      lead={<p>People who read a text together, in a margin of their own.</p>}
      actions={<SearchForm path="/groups" what="Name of a group" q={q} />}
    >
      {mine.length > 0 && (
        <Section title="Mine">
          <GroupLines groups={mine} />
        </Section>
      )}
      <Section title={mine.length > 0 ? "Others to find" : "To find"}>
        {listed.length > 0 ? (
          <GroupLines groups={listed} />
        ) : (
          <EmptyState title={q ? "No group of that name." : "No group to find here yet."}>
            Groups that want to be found stand here. Into the others one comes by a link.
          </EmptyState>
        )}
        <Older path="/groups" q={q} next={next} />
      </Section>
      <LinkButton look="primary" href="/groups/new">
        Found a group
      </LinkButton>
    </Page>
  );
}
