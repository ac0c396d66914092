"use client";
import { useCallback } from "react";
import { Button, type Look } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { useSubmit } from "@/components/ui/use-submit";
import { closeSession } from "./session-door";

/** Ends this device's session and goes to the library. */
export function SignOutButton({ look = "quiet" }: { look?: Look }) {
  const { busy, failure, run } = useSubmit(
    useCallback(async () => {
      await closeSession();
      window.location.assign("/");
    }, []),
  );
  return (
    <>
      <Button look={look} busy={busy} onClick={run}>
        Sign out
      </Button>
      <FailureNotice failure={failure} />
    </>
  );
}
