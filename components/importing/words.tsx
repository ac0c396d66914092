import { count } from "@/components/ui/count";
import { Notice } from "@/components/ui/notice";
import type { ImportPreview } from "@/lib/articles/wire";
import styles from "./preview.module.css";

/** Words counted in and out, and what was left out or replaced. */
export function Words({ preview: { words, remarks } }: { preview: ImportPreview }) {
  const all = words.read === words.kept;
  return (
    <>
      <p className={styles.counts}>
        {all
          ? `${count(words.read, "word", "words")} read, and all of them are kept.`
          : `${count(words.read, "word", "words")} read, ${count(words.kept, "word", "words")} kept.`}
      </p>
      {remarks.length > 0 && (
        <Notice title={remarks.length === 1 ? "One remark" : `${remarks.length} remarks`} live={false}>
          <ul className={styles.remarks}>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
