import { SubNav } from "@/components/ui/sub-nav";

const PAGES = [
  ["/account", "Profile"],
  ["/account/password", "Password"],
  ["/account/devices", "Devices"],
  ["/account/data", "My data"],
] as const;

/** The pages about oneself. */
export function AccountNav({ here }: { here: (typeof PAGES)[number][0] }) {
  return <SubNav name="Account" pages={PAGES} here={here} />;
}
