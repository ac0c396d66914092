import { Button } from "./button";
import { TextField } from "./field";
import styles from "./search-form.module.css";

type SearchFormProps = {
  /** Where the answer is shown; it gets `?q=`. */
  path: string;
  /** What can be searched for: "Title or author". */
  what: string;
  q: string;
};

/** A search. A plain form: it works before any script does. */
export function SearchForm({ path, what, q }: SearchFormProps) {
  return (
    <search className={styles.search}>
      <form className={styles.search} action={path} method="get">
        <TextField
          label={what}
          labelHidden
          placeholder={what}
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
