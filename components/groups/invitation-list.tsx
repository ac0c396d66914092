import { ActButton } from "@/components/ui/act-button";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { GroupInvitationView } from "@/lib/groups/wire";
import styles from "./groups.module.css";

const STATE = { used: "Used up", expired: "Ended", revoked: "Taken back" } as const;

type InvitationListProps = { groupId: string; invitations: readonly GroupInvitationView[] };

/** The links into a group, newest first. */
export function InvitationList({ groupId, invitations }: InvitationListProps) {
  if (invitations.length === 0) return <p className={styles.small}>No link was made yet.</p>;
  return (
    <Table caption="Invitations" columns={["Word", "Made", "People left", "Ends", ""]}>
      {invitations.map(({ id, note, createdAt, usesLeft, expiresAt, state }) => (
        <tr key={id}>
          <td className={styles.words}>
            <bdi>{note || "–"}</bdi>
          </td>
          <td data-label="Made">
            <Time at={createdAt} form="day" />
          </td>
          <td data-label="People left:">{usesLeft}</td>
          <td data-label="Ends">
            <Time at={expiresAt} form="day" />
          </td>
          <td>
            {state === "open" ? (
              <ActButton
                method="DELETE"
                act="Take back"
                subject={note || "invitation"}
                path={`/groups/${groupId}/invitations/${id}`}
              />
            ) : (
              STATE[state]
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
