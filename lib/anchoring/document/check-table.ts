import { DocumentError } from "./check-values";
import { MAX_COLUMNS, type Table } from "./schema";

/**
 * Checks that the cells fill a rectangle: each slot has one cell, and none reaches out. Takes a table whose
 * parts are known to be what they must be. Costs its rows times its columns, and columns are at most 100.
 * @throws {DocumentError} naming the first row that is at fault.
 */
export function checkTable({ content: rows }: Table, path: string): void {
  /** For each column, how many rows from here on are already covered. */
  const covered: number[] = [];
  for (const [r, { content: cells }] of rows.entries()) {
    const at = `${path}.content[${r}]`;
    let column = 0;
    for (const [c, { attrs }] of cells.entries()) {
      while ((covered[column] ?? 0) > 0) column++;
      const end = column + attrs.colspan;
      if (end > MAX_COLUMNS) throw new DocumentError(at, `has more than ${MAX_COLUMNS} columns`);
      if (r > 0 && end > covered.length) throw new DocumentError(at, "has more columns than the rows above");
      if (attrs.rowspan > rows.length - r)
        throw new DocumentError(`${at}.content[${c}].attrs.rowspan`, "reaches beyond the last row");
      for (; column < end; column++) {
        if ((covered[column] ?? 0) > 0)
          throw new DocumentError(`${at}.content[${c}].attrs.colspan`, "reaches into another cell");
        covered[column] = attrs.rowspan;
      }
    }
    if (covered.length === 0 || covered.includes(0))
      throw new DocumentError(at, "has fewer columns than the table");
    for (let i = 0; i < covered.length; i++) covered[i] = (covered[i] ?? 0) - 1;
  }
}
