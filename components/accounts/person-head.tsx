import { Avatar } from "@/components/ui/avatar";
import { count } from "@/components/ui/count";
import { Time } from "@/components/ui/time";
import type { PersonView } from "@/lib/accounts/wire";
import styles from "./person-page.module.css";

type PersonHeadProps = {
  person: PersonView & { bio: string; createdAt: string };
  /** Public notes. */
  notes: number;
};

/** Who somebody is, as far as they say. */
export function PersonHead({ person, notes }: PersonHeadProps) {
  return (
    <>
      <div className={styles.head}>
        <Avatar person={person} size="large" />
        <p className={styles.about}>
          <span>@{person.handle}</span>
          <span>
            Here since <Time at={person.createdAt} form="day" /> ·{" "}
            {count(notes, "public note", "public notes")}
          </span>
        </p>
      </div>
      {person.bio && (
        <p className={styles.bio} dir="auto">
          {person.bio}
        </p>
      )}
    </>
  );
}
