import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { Page } from "@/components/ui/page";
import { currentActor } from "@/lib/access/current-actor";
import { safeReturnPath } from "@/lib/safe-return";
import { readParam, type SearchParams } from "../search-params";

export const metadata: Metadata = { title: "Sign in" };

/** Sign in, and go back to where one was. */
export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const returnTo = safeReturnPath(await readParam(searchParams, "return", 2_001));
  if ((await currentActor()).kind === "person") redirect(returnTo);
  const signUp = returnTo === "/" ? "/sign-up" : `/sign-up?return=${encodeURIComponent(returnTo)}`;
  return (
    <Page
      width="narrow"
      title="Sign in"
      lead={
        <p>
          New here? <Link href={signUp}>Make an account</Link>.
        </p>
      }
    >
      <SignInForm returnTo={returnTo} />
    </Page>
  );
}
