import type { Metadata } from "next";
import { BareHeader } from "@/components/accounts/brand";
import { NotHere } from "@/components/ui/not-here";

export const metadata: Metadata = { title: "Nothing here" };

/** For addresses outside of every frame. */
export default function NotFound() {
  return (
    <>
      <BareHeader />
      <NotHere />
    </>
  );
}
