import { TextArea, TextField } from "@/components/ui/field";
import { MAX_GROUP_DESCRIPTION, MAX_NAME } from "@/lib/limits";

/** What a group is called, where it stands, and what it is about. */
export type Naming = { name: string; handle: string; description: string };

type NameFieldsProps = {
  value: Naming;
  onChange: (change: Partial<Naming>) => void;
  wrong: Readonly<Record<string, string>>;
};

export const NAME_FIELDS = ["name", "handle", "description"] as const;

/** Name, address and description of a group. */
export function NameFields({ value, onChange, wrong }: NameFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        name="name"
        required
        dir="auto"
        maxLength={MAX_NAME}
        value={value.name}
        onChange={(event) => onChange({ name: event.target.value })}
        error={wrong.name}
      />
      <TextField
        label="Handle"
        hint={
          <>
            Its address: <span dir="ltr">/groups/{value.handle || "handle"}</span>. Small letters a to z,
            digits, - or _.
          </>
        }
        name="handle"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        required
        dir="ltr"
        minLength={3}
        maxLength={30}
        value={value.handle}
        onChange={(event) => onChange({ handle: event.target.value.toLowerCase() })}
        error={wrong.handle}
      />
      <TextArea
        label="What it is about"
        optional
        name="description"
        dir="auto"
        maxLength={MAX_GROUP_DESCRIPTION}
        value={value.description}
        onChange={(event) => onChange({ description: event.target.value })}
        error={wrong.description}
      />
    </>
  );
}
