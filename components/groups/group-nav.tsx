"use client";
import { usePathname } from "next/navigation";
import { SubNav } from "@/components/ui/sub-nav";
import type { GroupView } from "@/lib/groups/wire";

/** The pages of a group, as far as this reader may see them. */
export function GroupNav({ group }: { group: Pick<GroupView, "handle" | "name" | "can"> }) {
  const here = usePathname();
  const base = `/groups/${group.handle}`;
  const { margin, enter, facilitate, govern, restore, unarchive } = group.can;
  if (!margin) return null;
  const pages = [
    [base, "Readings"],
    ...(enter ? [[`${base}/talk`, "Talk"] as const, [`${base}/meetings`, "Meetings"] as const] : []),
    [`${base}/members`, "Members"],
    ...(facilitate || govern || restore || unarchive ? [[`${base}/settings`, "Settings"] as const] : []),
  ] as const;
  const within = pages.findLast(([path]) => here === path || here.startsWith(`${path}/`));
  const shown = here.startsWith(`${base}/readings`) ? base : (within?.[0] ?? base);
  return <SubNav name={`Pages of ${group.name}`} pages={pages} here={shown} />;
}
