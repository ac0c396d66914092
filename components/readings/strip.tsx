import { count } from "@/components/ui/count";
import type { ReadingOverview } from "@/lib/readings/wire";
import styles from "./readings.module.css";

/** So many bars are drawn at most; of a longer text several paragraphs share one. */
const BARS = 120;

type Bar = { blockId: string; notes: number; first: number; last: number };

/** Paragraphs that stand beside each other, together in one bar, so that there are at most so many. Linear. */
export function barsOf(strip: ReadingOverview["strip"], most = BARS): Bar[] {
  const each = Math.max(1, Math.ceil(strip.length / most));
  const bars: Bar[] = [];
  for (let at = 0; at < strip.length; at += each) {
    const blocks = strip.slice(at, at + each);
    // The bar leads to where most was written.
    const busiest = blocks.reduce((best, block) => (block.notes > best.notes ? block : best));
    const notes = blocks.reduce((sum, block) => sum + block.notes, 0);
    bars.push({ blockId: busiest.blockId, notes, first: at + 1, last: at + blocks.length });
  }
  return bars;
}

/** The notes over the text, from its beginning to its end; each bar leads to its paragraph. */
export function Strip({ strip, room }: { strip: ReadingOverview["strip"]; room: string }) {
  const bars = barsOf(strip);
  const most = Math.max(1, ...bars.map(({ notes }) => notes));
  if (bars.every(({ notes }) => notes === 0)) return <p className={styles.rule}>Nobody has written yet.</p>;
  return (
    <div>
      <div className={styles.strip}>
        {bars.map(({ blockId, notes, first, last }) => {
          const where = first === last ? `Paragraph ${first}` : `Paragraphs ${first} to ${last}`;
          return notes === 0 ? (
            <span key={blockId} className={styles.bar} />
          ) : (
            <a
              key={blockId}
              className={styles.bar}
              href={`${room}#${blockId}`}
              aria-label={`${where}: ${count(notes, "note", "notes")}`}
              title={`${where}: ${count(notes, "note", "notes")}`}
            >
              <span style={{ height: `${Math.max(4, (100 * notes) / most)}%` }} />
            </a>
          );
        })}
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>beginning</span>
        <span>end</span>
      </p>
    </div>
  );
}
