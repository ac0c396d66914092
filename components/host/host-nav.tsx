import { SubNav } from "@/components/ui/sub-nav";

const PAGES = [
  ["/host", "People"],
  ["/host/door", "Door"],
  ["/host/removed", "Removed"],
] as const;

/** The pages of the host's desk. */
export function HostNav({ here }: { here: (typeof PAGES)[number][0] }) {
  return <SubNav name="Host’s desk" pages={PAGES} here={here} />;
}
