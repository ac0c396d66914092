import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { RemovalRow } from "@/lib/instance/wire";

const KIND = { article: "Text", annotation: "Note on", comment: "Comment on" } as const;

type OwnRemovalsProps = { removals: readonly RemovalRow[]; timeZone: string };

/** What the host removed of one's own, each with its reason. */
export function OwnRemovals({ removals, timeZone }: OwnRemovalsProps) {
  return (
    <Table caption="Removed by the host" columns={["What", "Why", "When"]}>
      {removals.map(({ kind, id, title, reason, at }) => (
        <tr key={id}>
          <td>
            {KIND[kind]} <bdi>{title}</bdi>
          </td>
          <td dir="auto">{reason}</td>
          <td>
            <Time at={at} timeZone={timeZone} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
