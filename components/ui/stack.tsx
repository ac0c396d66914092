import type { ComponentProps } from "react";
import { join } from "./join";
import styles from "./stack.module.css";

/** Things under each other, evenly. */
export function Stack({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={join(styles.stack, className)} />;
}

/** Things beside each other, that go on below when the line is full. */
export function Row({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={join(styles.row, className)} />;
}
