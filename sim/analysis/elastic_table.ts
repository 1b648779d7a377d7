import { sum } from "../base/sum.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { ElasticSheet, Settlement } from "../model/settlement.ts";
import { type ColumnKind, type ResultTable, tableOf } from "../model/table.ts";

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
      column("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      column(
        "group",
        "范围",
        "group",
        "text",
        ({ h }) => h < 0 ? "all" : `hospital:${hospitals.id[h]}`,
      ),
      column(
        "f",
        "基础点值 f（元/分）",
        "preset value f, yuan per point",
        "number",
        ({ elastic }) => elastic.f === null ? null : Number(elastic.f) / 100,
      ),
      column(
        "v",
        "浮动点值 v（元/分）",
        "floating value v, yuan per point",
        "number",
        ({ elastic }) => Number(elastic.v) / 100,
      ),
      column(
        "total",
        "总额 T",
        "total T",
        "fen",
        ({ elastic, h }) => h < 0 ? elastic.total : null,
      ),
      column(
        "basePoints",
        "基础分值",
        "points at f",
        "points",
        ({ elastic, h }) => of(elastic.basePoints, h),
      ),
      column(
        "floatPoints",
        "浮动分值",
        "points at v",
        "points",
        ({ elastic, h }) => of(elastic.floatPoints, h),
      ),
      column(
        "base",
        "基础部分",
        "base",
        "fen",
        ({ elastic, h }) => of(elastic.base, h),
      ),
      column(
        "increment",
        "增量部分",
        "increment",
        "fen",
        ({ elastic, h }) => of(elastic.increment, h),
      ),
      column(
        "unspent",
        "未用，归统筹基金",
        "unspent, back to the fund",
        "fen",
        ({ elastic, h }) => h < 0 ? elastic.unspent : null,
      ),
      column(
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

function column(
  name: string,
  titleZh: string,
  titleEn: string,
  kind: ColumnKind,
  of: (row: Row) => string | number | null,
) {
  return { name, titleZh, titleEn, kind, of };
}
