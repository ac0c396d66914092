import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignOutButton } from "@/components/accounts/sign-out-button";
import { Page } from "@/components/ui/page";
import { currentActor } from "@/lib/access/current-actor";

export const metadata: Metadata = { title: "Sign out" };

/** Signing out asks for a press of a button: an address alone must not do it. */
export default async function SignOutPage() {
  if ((await currentActor()).kind === "anonymous") redirect("/");
  return (
    <Page width="narrow" title="Sign out" lead={<p>This ends the session on this device only.</p>}>
      <SignOutButton look="primary" />
    </Page>
  );
}
