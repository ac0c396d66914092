import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";
import styles from "./button.module.css";
import { join } from "./join";

/** `primary`: the one thing a page is for. `quiet`: beside something. `danger`: harm, always confirmed. */
export type Look = "primary" | "plain" | "quiet" | "danger";

type ButtonProps = ComponentProps<"button"> & {
  look?: Look;
  /** While what it does is under way: it keeps the focus and its place, and does nothing. */
  busy?: boolean;
};

/** A button that says what it does. Not a submit button unless `type` says so. */
export function Button({ look = "plain", busy, className, onClick, type = "button", ...rest }: ButtonProps) {
  const act = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      className={join(styles.button, styles[look], className)}
      onClick={onClick || busy ? act : undefined}
    />
  );
}

type LinkButtonProps = Omit<ComponentProps<typeof Link>, "prefetch"> & { look?: Look };

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ look = "plain", className, ...rest }: LinkButtonProps) {
  return <Link {...rest} prefetch={false} className={join(styles.button, styles[look], className)} />;
}
