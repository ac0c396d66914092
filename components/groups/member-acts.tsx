"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox, RadioGroup } from "@/components/ui/choices";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { FailureNotice } from "@/components/ui/failure";
import { Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import { type GroupView, type MemberView, ROLES, type Role, type RoleChange } from "@/lib/groups/wire";
import styles from "./groups.module.css";
import { ROLE_HINTS, ROLE_NAMES } from "./roles";

type MemberActsProps = { group: GroupView; member: MemberView; mine: boolean };

/** What can be done with a member: another role, out of the group; for oneself, leaving. */
export function MemberActs({ group, member, mine }: MemberActsProps) {
  const [open, setOpen] = useState<"role" | "out" | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const ordinary = member.role === "member" || member.role === "moderator";
  const removes = !mine && group.can.exclude && (ordinary || group.role === "owner");
  return (
    <span className={styles.acts}>
      {group.can.govern && (
        <Button look="quiet" aria-label={`Role of ${member.person.name}`} onClick={() => setOpen("role")}>
          Role
        </Button>
      )}
      {(removes || (mine && group.can.leave)) && (
        <Button
          look="quiet"
          aria-label={mine ? "Leave the group" : `Remove ${member.person.name}`}
          onClick={() => setOpen("out")}
        >
          {mine ? "Leave" : "Remove"}
        </Button>
      )}
      <RoleDialog group={group} member={member} mine={mine} open={open === "role"} onClose={close} />
      <OutDialog group={group} member={member} mine={mine} open={open === "out"} onClose={close} />
    </span>
  );
}

type DialogProps = MemberActsProps & { open: boolean; onClose: () => void };

function RoleDialog({ group, member, mine, open, onClose }: DialogProps) {
  const router = useRouter();
  const [role, setRole] = useState<Role>(member.role);
  const [handOver, setHandOver] = useState(false);
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const change: RoleChange = { role, ...(role === "owner" && handOver && { handOver }) };
      await call("PATCH", `/groups/${group.id}/members/${member.person.id}`, change);
      onClose();
      router.refresh();
    }, [role, handOver, group.id, member.person.id, onClose, router]),
  );
  const choices = ROLES.map((value) => ({ value, label: ROLE_NAMES[value], hint: ROLE_HINTS[value] }));
  return (
    <Dialog open={open} onClose={onClose} title={`Role of ${member.person.name}`}>
      <form method="post" onSubmit={onSubmit}>
        <Stack>
          <RadioGroup legend="Role" name="role" choices={choices} value={role} onChange={setRole} />
          {role === "owner" && !mine && (
            <Checkbox
              label="Hand the group over"
              hint="They become owner in your place, and you a facilitator."
              name="handOver"
              checked={handOver}
              onChange={(event) => setHandOver(event.target.checked)}
            />
          )}
          <FailureNotice failure={failure} />
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" busy={busy}>
              Give this role
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

function OutDialog({ group, member, mine, open, onClose }: DialogProps) {
  const router = useRouter();
  const { busy, failure, run } = useSubmit(
    useCallback(async () => {
      await call("DELETE", `/groups/${group.id}/members/${member.person.id}`);
      if (mine) return router.push("/groups");
      onClose();
      router.refresh();
    }, [group.id, member.person.id, mine, onClose, router]),
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={mine ? `Leave ${group.name}?` : `Remove ${member.person.name}?`}
    >
      <Stack>
        <p>
          {mine
            ? "You no longer see what is in it. What you wrote there stays; your export holds it too."
            : "They no longer see what is in the group. What they wrote there stays."}
        </p>
        <FailureNotice failure={failure} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="danger" busy={busy} onClick={run}>
            {mine ? "Leave the group" : "Remove"}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
