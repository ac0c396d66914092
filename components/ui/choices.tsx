import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./choices.module.css";
import { join } from "./join";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** On or off, with its words beside it. */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <label className={join(styles.choice, className)}>
      <input {...rest} type="checkbox" aria-describedby={hint ? id : undefined} />
      <span>{label}</span>
      {hint && (
        <span className={styles.hint} id={id}>
          {hint}
        </span>
      )}
    </label>
  );
}

/** One of a few; `hint` says what it means. */
export type Choice<T extends string> = { value: T; label: string; hint?: string };

type GroupProps<T extends string> = {
  legend: ReactNode;
  name: string;
  choices: readonly Choice<T>[];
  value: T;
  onChange: (value: T) => void;
  error?: string | undefined;
};

/** One of a few, each with room to say what it means. Arrow keys move, as the platform does it. */
export function RadioGroup<T extends string>(props: GroupProps<T>) {
  const { legend, name, choices, value, onChange, error } = props;
  const id = useId();
  return (
    <fieldset className={styles.group} aria-describedby={error ? id : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
          {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
        </label>
      ))}
      {error && (
        <p className={styles.error} id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The same in one line, for choices that need one word each. */
export function Segmented<T extends string>({ legend, name, choices, value, onChange }: GroupProps<T>) {
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <span className={styles.segments}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
