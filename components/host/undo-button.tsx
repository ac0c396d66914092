"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";

type UndoButtonProps = {
  /** Under /api/v1; DELETE takes it back. */
  path: string;
  /** What the button says. */
  act: string;
  /** To what: read out with the button. */
  subject: string;
};

/** Takes back what was done, and shows the page as it then is. */
export function UndoButton({ path, act, subject }: UndoButtonProps) {
  const router = useRouter();
  const { busy, failure, run } = useSubmit(
    useCallback(async () => {
      await call("DELETE", path);
      router.refresh();
    }, [path, router]),
  );
  return (
    <>
      <Button aria-label={`${act}: ${subject}`} busy={busy} onClick={run}>
        {act}
      </Button>
      <FailureNotice failure={failure} />
    </>
  );
}
