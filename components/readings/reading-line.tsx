import { count } from "@/components/ui/count";
import { Time } from "@/components/ui/time";
import type { ReadingView } from "@/lib/readings/wire";
import styles from "./readings.module.css";
import { RevealLine } from "./reveal-line";

type ReadingLineProps = {
  reading: ReadingView;
  handle: string;
  staff: boolean;
  timeZone: string;
  /** Its title's element: `h3` under the heading of a list. */
  heading?: "h2" | "h3";
};

/** What a reading is: the text, when, what to do, how far the reader is. */
export function ReadingLine({ reading, handle, staff, timeZone, heading: Title = "h3" }: ReadingLineProps) {
  const { article, opensAt, dueAt, instructions, annotations, seeds } = reading;
  const early = opensAt !== null && Date.parse(opensAt) > Date.now();
  return (
    <div className={styles.about}>
      <Title className={styles.title} lang={article.language} dir={article.direction}>
        {article.closed || !article.slug ? (
          article.title || "A text that is not here now"
        ) : (
          // A full load on purpose: the reading room brings its own small program.
          <a href={`/groups/${handle}/read/${article.slug}`}>{article.title}</a>
        )}
      </Title>
      <p className={styles.meta}>
        {article.byline && <bdi lang={article.language}>{article.byline}</bdi>}
        {(reading.startBlock || reading.endBlock) && <span>A part of it</span>}
        {article.words > 0 && <span>{count(article.words, "word", "words")}</span>}
        {annotations > 0 && <span>{count(annotations, "note", "notes")}</span>}
        {seeds > 0 && <span>{count(seeds, "seed", "seeds")}</span>}
      </p>
      <p className={styles.meta}>
        {early && opensAt && (
          <span>
            Opens <Time at={opensAt} form="moment" timeZone={timeZone} />
          </span>
        )}
        {dueAt && (
          <span className={styles.due}>
            Due <Time at={dueAt} form="moment" timeZone={timeZone} />
          </span>
        )}
        <HowFar progress={reading.progress} />
      </p>
      {instructions && (
        <p className={styles.instructions} dir="auto">
          {instructions}
        </p>
      )}
      <p className={styles.rule}>
        <RevealLine reading={reading} staff={staff} timeZone={timeZone} />
        {reading.hidesAhead && " Notes ahead of where one reads wait."}
      </p>
    </div>
  );
}

/** How far the reader is, in words; nothing before they opened it. */
export function HowFar({ progress }: { progress: number | null }) {
  if (progress === null) return null;
  if (progress >= 1) return <span>Read to the end</span>;
  return <span className={styles.mine}>{Math.floor(progress * 100)}% read</span>;
}
