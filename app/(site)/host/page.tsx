import type { Metadata } from "next";
import { HostNav } from "@/components/host/host-nav";
import { PeopleTable } from "@/components/host/people-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Older } from "@/components/ui/older";
import { Page } from "@/components/ui/page";
import { SearchForm } from "@/components/ui/search-form";
import { listPeople } from "@/lib/accounts/queries";
import { hostFor } from "../guard";
import { readParam, type SearchParams } from "../search-params";

export const metadata: Metadata = { title: "Host’s desk" };

/** The accounts of this instance. */
export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await hostFor("/host");
  const q = (await readParam(searchParams, "q", 100))?.trim() ?? "";
  const cursor = (await readParam(searchParams, "cursor")) ?? undefined;
  const page = await listPeople(actor, { q, cursor });
  return (
    <Page title="Host’s desk" actions={<SearchForm path="/host" what="Name, handle or e-mail" q={q} />}>
      <HostNav here="/host" />
      {page.people.length > 0 ? <PeopleTable people={page.people} /> : <EmptyState title="Nobody found." />}
      <Older path="/host" q={q} next={page.next} />
    </Page>
  );
}
