import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { EditionLine } from "@/lib/editions/wire";
import styles from "./editions.module.css";

type CompareFormProps = {
  articleId: string;
  editions: readonly EditionLine[];
  from: string;
  to: string;
  /** Whether the draft of the next edition can be chosen. */
  draft: boolean;
};

/** Chooses two editions; without JavaScript too. */
export function CompareForm({ articleId, editions, from, to, draft }: CompareFormProps) {
  const options = editions.map(({ id, number }) => (
    <option key={id} value={number}>
      Edition {number}
    </option>
  ));
  return (
    <form className={styles.choice} action={`/articles/${articleId}/compare`} aria-label="What to compare">
      <SelectField key={`from ${from}`} label="From" name="from" defaultValue={from}>
        {options}
      </SelectField>
      <SelectField key={`to ${to}`} label="To" name="to" defaultValue={to}>
        {draft && <option value="draft">The draft</option>}
        {options}
      </SelectField>
      <Button type="submit">Compare</Button>
    </form>
  );
}
