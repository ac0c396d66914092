import Link from "next/link";
import { ActButton } from "@/components/ui/act-button";
import { Avatar } from "@/components/ui/avatar";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { PersonRow } from "@/lib/accounts/wire";
import styles from "./host.module.css";
import { WithReason } from "./with-reason";

/** The accounts, newest first. */
export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <Table caption="Accounts" columns={["Person", "E-mail", "Since", "State", ""]}>
      {people.map((person) => (
        <Person key={person.id} person={person} />
      ))}
    </Table>
  );
}

function Person({ person }: { person: PersonRow }) {
  const path = `/people/${person.id}/suspension`;
  return (
    <tr>
      <td>
        <span className={styles.person}>
          <Avatar person={person} />
          <span className={styles.names}>
            <Link href={`/people/${person.handle}`} prefetch={false}>
              <bdi>{person.name}</bdi>
            </Link>
            <span className={styles.small}>@{person.handle}</span>
          </span>
        </span>
      </td>
      <td className={styles.reason}>{person.email}</td>
      <td>
        <Time at={person.createdAt} form="day" />
      </td>
      <td className={styles.reason}>
        {person.suspension ? (
          <>
            Suspended <Time at={person.suspension.at} />
            <br />
            <span className={styles.small}>
              <bdi>{person.suspension.reason}</bdi>
            </span>
          </>
        ) : (
          { host: "Host", member: "Member" }[person.role]
        )}
      </td>
      <td>
        {person.suspension ? (
          <ActButton method="DELETE" act="Lift the suspension" subject={person.name} path={path} />
        ) : (
          person.role !== "host" && (
            <WithReason
              act="Suspend"
              subject={person.name}
              consequence="They are signed out everywhere and can’t sign in. What they wrote stays."
              path={path}
            />
          )
        )}
      </td>
    </tr>
  );
}
