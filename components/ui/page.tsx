import { type ReactNode, useId } from "react";
import { join } from "./join";
import styles from "./page.module.css";

type PageProps = {
  title: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** What can be done with the whole page, beside the title. */
  actions?: ReactNode;
  /** `narrow` for forms and prose. */
  width?: "narrow" | "wide";
  /** Stands above the title and brings the `<h1>`; the title is then an `<h2>`. */
  hero?: ReactNode;
  children: ReactNode;
};

/** A page with its one `<h1>` and the place where the skip link leads. */
export function Page({ title, lead, actions, width = "wide", hero, children }: PageProps) {
  const Title = hero ? "h2" : "h1";
  return (
    <main id="main" tabIndex={-1} className={join(styles.main, width === "narrow" && styles.narrow)}>
      {hero}
      <div className={styles.head}>
        <Title className={styles.title}>{title}</Title>
        {actions}
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      {children}
    </main>
  );
}

type SectionProps = { title: string; lead?: ReactNode; children: ReactNode };

/** A part of a page under its own heading. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <div className={styles.sectionLead}>{lead}</div>}
      {children}
    </section>
  );
}
