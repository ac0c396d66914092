import { SelectField } from "@/components/ui/field";
import type { TextPart } from "@/lib/readings/wire";
import styles from "./readings.module.css";

type RangeFieldsProps = {
  parts: readonly TextPart[];
  startBlock: string | null;
  endBlock: string | null;
  onStart(block: string | null): void;
  onEnd(block: string | null): void;
  wrong: Record<string, string>;
};

/** From where to where a text is read, by its headings and paragraphs. */
export function RangeFields({ parts, startBlock, endBlock, onStart, onEnd, wrong }: RangeFieldsProps) {
  const labels = (block: (part: TextPart) => string, chosen: string | null) => (
    <>
      {chosen && !parts.some((part) => block(part) === chosen) && (
        <option value={chosen}>As it was chosen before</option>
      )}
      {parts.map((part) => (
        <option key={`${part.first} ${part.last}`} value={block(part)}>
          {"\u2003".repeat(Math.max(0, part.level - 1)) + part.label}
        </option>
      ))}
    </>
  );
  return (
    <div className={styles.pair}>
      <SelectField
        label="From"
        name="startBlock"
        value={startBlock ?? ""}
        onChange={(event) => onStart(event.target.value || null)}
        error={wrong.startBlock}
      >
        <option value="">the beginning</option>
        {labels(({ first }) => first, startBlock)}
      </SelectField>
      <SelectField
        label="To the end of"
        name="endBlock"
        value={endBlock ?? ""}
        onChange={(event) => onEnd(event.target.value || null)}
        error={wrong.endBlock}
      >
        <option value="">the text</option>
        {labels(({ last }) => last, endBlock)}
      </SelectField>
    </div>
  );
}
