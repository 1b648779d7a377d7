import type { ConsortiumRow } from "../model/budget.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/** Total payment to county consortia, tried on the year (医共体总额付费试算表), by scheme and county; `null` where it is not tried. `R-MC`. */
export function consortiumTable(
  { consortia = [], counties }: ScenarioResult,
): ResultTable | null {
  if (consortia.length === 0) return null;
  return tableOf<ConsortiumRow>(
    {
      name: "consortia",
      titleZh: "医共体总额付费试算",
      titleEn: "Total payment to consortia, tried",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.scheme),
      tableColumn(
        "county",
        "区县",
        "county",
        "text",
        (r) => counties.id[r.county]!,
      ),
      tableColumn(
        "countyZh",
        "区县名称",
        "county in Chinese",
        "text",
        (r) => counties.nameZh[r.county]!,
      ),
      tableColumn(
        "insured",
        "年初参保人数",
        "insured in January",
        "count",
        (r) => r.insured,
      ),
      tableColumn("total", "医共体总额 G", "total G", "fen", (r) => r.total),
      tableColumn("inside", "县内支出", "used inside", "fen", (r) => r.inside),
      tableColumn(
        "outside",
        "县外支出",
        "used outside",
        "fen",
        (r) => r.outside,
      ),
      tableColumn("surplus", "结余", "surplus", "fen", (r) => r.surplus),
      tableColumn("retained", "留用结余", "kept", "fen", (r) => r.retained),
      ...[
        ["county hospital", "县级"],
        ["townships", "乡镇"],
        ["villages", "村"],
      ].map(([en, zh], p) =>
        tableColumn<ConsortiumRow>(
          `part${p + 1}`,
          `留用：${zh}`,
          `kept by ${en}`,
          "fen",
          (r) => r.parts[p]!,
        )
      ),
      tableColumn("over", "超支", "overspend", "fen", (r) => r.over),
      tableColumn(
        "fundShare",
        "基金分担",
        "fund's share",
        "fen",
        (r) => r.fundShare,
      ),
      tableColumn(
        "borne",
        "医共体承担",
        "borne by the consortium",
        "fen",
        (r) => r.over - r.fundShare,
      ),
    ],
    consortia,
  );
}
