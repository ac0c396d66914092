import { ActButton } from "@/components/ui/act-button";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { InvitationView } from "@/lib/instance/wire";
import styles from "./host.module.css";

/** The links that were made, newest first. */
export function InvitationTable({ invitations }: { invitations: readonly InvitationView[] }) {
  if (invitations.length === 0) return <p className={styles.small}>No link was made yet.</p>;
  return (
    <Table caption="Invitations" columns={["For", "Made", "Accounts left", "Ends", ""]}>
      {invitations.map((invitation) => (
        <tr key={invitation.id}>
          <td className={styles.reason}>
            <bdi>{invitation.note || "Anyone"}</bdi>
          </td>
          <td data-label="Made">
            <Time at={invitation.createdAt} form="day" />
          </td>
          <td data-label="Accounts left:">{invitation.usesLeft}</td>
          <td data-label="Ends">
            <Time at={invitation.expiresAt} form="day" />
          </td>
          <td>{state(invitation)}</td>
        </tr>
      ))}
    </Table>
  );
}

function state({ id, note, revoked, usesLeft, expiresAt }: InvitationView) {
  if (revoked) return "Taken back";
  if (usesLeft === 0) return "Used up";
  if (new Date(expiresAt) < new Date()) return "Ended";
  return (
    <ActButton
      method="DELETE"
      act="Take back"
      subject={note || "invitation for anyone"}
      path={`/invitations/${id}`}
    />
  );
}
