"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";

/** Joins the group that a link invites to. Only this button accepts: looking at the link does nothing. */
export function AcceptInvitation({ token, handle }: { token: string; handle: string }) {
  const router = useRouter();
  const { busy, failure, run } = useSubmit(
    useCallback(async () => {
      await call("POST", "/group-invitations/acceptance", { token });
      router.push(`/groups/${handle}`);
    }, [token, handle, router]),
  );
  return (
    <Stack>
      <FailureNotice failure={failure} />
      <Row>
        <Button look="primary" busy={busy} onClick={run}>
          Join the group
        </Button>
      </Row>
    </Stack>
  );
}
