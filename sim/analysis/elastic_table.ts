import { sum } from "../base/sum.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { ElasticSheet, Settlement } from "../model/settlement.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/** A scheme-year with an elastic value; `h` is -1 for all institutions together. */
interface Row {
  readonly sheet: Settlement;
  readonly elastic: ElasticSheet;
  readonly h: number;
}

/**
 * The two values of an elastic year and what each pays (弹性点值表), by scheme and
 * institution; money in the terms of the method. `null` where no value is elastic.
 * `R-PVE`.
 */
export function elasticTable(
  { settlements, hospitals }: ScenarioResult,
): ResultTable | null {
  const rows = settlements.flatMap((sheet): Row[] => {
    const { elastic } = sheet;
    if (elastic === undefined) return [];
    return [-1, ...hospitals.id.keys()].map((h) => ({ sheet, elastic, h }));
  });
  if (rows.length === 0) return null;
  const of = (column: Float64Array, h: number) =>
    h < 0 ? sum(column) : column[h]!;
  return tableOf<Row>(
    { name: "elastic", titleZh: "弹性点值表", titleEn: "Elastic point value" },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      tableColumn(
        "group",
        "范围",
        "group",
        "text",
        ({ h }) => h < 0 ? "all" : `hospital:${hospitals.id[h]}`,
      ),
      tableColumn(
        "f",
        "基础点值 f（元/分）",
        "preset value f, yuan per point",
        "number",
        ({ elastic }) => elastic.f === null ? null : Number(elastic.f) / 100,
      ),
      tableColumn(
        "v",
        "浮动点值 v（元/分）",
        "floating value v, yuan per point",
        "number",
        ({ elastic }) => Number(elastic.v) / 100,
      ),
      tableColumn(
        "total",
        "总额 T",
        "total T",
        "fen",
        ({ elastic, h }) => h < 0 ? elastic.total : null,
      ),
      tableColumn(
        "basePoints",
        "基础分值",
        "points at f",
        "points",
        ({ elastic, h }) => of(elastic.basePoints, h),
      ),
      tableColumn(
        "floatPoints",
        "浮动分值",
        "points at v",
        "points",
        ({ elastic, h }) => of(elastic.floatPoints, h),
      ),
      tableColumn(
        "base",
        "基础部分",
        "base",
        "fen",
        ({ elastic, h }) => of(elastic.base, h),
      ),
      tableColumn(
        "increment",
        "增量部分",
        "increment",
        "fen",
        ({ elastic, h }) => of(elastic.increment, h),
      ),
      tableColumn(
        "unspent",
        "未用，归统筹基金",
        "unspent, back to the fund",
        "fen",
        ({ elastic, h }) => h < 0 ? elastic.unspent : null,
      ),
      tableColumn(
        "standard",
        "年度支付标准 D",
        "fund standard",
        "fen",
        ({ sheet, h }) => of(sheet.standard, h),
      ),
    ],
    rows,
  );
}
