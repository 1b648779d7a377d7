import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";
import type { WarningIndicator, WarningRow } from "../model/warning.ts";

/** Names of what is watched (预警指标). */
export const WARNING_WORDS: Readonly<
  Record<WarningIndicator, { readonly zh: string; readonly en: string }>
> = {
  reserve: { zh: "累计结余可支付月数", en: "months of surplus" },
  pace: { zh: "DIP 预算执行进度", en: "pace of the DIP budget" },
  growth: { zh: "统筹基金支出同比增幅", en: "growth of spending" },
  outflow: { zh: "异地住院基金占比", en: "inpatient fund out of the area" },
};

interface Cell {
  readonly row: WarningRow;
  readonly month: number;
}

/** Early warning, a month and indicator a row (预警表). */
export function warningTable({ warnings }: ScenarioResult): ResultTable {
  const cells = warnings.flatMap((row): Cell[] =>
    row.values.map((_, month) => ({ row, month }))
  );
  return tableOf<Cell>(
    {
      name: "early_warning",
      titleZh: "基金运行预警",
      titleEn: "Early warning",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", ({ row }) => row.scheme),
      tableColumn(
        "month",
        "月份",
        "month",
        "text",
        ({ row, month }) => monthText(row.year, month),
      ),
      tableColumn(
        "indicator",
        "指标编号",
        "indicator",
        "text",
        ({ row }) => row.indicator,
      ),
      tableColumn(
        "nameZh",
        "指标",
        "name in Chinese",
        "text",
        ({ row }) => WARNING_WORDS[row.indicator].zh,
      ),
      tableColumn(
        "nameEn",
        "英文名称",
        "name",
        "text",
        ({ row }) => WARNING_WORDS[row.indicator].en,
      ),
      tableColumn(
        "value",
        "数值（年初至当月）",
        "value since January",
        "number",
        ({ row, month }) => row.values[month] ?? null,
      ),
      tableColumn(
        "threshold",
        "预警线",
        "threshold",
        "number",
        ({ row }) => row.threshold,
      ),
      tableColumn(
        "fires",
        "预警（1 是）",
        "warns, 1 = yes",
        "count",
        ({ row, month }) =>
          row.values[month] === null ? null : Number(row.fires[month]),
      ),
      tableColumn(
        "first",
        "首次预警月份",
        "first month that warns",
        "text",
        ({ row }) => row.first === null ? null : monthText(row.year, row.first),
      ),
    ],
    cells,
  );
}

/** `2025-03`. */
function monthText(year: number, month: number): string {
  return `${year}-${String(month + 1).padStart(2, "0")}`;
}
