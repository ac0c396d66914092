import { RadioGroup } from "@/components/ui/choices";
import { Stack } from "@/components/ui/stack";
import type { Finding, Joining, MarginReaders } from "@/lib/groups/wire";

/** How open a group is. */
export type Openness = { finding: Finding; joining: Joining; margin: MarginReaders };

const FIND = [
  { value: "unlisted", label: "Only who knows its address", hint: "It is in no list." },
  {
    value: "listed",
    label: "Everyone",
    hint: "It stands in the list of groups with its name and description.",
  },
] as const;
const JOIN = [
  { value: "invitation", label: "By invitation", hint: "Whoever has a link that you made." },
  { value: "request", label: "On request", hint: "People ask with a word to you, and you let them in." },
  { value: "open", label: "Open", hint: "Anyone with an account." },
] as const;
const READ = [
  { value: "members", label: "Members only", hint: "Nobody else learns what stands in it." },
  { value: "everyone", label: "Everyone", hint: "Only members write. The talk stays among members." },
] as const;

type OpennessFieldsProps = { value: Openness; onChange: (value: Openness) => void };

/** Who may find a group, join it, and read its margin. */
export function OpennessFields({ value, onChange }: OpennessFieldsProps) {
  return (
    <Stack>
      <RadioGroup
        legend="Who can find it"
        name="finding"
        choices={FIND}
        value={value.finding}
        onChange={(finding) => onChange({ ...value, finding })}
      />
      <RadioGroup
        legend="Who can join"
        name="joining"
        choices={JOIN}
        value={value.joining}
        onChange={(joining) => onChange({ ...value, joining })}
      />
      <RadioGroup
        legend="Who can read its margin"
        name="margin"
        choices={READ}
        value={value.margin}
        onChange={(margin) => onChange({ ...value, margin })}
      />
    </Stack>
  );
}
