"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { FailureNotice } from "@/components/ui/failure";
import { TextArea } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import { MAX_REASON } from "@/lib/limits";

type WithReasonProps = {
  /** What the button does: "Suspend". */
  act: string;
  /** To what: read out with the button, and the title of its dialog. */
  subject: string;
  /** What follows from it. */
  consequence: string;
  /** Under /api/v1; PUT with the reason does it. */
  path: string;
};

/** Something a host does to somebody's account or writing: always with a reason, which is shown. */
export function WithReason({ act, subject, consequence, path }: WithReasonProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      await call("PUT", path, { reason });
      setOpen(false);
      setReason("");
      router.refresh();
    }, [path, reason, router]),
  );
  const title = `${act} ${subject}`;
  return (
    <>
      <Button aria-label={`${title}…`} onClick={() => setOpen(true)}>
        {act}…
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        <form method="post" onSubmit={onSubmit}>
          <Stack>
            <p>{consequence}</p>
            <TextArea
              label="Reason"
              hint="Shown to whom it concerns."
              name="reason"
              dir="auto"
              required
              maxLength={MAX_REASON}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              error={failure?.fields.reason}
            />
            <FailureNotice failure={failure} fields={["reason"]} />
            <DialogActions>
              <Button onClick={() => setOpen(false)}>Don’t</Button>
              <Button type="submit" look="danger" busy={busy}>
                {act}
              </Button>
            </DialogActions>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
