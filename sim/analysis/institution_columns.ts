import type { Hospitals } from "../model/ledger.ts";
import { type TableColumn, tableColumn } from "./table_column.ts";

/**
 * The columns that say which institution a row is of (机构列): its code and level, and
 * where it is asked for its names and kind.
 *
 * @param of row of the archive
 */
export function institutionColumns<Row>(
  hospitals: Hospitals,
  of: (row: Row) => number,
  named = false,
): TableColumn<Row>[] {
  const text = (
    name: string,
    titleZh: string,
    titleEn: string,
    column: readonly string[],
  ) =>
    tableColumn<Row>(name, titleZh, titleEn, "text", (row) => column[of(row)]!);
  return [
    text("hospital", "机构编号", "institution", hospitals.id),
    ...(named
      ? [
        text("nameZh", "机构名称", "name (zh)", hospitals.nameZh),
        text("nameEn", "英文名称", "name", hospitals.nameEn),
      ]
      : []),
    tableColumn<Row>(
      "level",
      "级别",
      "level",
      "count",
      (row) => hospitals.level[of(row)]!,
    ),
    ...(named ? [text("kind", "类型", "kind", hospitals.kind)] : []),
  ];
}
