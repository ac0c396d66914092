import { RadioGroup } from "@/components/ui/choices";
import type { Visibility } from "@/lib/articles/wire";

const VISIBILITY = [
  { value: "listed", label: "Listed", hint: "In the library, for everyone." },
  { value: "unlisted", label: "Unlisted", hint: "For whoever has the address; not in the library." },
  { value: "group", label: "For groups", hint: "For the members of groups on whose list you put it." },
  { value: "draft", label: "Draft", hint: "For you alone." },
] as const;

type VisibilityChoiceProps = { value: Visibility; onChange: (value: Visibility) => void };

/** Who may see a text. */
export function VisibilityChoice({ value, onChange }: VisibilityChoiceProps) {
  return (
    <RadioGroup
      legend="Who can read it"
      name="visibility"
      choices={VISIBILITY}
      value={value}
      onChange={onChange}
    />
  );
}
