import type { ColumnHead, ColumnKind } from "../model/table.ts";

/** A column and how a row fills it. */
export type TableColumn<Row> = ColumnHead & {
  readonly of: (row: Row) => string | number | null;
};

/** A column in one line. */
export function tableColumn<Row>(
  name: string,
  titleZh: string,
  titleEn: string,
  kind: ColumnKind,
  of: (row: Row) => string | number | null,
): TableColumn<Row> {
  return { name, titleZh, titleEn, kind, of };
}

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
