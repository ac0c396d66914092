import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { GroupLine } from "@/lib/groups/wire";
import type { MyReading } from "@/lib/readings/wire";
import { HowFar } from "./reading-line";
import styles from "./readings.module.css";

type MyReadingsProps = {
  groups: readonly Pick<GroupLine, "id" | "handle" | "name">[];
  /** How many there are, shown here or not. */
  allGroups: number;
  readings: readonly MyReading[];
  timeZone: string;
};

/** What waits for a reader: their readings with due dates, the soonest first, and their groups. */
export function MyReadings({ groups, allGroups, readings, timeZone }: MyReadingsProps) {
  if (groups.length === 0) return null;
  return (
    <section className={styles.home} aria-label="My groups and readings">
      {readings.length > 0 && (
        <div>
          <h2 id="my-readings">My readings</h2>
          <ul aria-labelledby="my-readings">
            {readings.map(({ id, group, article, dueAt, progress }) => (
              <li key={id}>
                {/* A full load on purpose: the reading room brings its own small program. */}
                <a
                  href={`/groups/${group.handle}/read/${article.slug}`}
                  lang={article.language}
                  dir={article.direction}
                >
                  {article.title}
                </a>
                <p className={styles.meta}>
                  <bdi>{group.name}</bdi>
                  {dueAt && (
                    <span className={styles.due}>
                      due <Time at={dueAt} form="moment" timeZone={timeZone} />
                    </span>
                  )}
                  <HowFar progress={progress} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h2 id="my-groups">My groups</h2>
        <ul aria-labelledby="my-groups">
          {groups.map(({ id, handle, name }) => (
            <li key={id}>
              <Link href={`/groups/${handle}`} prefetch={false}>
                <bdi>{name}</bdi>
              </Link>
            </li>
          ))}
          {allGroups > groups.length && (
            <li>
              <Link href="/groups" prefetch={false}>{`All ${allGroups} of my groups`}</Link>
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}
