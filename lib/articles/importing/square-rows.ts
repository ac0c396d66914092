import { MAX_COLUMNS, type TableCell, type TableRow } from "@/lib/anchoring/document/schema";
import { tableCell } from "./make-blocks";

/**
 * The rows of a table as a rectangle. Spans are cut where they would reach into another cell, past the last
 * row or past the last column in which a cell begins; what is missing is filled with empty cells. Where the
 * spans make more gaps than there are rows, or too many columns, no cell spans anything. No row may have more
 * than MAX_COLUMNS cells. Costs the rows times MAX_COLUMNS.
 */
export function squareRows(rows: TableRow[]): TableRow[] {
  return square(rows, true) ?? square(rows, false) ?? rows;
}

/** A cell with its spans cut to size, and the column where it begins. */
type Placed = { cell: TableCell; column: number };

function square(rows: TableRow[], spanning: boolean): TableRow[] | null {
  const placed = place(rows, spanning);
  return placed && fill(rows, placed);
}

/** Null when the cells don't fit into MAX_COLUMNS. */
function place(rows: TableRow[], spanning: boolean): Placed[][] | null {
  const placed: Placed[][] = [];
  /** For each column, how many rows from here on are already covered. */
  const covered = new Array<number>(MAX_COLUMNS).fill(0);
  for (const [r, { content: cells }] of rows.entries()) {
    const row: Placed[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((covered[column] ?? 0) > 0) column++;
      if (column >= MAX_COLUMNS) return null;
      const rowspan = spanning ? Math.min(cell.attrs.rowspan, rows.length - r) : 1;
      const most = spanning ? cell.attrs.colspan : 1;
      let colspan = 1;
      while (colspan < most && covered[column + colspan] === 0) colspan++;
      covered.fill(rowspan, column, column + colspan);
      row.push({ cell: { ...cell, attrs: { ...cell.attrs, colspan, rowspan } }, column });
      column += colspan;
    }
    placed.push(row);
    lower(covered);
  }
  return placed;
}

/** Puts one empty cell into each gap; null for more gaps than rows. Cells stand before the gaps of their row. */
function fill(rows: TableRow[], placed: Placed[][]): TableRow[] | null {
  let width = 0;
  for (const row of placed) for (const { column } of row) width = Math.max(width, column + 1);
  const covered = new Array<number>(width).fill(0);
  const square: TableRow[] = [];
  let gaps = 0;
  for (const [r, row] of rows.entries()) {
    const cells: TableCell[] = [];
    for (const { cell, column } of placed[r] ?? []) {
      const colspan = Math.min(cell.attrs.colspan, width - column);
      covered.fill(cell.attrs.rowspan, column, column + colspan);
      cells.push({ ...cell, attrs: { ...cell.attrs, colspan } });
    }
    for (let column = 0; column < width; column++) {
      let end = column;
      while (end < width && covered[end] === 0) end++;
      if (end === column) continue;
      if (++gaps > rows.length) return null;
      cells.push(tableCell({ type: "tableCell", colspan: end - column, rowspan: 1, align: null }, []));
      covered.fill(1, column, end);
    }
    lower(covered);
    square.push({ ...row, content: cells });
  }
  return square;
}

/** One row further down. */
function lower(covered: number[]): void {
  for (const [column, rows] of covered.entries()) if (rows > 0) covered[column] = rows - 1;
}
