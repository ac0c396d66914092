import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { SignUpLead } from "@/components/accounts/sign-up-lead";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { currentActor } from "@/lib/access/current-actor";
import { registrationMode } from "@/lib/instance/queries";
import { safeReturnPath } from "@/lib/safe-return";
import { readParam, type SearchParams } from "../search-params";

// The token in its address must not leak to where the reader goes next.
export const metadata: Metadata = { title: "Sign up", referrer: "no-referrer" };

const CLOSED = {
  closed: "No new accounts are made here at present, also not by a link. Reading is open to everyone.",
  invitation: "New readers come by invitation here. Ask the host for a link.",
} as const;

/** Make an account, where the instance or an invitation allows it. */
export default async function SignUpPage({ searchParams }: { searchParams: SearchParams }) {
  const returnTo = safeReturnPath(await readParam(searchParams, "return", 2_001));
  if ((await currentActor()).kind === "person") redirect(returnTo);
  const group = await readParam(searchParams, "group");
  const invitation = (await readParam(searchParams, "invitation")) ?? group;
  const hostToken = await readParam(searchParams, "host");
  const mode = await registrationMode();
  const invited = mode === "invitation" && invitation !== null;
  if (mode !== "open" && !invited && !hostToken) {
    return (
      <Page width="narrow" title="Sign up">
        <EmptyState
          title="The door is closed for now."
          action={<LinkButton href="/">Go to the library</LinkButton>}
        >
          {CLOSED[mode]}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      width="narrow"
      title="Sign up"
      lead={<SignUpLead invited={invitation !== null} group={group !== null} host={hostToken !== null} />}
    >
      <SignUpForm invitation={invitation} hostToken={hostToken} returnTo={returnTo} />
    </Page>
  );
}
