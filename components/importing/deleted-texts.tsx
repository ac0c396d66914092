import { ActButton } from "@/components/ui/act-button";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { DeletedText } from "@/lib/articles/wire";

type DeletedTextsProps = { texts: readonly DeletedText[]; timeZone: string };

/** One's deleted texts, each with its way back. */
export function DeletedTexts({ texts, timeZone }: DeletedTextsProps) {
  if (texts.length === 0) return <p>You have deleted none.</p>;
  return (
    <Table caption="Deleted texts" columns={["Text", "Deleted", ""]}>
      {texts.map(({ id, title, at }) => (
        <tr key={id}>
          <td>
            <bdi>{title}</bdi>
          </td>
          <td>
            <Time at={at} timeZone={timeZone} />
          </td>
          <td>
            <ActButton method="DELETE" act="Bring back" subject={title} path={`/articles/${id}/deletion`} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
