import Link from "next/link";
import type { PostList } from "@/lib/groups/wire";
import styles from "./talk.module.css";

type TagNavProps = { path: string; tags: PostList["tags"]; here: string | null };

/** The tags of the general thread, each with its number of threads; nothing where there are none. */
export function TagNav({ path, tags, here }: TagNavProps) {
  if (tags.length === 0 && !here) return null;
  return (
    <nav aria-label="Tags" className={styles.tagNav}>
      <Link className={styles.tag} prefetch={false} href={path} aria-current={here ? undefined : "page"}>
        Everything
      </Link>
      {tags.map(({ tag, threads }) => (
        <Link
          key={tag}
          className={styles.tag}
          prefetch={false}
          href={`${path}?tag=${encodeURIComponent(tag)}`}
          aria-current={tag === here ? "page" : undefined}
        >
          <bdi>{tag}</bdi> <span className={styles.number}>{threads}</span>
        </Link>
      ))}
    </nav>
  );
}
