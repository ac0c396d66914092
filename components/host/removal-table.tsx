import { ActButton } from "@/components/ui/act-button";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import styles from "./host.module.css";

type RemovalRow = {
  kind: "article" | "annotation" | "comment";
  id: string;
  /** Of the text it is or stands in. */
  title: string;
  reason: string;
  at: string;
  href: string;
};

const KINDS = { article: "Text", annotation: "Note", comment: "Comment" } as const;

/** What was removed, newest first, each with its reason and its way back. */
export function RemovalTable({ removals }: { removals: readonly RemovalRow[] }) {
  return (
    <Table caption="Removed" columns={["What", "In", "Reason", "When", ""]}>
      {removals.map((removal) => (
        <tr key={removal.id}>
          <td>{KINDS[removal.kind]}</td>
          <td className={styles.reason}>
            <a href={removal.href}>
              <bdi>{removal.title}</bdi>
            </a>
          </td>
          <td className={styles.reason}>
            <bdi>{removal.reason}</bdi>
          </td>
          <td>
            <Time at={removal.at} />
          </td>
          <td>
            <ActButton
              method="DELETE"
              act="Put back"
              subject={`${KINDS[removal.kind]}, ${removal.title}`}
              path={`/${removal.kind}s/${removal.id}/removal`}
            />
          </td>
        </tr>
      ))}
    </Table>
  );
}
