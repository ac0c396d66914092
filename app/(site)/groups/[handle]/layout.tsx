import type { Metadata } from "next";
import type { ReactNode } from "react";
import { GroupNav } from "@/components/groups/group-nav";
import { GroupState } from "@/components/groups/group-state";
import { Page } from "@/components/ui/page";
import { type GroupParams, requireGroup } from "./group";

type Props = GroupParams & { children: ReactNode };

export async function generateMetadata({ params }: GroupParams): Promise<Metadata> {
  const { group } = await requireGroup((await params).handle);
  return { title: { default: group.name, template: `%s · ${group.name}` } };
}

/** A group: its name, its pages, and what holds for all of them. */
export default async function GroupLayout({ params, children }: Props) {
  const { group } = await requireGroup((await params).handle);
  return (
    <Page title={<bdi>{group.name}</bdi>} lead={group.description && <p dir="auto">{group.description}</p>}>
      <GroupNav group={group} />
      <GroupState group={group} />
      {children}
    </Page>
  );
}
