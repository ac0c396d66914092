import type { ReactNode } from "react";
import styles from "./table.module.css";
import { VisuallyHidden } from "./visually-hidden";

type TableProps = {
  /** What the rows are; heard, not seen, because a heading stands above. */
  caption: string;
  /** The last column stands at the end of the line; without a name it is for actions. */
  columns: readonly string[];
  /** `<tr>` with `<td>`; `data-label` says on a phone what a cell is that its words don't tell. */
  children: ReactNode;
};

/** A compact table; on a phone each row becomes a list. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column || <VisuallyHidden>Actions</VisuallyHidden>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
