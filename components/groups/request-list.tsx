import { ActButton } from "@/components/ui/act-button";
import { Avatar } from "@/components/ui/avatar";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { JoinRequestView } from "@/lib/groups/wire";
import styles from "./groups.module.css";

type RequestListProps = { groupId: string; requests: readonly JoinRequestView[] };

/** Those who ask to join, the longest waiting first. */
export function RequestList({ groupId, requests }: RequestListProps) {
  if (requests.length === 0) return <p className={styles.small}>Nobody is waiting.</p>;
  return (
    <Table caption="Requests to join" columns={["Person", "Their word", "Since", ""]}>
      {requests.map(({ person, words, at }) => (
        <tr key={person.id}>
          <td>
            <span className={styles.who}>
              <Avatar person={person} />
              <bdi>{person.name}</bdi>
            </span>
          </td>
          <td className={styles.words} dir="auto">
            {words || "–"}
          </td>
          <td>
            <Time at={at} />
          </td>
          <td>
            <span className={styles.acts}>
              <ActButton
                look="primary"
                act="Let in"
                subject={person.name}
                method="PUT"
                path={`/groups/${groupId}/requests/${person.id}`}
              />
              <ActButton
                act="Decline"
                subject={person.name}
                method="DELETE"
                path={`/groups/${groupId}/requests/${person.id}`}
              />
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}
