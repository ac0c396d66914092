import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { count } from "@/components/ui/count";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { GroupView, MemberView } from "@/lib/groups/wire";
import styles from "./groups.module.css";
import { MemberActs } from "./member-acts";
import { ROLE_NAMES } from "./roles";

type MemberTableProps = { group: GroupView; members: readonly MemberView[]; me: string | null };

/** The people of a group: those who keep it first. */
export function MemberTable({ group, members, me }: MemberTableProps) {
  return (
    <Table caption="Members" columns={["Person", "Role", "Since", "In the margin", ""]}>
      {members.map((member) => (
        <tr key={member.person.id}>
          <td>
            <span className={styles.who}>
              <Avatar person={member.person} />
              <Link href={`/groups/${group.handle}/members/${member.person.handle}`} prefetch={false}>
                <bdi>{member.person.name}</bdi>
              </Link>
            </span>
          </td>
          <td>{ROLE_NAMES[member.role]}</td>
          <td data-label="Since">
            <Time at={member.since} form="day" />
          </td>
          <td>{count(member.annotations, "passage", "passages")}</td>
          <td>
            <MemberActs group={group} member={member} mine={member.person.id === me} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
