import { Avatar } from "@/components/ui/avatar";
import type { ReviewItem } from "@/lib/editions/wire";
import styles from "./note.module.css";

/** Who wrote it, and how it begins; it leads to the note in the text. */
export function NoteLine({ item, slug }: { item: ReviewItem; slug: string }) {
  const { author, kind, note, comments, layer } = item;
  const others = Math.max(0, comments - (note ? 1 : 0));
  return (
    <div className={styles.note}>
      <Avatar person={author} />
      <p className={styles.name}>
        <b dir="auto">{author?.name ?? "Deleted account"}</b>{" "}
        {!note && <span className={styles.quiet}>marked this</span>}
        {note && kind === "question" && <span className={styles.quiet}>asks</span>}
      </p>
      {note && (
        <p className={styles.first} dir="auto">
          {note}
        </p>
      )}
      <p className={styles.quiet}>
        {others > 0 && <>{others === 1 ? "1 answer" : `${others} answers`} · </>}
        {layer === "private" && <>only you see it · </>}
        <a
          href={`/read/${encodeURIComponent(slug)}#annotation-${item.annotationId}`}
          aria-label={`in the text: note by ${author?.name ?? "a deleted account"}`}
        >
          in the text
        </a>
      </p>
    </div>
  );
}
