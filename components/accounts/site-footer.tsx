import type { Theme } from "@/components/ui/theme";
import styles from "./site-footer.module.css";
import { ThemeChoice } from "./theme-choice";

/** The last line of every page of the site. */
export function SiteFooter({ theme }: { theme: Theme }) {
  return (
    <footer className={styles.footer}>
      <p>White Nights: a place to read a text together.</p>
      <ThemeChoice theme={theme} />
    </footer>
  );
}
