import { type TableColumn, tableColumn } from "./table_column.ts";

/** A column of amounts. */
export function fenColumn<Row>(
  name: string,
  titleZh: string,
  titleEn: string,
  of: (row: Row) => number,
): TableColumn<Row> {
  return tableColumn(name, titleZh, titleEn, "fen", of);
}

/** Part of a whole, `null` of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
