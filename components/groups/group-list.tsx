import Link from "next/link";
import { count } from "@/components/ui/count";
import lines from "@/components/ui/lines.module.css";
import type { GroupLine } from "@/lib/groups/wire";
import styles from "./groups.module.css";

const ROLE = {
  owner: "Owner",
  facilitator: "Facilitator",
  moderator: "Moderator",
  member: "Member",
} as const;
const JOIN = { invitation: "By invitation", request: "Ask to join", open: "Open to all" } as const;

/** Groups, one a line: the name, what it is about, and what the reader is there or how one comes in. */
export function GroupLines({ groups }: { groups: readonly GroupLine[] }) {
  return (
    <ul className={lines.list}>
      {groups.map((group) => (
        <li key={group.id} className={lines.line}>
          <h3 className={lines.title}>
            <Link href={`/groups/${group.handle}`} prefetch={false}>
              <bdi>{group.name}</bdi>
            </Link>
          </h3>
          {group.description && (
            <p className={styles.about} dir="auto">
              {group.description}
            </p>
          )}
          <p className={styles.meta}>
            <span>{group.role ? ROLE[group.role] : JOIN[group.joining]}</span>
            <span>{count(group.members, "member", "members")}</span>
            {group.state !== "open" && (
              <span>{group.state === "archived" ? "Archived" : "To be erased"}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
