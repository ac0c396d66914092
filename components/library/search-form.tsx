import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import styles from "./library.module.css";

/** Search by title and author. A plain form: it works before any script does. */
export function SearchForm({ q }: { q: string }) {
  return (
    <search>
      <form className={styles.search} action="/" method="get">
        <TextField
          label={<VisuallyHidden>Search by title or author</VisuallyHidden>}
          placeholder="Title or author"
          name="q"
          type="search"
          maxLength={100}
          dir="auto"
          defaultValue={q}
        />
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}
