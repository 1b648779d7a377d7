import type { ColumnHead, ColumnKind } from "../model/table.ts";

/** A column and how a row fills it (表列). */
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
