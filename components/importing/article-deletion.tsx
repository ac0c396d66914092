"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";

/** Takes a text back, or brings it back with everything in its margin. */
export function ArticleDeletion({ id, deleted }: { id: string; deleted: boolean }) {
  const router = useRouter();
  const { busy, failure, run } = useSubmit(
    useCallback(async () => {
      await call(deleted ? "DELETE" : "PUT", `/articles/${id}/deletion`);
      router.refresh();
    }, [id, deleted, router]),
  );
  return (
    <Stack>
      <FailureNotice failure={failure} />
      <Row>
        <Button look={deleted ? "primary" : "danger"} busy={busy} onClick={run}>
          {deleted ? "Bring this text back" : "Delete this text"}
        </Button>
      </Row>
    </Stack>
  );
}
