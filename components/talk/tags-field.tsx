import { TextField } from "@/components/ui/field";
import { MAX_TAGS } from "@/lib/groups/wire";

/** The tags in a line, as they will be kept: lower case, each once. */
export function tagsIn(line: string): string[] {
  const tags = line.split(/[,;#]/).map((tag) => tag.replace(/\s+/gu, " ").trim().toLowerCase());
  return [...new Set(tags.filter(Boolean))];
}

/** Tags are written in one line, with commas between. */
export function TagsField({ value, onChange }: { value: string; onChange(value: string): void }) {
  return (
    <TextField
      label="Tags"
      optional
      hint={`At most ${MAX_TAGS}, with commas between them.`}
      dir="auto"
      maxLength={200}
      autoCapitalize="none"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
