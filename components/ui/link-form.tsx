"use client";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { VisuallyHidden } from "./visually-hidden";

type LinkFormProps = {
  /** The address that is there already, or null. */
  before: string | null;
  /** Links to an address, or takes the link away. False for an address that is not allowed. */
  setLink: (href: string | null) => boolean;
  /** Closes the form. */
  onDone: () => void;
  /** Back to where one writes. */
  focus: () => void;
  /** Whether "Address of the link" is seen, and not only heard. */
  labelled?: boolean;
  /** Classes of the form and its parts, from where it stands. */
  look: Readonly<{ form?: string; input?: string; act?: string; wrong?: string }>;
};

/** Where a link leads, for every editor. Empty takes the link away; Escape leaves all as it was. */
export function LinkForm({ before, setLink, onDone, focus, labelled = false, look }: LinkFormProps) {
  const id = useId();
  // What was there when it opened: the caret may leave the link meanwhile.
  const [first] = useState(before);
  const [wrong, setWrong] = useState(false);
  const label = <label htmlFor={id}>Address of the link</label>;

  const leave = () => {
    onDone();
    focus();
  };
  const unlink = () => {
    setLink(null);
    leave();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Where it stands in another form, that one is not meant.
    event.stopPropagation();
    const address = String(new FormData(event.currentTarget).get("address")).trim();
    if (!address && first) unlink();
    else if (!address || setLink(address)) leave();
    else setWrong(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave();
  };

  return (
    <form className={look.form} onSubmit={submit} onKeyDown={onKeyDown}>
      {labelled ? label : <VisuallyHidden>{label}</VisuallyHidden>}
      <input
        id={id}
        name="address"
        className={look.input}
        aria-invalid={wrong}
        placeholder="https://"
        defaultValue={first ?? ""}
        // The field appears because somebody asked for it.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
      />
      <button type="submit" className={look.act}>
        Link
      </button>
      {first && (
        <button type="button" className={look.act} onClick={unlink}>
          Unlink
        </button>
      )}
      {wrong && (
        <p className={look.wrong} role="alert">
          A link begins with https://, http:// or mailto:.
        </p>
      )}
    </form>
  );
}
