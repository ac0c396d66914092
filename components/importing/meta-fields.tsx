import { Segmented } from "@/components/ui/choices";
import { SelectField, TextField } from "@/components/ui/field";
import type { ArticleMeta } from "@/lib/articles/wire";
import { MAX_TITLE } from "@/lib/limits";
import { languages } from "./languages";
import styles from "./meta-fields.module.css";

type MetaFieldsProps = {
  meta: ArticleMeta;
  onChange: (change: Partial<ArticleMeta>) => void;
  /** By path as the server names it, e.g. `meta.title`. */
  wrong: Record<string, string>;
};

/** The names of the fields that show their own error. */
export const META_FIELDS = ["title", "byline", "date", "language", "direction", "source"].map(
  (name) => `meta.${name}`,
);

const DIRECTIONS = [
  { value: "ltr", label: "Left to right" },
  { value: "rtl", label: "Right to left" },
] as const;

/** What is known about a text beside its words. */
export function MetaFields({ meta, onChange, wrong }: MetaFieldsProps) {
  return (
    <div className={styles.fields}>
      <TextField
        className={styles.wide}
        label="Title"
        name="meta.title"
        required
        maxLength={MAX_TITLE}
        dir={meta.direction}
        lang={meta.language}
        value={meta.title}
        onChange={(event) => onChange({ title: event.target.value })}
        error={wrong["meta.title"]}
      />
      <TextField
        label="By"
        optional
        name="meta.byline"
        maxLength={300}
        dir="auto"
        value={meta.byline}
        onChange={(event) => onChange({ byline: event.target.value })}
        error={wrong["meta.byline"]}
      />
      <TextField
        label="Day of the text"
        optional
        name="meta.date"
        type="date"
        value={meta.date ?? ""}
        onChange={(event) => onChange({ date: event.target.value || null })}
        error={wrong["meta.date"]}
      />
      <SelectField
        label="Language"
        name="meta.language"
        value={meta.language}
        onChange={(event) => onChange({ language: event.target.value })}
        error={wrong["meta.language"]}
      >
        {languages(meta.language).map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </SelectField>
      <Segmented
        legend="Direction"
        name="meta.direction"
        choices={DIRECTIONS}
        value={meta.direction}
        onChange={(direction) => onChange({ direction })}
      />
      <TextField
        className={styles.wide}
        label="Source"
        optional
        hint="Where it comes from: a book, a journal, an address."
        name="meta.source"
        maxLength={500}
        dir="auto"
        value={meta.source}
        onChange={(event) => onChange({ source: event.target.value })}
        error={wrong["meta.source"]}
      />
    </div>
  );
}
