import type { Metadata } from "next";
import { HostNav } from "@/components/host/host-nav";
import { RemovalTable } from "@/components/host/removal-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { listRemovals } from "@/lib/instance/queries";
import { hostFor } from "../../guard";

export const metadata: Metadata = { title: "Removed · Host’s desk" };

/** What the host removed, with the way back. */
export default async function RemovedPage() {
  const removals = await listRemovals(await hostFor("/host/removed"));
  return (
    <Page title="Host’s desk">
      <HostNav here="/host/removed" />
      {removals.length > 0 ? (
        <RemovalTable removals={removals} />
      ) : (
        <EmptyState title="Nothing is removed.">
          A text, a note or a comment can be removed where it stands. It then appears here with its reason.
        </EmptyState>
      )}
    </Page>
  );
}
