import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./field.module.css";
import { join } from "./join";

type Words = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; shown under the control and read with it. */
  error?: string | undefined;
  optional?: boolean;
  /** The label is heard but not seen, where the place says what the field is for. */
  labelHidden?: boolean;
};

type FrameProps = Words & {
  id: string;
  className?: string | undefined;
  children: ReactNode;
};

function Frame({ id, label, labelHidden, hint, error, optional, className, children }: FrameProps) {
  return (
    <div className={join(styles.field, className)}>
      <label className={join(styles.label, labelHidden && styles.hidden)} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> (optional)</span>}
      </label>
      {children}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** What ties a control to its words for those who hear the page. */
function bind(id: string, { hint, error }: Words) {
  const described = join(hint ? `${id}-hint` : "", error ? `${id}-error` : "");
  return {
    id,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  } as const;
}

type TextFieldProps = Words &
  ComponentProps<"input"> & {
    /** A small control at the end of the field, such as "Show". */
    inside?: ReactNode;
  };

/** One line of text with its label, hint and error. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, error, optional, className, inside, ...rest } = props;
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Frame {...{ id, label, labelHidden, hint, error, optional, className }}>
      <span className={styles.row}>
        <input
          {...rest}
          {...bind(id, props)}
          className={join(styles.control, inside !== undefined && styles.withInside)}
        />
        {inside && <span className={styles.inside}>{inside}</span>}
      </span>
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea(props: Words & ComponentProps<"textarea">) {
  const { label, labelHidden, hint, error, optional, className, ...rest } = props;
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Frame {...{ id, label, labelHidden, hint, error, optional, className }}>
      <textarea rows={4} {...rest} {...bind(id, props)} className={styles.control} />
    </Frame>
  );
}

/** One of many, by the platform's own list. */
export function SelectField(props: Words & ComponentProps<"select">) {
  const { label, labelHidden, hint, error, optional, className, ...rest } = props;
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Frame {...{ id, label, labelHidden, hint, error, optional, className }}>
      <select {...rest} {...bind(id, props)} className={styles.control} />
    </Frame>
  );
}
