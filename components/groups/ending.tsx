"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { ActButton } from "@/components/ui/act-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { DownloadLink } from "@/components/ui/download-link";
import { FailureNotice } from "@/components/ui/failure";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import type { GroupView } from "@/lib/groups/wire";

/** Closing a group, taking it back, and keeping what is in it. */
export function Ending({ group }: { group: GroupView }) {
  const { archive, unarchive, restore, export: exports } = group.can;
  return (
    <Stack>
      {exports && (
        <DownloadLink href={`/api/v1/groups/${group.id}/export`}>Download everything in it</DownloadLink>
      )}
      <Row>
        {archive && <ActButton act="Archive the group" method="PUT" path={`/groups/${group.id}/archive`} />}
        {unarchive && (
          <ActButton
            look="primary"
            act="Open it again"
            method="DELETE"
            path={`/groups/${group.id}/archive`}
          />
        )}
        {restore && (
          <ActButton
            look="primary"
            act="Bring the group back"
            method="DELETE"
            path={`/groups/${group.id}/deletion`}
          />
        )}
        {group.can.delete && <DeleteGroup group={group} />}
      </Row>
    </Stack>
  );
}

function DeleteGroup({ group }: { group: GroupView }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { busy, failure, run } = useSubmit(
    useCallback(async () => {
      await call("PUT", `/groups/${group.id}/deletion`);
      setOpen(false);
      router.refresh();
    }, [group.id, router]),
  );
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        Delete the group
      </Button>
      <Dialog open={open} onClose={close} title={`Delete ${group.name}?`}>
        <Stack>
          <p>
            It closes now. For 14 days its members can still read it and you can bring it back; then
            everything in it is erased, what others wrote too.
          </p>
          <FailureNotice failure={failure} />
          <DialogActions>
            <Button onClick={close}>Cancel</Button>
            <Button look="danger" busy={busy} onClick={run}>
              Delete the group
            </Button>
          </DialogActions>
        </Stack>
      </Dialog>
    </>
  );
}
